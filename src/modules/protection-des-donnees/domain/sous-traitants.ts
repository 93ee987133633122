import type { Constats, Mesure } from './constats.ts';
import type { Fiche } from './fiche.ts';

/** Who could act on the data, one line each: subprocessors of article 28. */
export function sousTraitants({ fiche, installation }: Constats): readonly Mesure[] {
  return [hebergement(fiche), courriel(installation), proSanteConnect(installation)];
}

function hebergement({ hebergeur, hebergeurCertifie }: Fiche): Mesure {
  const mesure = hebergeur ? `Hébergement : ${hebergeur}` : 'Hébergement';
  if (hebergeurCertifie === 'non')
    return {
      mesure,
      etat: 'absente',
      precision:
        'Non certifié : des données de santé ne peuvent pas y être confiées (L1111-8 du code de la santé publique).',
    };
  return hebergeur && hebergeurCertifie === 'oui'
    ? {
        mesure,
        etat: 'en-place',
        precision: 'Certifié hébergeur de données de santé, selon la CPTS.',
      }
    : {
        mesure,
        etat: 'a-completer',
        precision: hebergeur
          ? 'Certification d’hébergeur de données de santé à vérifier (L1111-8 du code de la santé publique).'
          : 'Nom de l’hébergeur à dire, et sa certification à vérifier (L1111-8 du code de la santé publique).',
      };
}

function courriel({ serveurDeCourriel, courrielChiffre }: Constats['installation']): Mesure {
  if (serveurDeCourriel === null)
    return {
      mesure: 'Courriel',
      etat: 'sans-objet',
      precision: 'Aucun serveur réglé : les messages restent dans l’installation.',
    };
  const mesure = `Courriel : ${serveurDeCourriel}`;
  return courrielChiffre
    ? {
        mesure,
        etat: 'a-completer',
        precision:
          'Remis chiffré ; un message porte un lien, jamais de donnée de santé. Contrat de sous-traitance à joindre (article 28 du RGPD).',
      }
    : {
        mesure,
        etat: 'absente',
        precision:
          'Le trajet vers ce serveur peut se faire en clair : régler SMTP_URL en smtps. Les liens que les messages portent ouvrent des demandes.',
      };
}

function proSanteConnect({ proSanteConnect: branche }: Constats['installation']): Mesure {
  const mesure = 'Pro Santé Connect';
  if (branche === null)
    return {
      mesure,
      etat: 'sans-objet',
      precision: 'Non branché : aucun échange avec le service national.',
    };
  return branche === 'production'
    ? {
        mesure,
        etat: 'en-place',
        precision: 'Branché : l’identité des professionnels vient du service national.',
      }
    : {
        mesure,
        etat: 'absente',
        precision:
          'Branché au bac à sable, dont les identités sont de test : à passer en production (PSC_ENVIRONNEMENT) avant toute donnée réelle.',
      };
}
