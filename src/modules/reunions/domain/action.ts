import type { ActionTracee } from '#kernel/genre-de-trace.ts';

const reglage = (phrase: string) => ({ genre: 'reglage', phrase }) as const;
const ecriture = (phrase: string) => ({ genre: 'ecriture', phrase }) as const;
const exportation = (phrase: string) => ({ genre: 'export', phrase }) as const;

/** What an audit entry of the meetings may tell. */
export const ACTIONS = {
  'reunions.groupe-cree': reglage('a ouvert un groupe de travail'),
  'reunions.groupe-modifie': reglage('a modifié un groupe de travail'),
  'reunions.groupe-archive': reglage('a archivé un groupe de travail'),
  'reunions.groupe-rouvert': reglage('a rouvert un groupe de travail'),
  'reunions.membres-ajoutes': reglage('a ajouté des personnes à un groupe de travail'),
  'reunions.membre-retire': reglage('a retiré une personne d’un groupe de travail'),
  'reunions.referent-nomme': reglage('a nommé qui mène un groupe de travail'),
  'reunions.courrier-envoye': ecriture('a écrit aux membres d’un groupe de travail'),
  'reunions.sondage-ouvert': ecriture('a ouvert un sondage de dates'),
  'reunions.sondage-elargi': ecriture('a interrogé plus de monde dans un sondage de dates'),
  'reunions.sondage-relance': ecriture('a relancé qui n’a pas répondu à un sondage de dates'),
  'reunions.sondage-annule': ecriture('a abandonné un sondage de dates'),
  'reunions.sondage-clos': ecriture('a choisi la date d’une réunion'),
  'reunions.sondage-repondu': ecriture('a répondu à un sondage de dates'),
  'reunions.sondage-exporte': exportation('a téléchargé les réponses d’un sondage de dates'),
  'reunions.reunion-fixee': ecriture('a fixé une réunion'),
  'reunions.reunions-par-secteur-fixees': ecriture('a fixé une réunion par secteur'),
  'reunions.reunion-modifiee': ecriture('a modifié une réunion'),
  'reunions.reunion-annulee': ecriture('a annulé une réunion'),
  'reunions.personnes-convoquees': ecriture('a ajouté des personnes à la liste d’une réunion'),
  'reunions.convocation-repondue': ecriture('a dit si elle vient à une réunion'),
  'reunions.presence-signee': ecriture('a signé sa présence à une réunion'),
  'reunions.depart-note': ecriture('a noté son départ d’une réunion'),
  'reunions.feuille-saisie': ecriture('a saisi la feuille d’émargement d’une réunion'),
  'reunions.feuille-figee': ecriture('a figé la feuille d’émargement d’une réunion'),
  'reunions.feuille-rectifiee': ecriture('a contre-passé la feuille d’émargement d’une réunion'),
  'reunions.feuille-imprimee': exportation('a téléchargé la feuille d’émargement d’une réunion'),
  'reunions.cpts-invitee': ecriture('a invité une autre CPTS à une réunion'),
  'reunions.inter-acceptee': ecriture('a accepté de tenir une réunion avec une autre CPTS'),
  'reunions.inter-declinee': ecriture('a décliné l’invitation d’une autre CPTS à une réunion'),
  'reunions.inter-retiree': ecriture('a retiré sa CPTS d’une réunion tenue à plusieurs'),
  'reunions.inter-nommes': ecriture('a nommé qui vient d’une autre CPTS à une réunion'),
  'reunions.inter-reprise': ecriture('a retiré l’invitation d’une autre CPTS à une réunion'),
  'reunions.inter-contact-corrige': ecriture(
    'a corrigé à qui écrire dans une CPTS invitée à une réunion',
  ),
  'reunions.point-ajoute': ecriture('a ajouté un point à l’ordre du jour d’une réunion'),
  'reunions.point-retire': ecriture('a retiré un point de l’ordre du jour d’une réunion'),
  'reunions.point-ecrit': ecriture('a écrit un point du compte rendu d’une réunion'),
  'reunions.action-ecrite': ecriture('a noté une action décidée en réunion'),
  'reunions.action-suivie': ecriture('a dit où en est une action décidée en réunion'),
  'reunions.compte-rendu-envoye': ecriture('a envoyé le compte rendu d’une réunion'),
} as const satisfies Readonly<Record<string, ActionTracee>>;
