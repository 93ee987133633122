import type { EchecDAgenda } from '../domain/agenda.ts';

/** What happened, then what to do. */
const ECHECS: Readonly<Record<EchecDAgenda, string>> = {
  'adresse-invalide':
    'Ce n’est pas une adresse d’agenda\u00A0: copiez le lien entier, qui commence par https:// ou webcal://.',
  'pas-https': 'Cette adresse n’est pas chiffrée\u00A0: copiez celle qui commence par https://.',
  'adresse-privee':
    'Cette adresse mène à un réseau privé\u00A0: Maillage ne lit que des agendas publiés sur Internet.',
  'nom-inconnu': 'Ce serveur n’existe pas\u00A0: vérifiez l’adresse, ou copiez-la de nouveau.',
  injoignable:
    'Le serveur de l’agenda ne répond pas, ou coupe avant la fin. Maillage réessaie de lui-même.',
  certificat:
    'Le serveur de l’agenda ne prouve pas qui il est (certificat refusé)\u00A0: prévenez votre éditeur.',
  delai:
    'Le serveur de l’agenda met plus de 15 secondes à répondre. Maillage réessaie de lui-même.',
  'trop-gros':
    'Cet agenda dépasse 5 Mo\u00A0: publiez-en un plus court, par exemple sans les années passées.',
  'trop-de-redirections':
    'Cette adresse renvoie sans fin à une autre\u00A0: copiez de nouveau le lien de l’agenda.',
  'acces-refuse':
    'Le serveur demande un mot de passe\u00A0: copiez l’adresse secrète de partage (iCal), pas celle de la page.',
  introuvable:
    'Cette adresse ne mène plus à rien\u00A0: le partage a été arrêté. Publiez-le de nouveau, puis donnez la nouvelle adresse.',
  'serveur-en-panne': 'Le serveur de l’agenda est en panne. Maillage réessaie de lui-même.',
  'page-web':
    'Cette adresse ouvre une page, pas un agenda\u00A0: cherchez le lien de partage «\u00A0iCal\u00A0» ou «\u00A0ICS\u00A0».',
  'pas-un-agenda':
    'Ce que donne cette adresse n’est pas un agenda\u00A0: cherchez le lien de partage «\u00A0iCal\u00A0» ou «\u00A0ICS\u00A0».',
  tronque:
    'Cet agenda est arrivé coupé\u00A0: rien n’en est retenu. Maillage réessaie de lui-même.',
  'recurrence-demesuree':
    'Un événement se répète sans mesure (chaque seconde, chaque minute)\u00A0: corrigez-le dans votre agenda.',
  'lecture-trop-longue':
    'Cet agenda ne se lit pas en un temps raisonnable\u00A0: un événement s’y répète sans fin. Corrigez-le.',
  'adresse-illisible':
    'La clé qui ouvre cette adresse manque. Prévenez qui héberge Maillage, ou donnez l’adresse de nouveau.',
};

export function direEchec(echec: EchecDAgenda): string {
  return ECHECS[echec];
}
