import type { Duree } from './duree.ts';
import type { Fiche } from './fiche.ts';

/** What the analysis is written from: the real settings, read the day it is printed. */
export type Constats = {
  readonly fiche: Fiche;
  readonly durees: readonly Duree[];
  readonly installation: {
    readonly base: 'embarquee' | 'distante';
    readonly serveurDeCourriel: string | null;
    readonly proSanteConnect: boolean;
    readonly cles: 'environnement' | 'fichier';
    readonly adresseChiffree: boolean;
  };
};

export type Mesure = {
  readonly mesure: string;
  /** `a-completer`: only the CPTS or its host can say. */
  readonly etat: 'en-place' | 'absente' | 'a-completer';
  readonly precision: string;
};

export type Risque = { readonly titre: string; readonly mesures: readonly Mesure[] };

/** Who could act on the data, one line each: subprocessors of article 28. */
export function sousTraitants({ fiche, installation }: Constats): readonly Mesure[] {
  const { hebergeur, hebergeurCertifie } = fiche;
  return [
    {
      mesure: hebergeur ? `Hébergement : ${hebergeur}` : 'Hébergement',
      etat: hebergeur && hebergeurCertifie === 'oui' ? 'en-place' : 'a-completer',
      precision:
        hebergeurCertifie === 'oui'
          ? 'Certifié hébergeur de données de santé, selon la CPTS.'
          : hebergeurCertifie === 'non'
            ? 'Non certifié : des données de santé ne peuvent pas y être confiées (L1111-8 du code de la santé publique).'
            : 'Certification d’hébergeur de données de santé à vérifier (L1111-8 du code de la santé publique).',
    },
    {
      mesure: 'Courriel',
      etat: 'en-place',
      precision: installation.serveurDeCourriel
        ? `Remis à ${installation.serveurDeCourriel}. Les messages portent un lien, jamais de donnée de santé.`
        : 'Aucun serveur réglé : les messages restent dans l’installation.',
    },
    {
      mesure: 'Pro Santé Connect',
      etat: 'en-place',
      precision: installation.proSanteConnect
        ? 'Branché : l’identité des professionnels vient du service national.'
        : 'Non branché : aucun échange avec le service national.',
    },
  ];
}

/** The three feared events of the CNIL's method, and what the program does against each. */
export function risques(constats: Constats): readonly Risque[] {
  return [
    { titre: 'Accès illégitime aux données', mesures: contreLAcces(constats) },
    { titre: 'Modification non désirée', mesures: contreLAlteration() },
    { titre: 'Disparition', mesures: contreLaPerte(constats) },
  ];
}

function contreLAcces({ installation, durees }: Constats): readonly Mesure[] {
  const sans = durees.filter(({ jours }) => jours === null);
  return [
    enPlace('Cloison entre CPTS', 'Imposée par la base elle-même, à chaque lecture.'),
    enPlace(
      'Besoin d’en connaître',
      'Bureau, trésorerie, ARS et CPAM ne voient que des nombres ; les effectifs de moins de 5 sont masqués hors de la CPTS.',
    ),
    enPlace(
      'Second facteur',
      'Exigé des comptes qui peuvent lire des données de santé ; session fermée après 30 minutes sans geste, 4 heures au plus.',
    ),
    enPlace(
      'Chiffrement des identités',
      installation.cles === 'environnement'
        ? 'Champ par champ, par des clés données par l’hébergeur, hors de la base.'
        : 'Champ par champ, par une clé gardée dans un fichier de l’hébergeur, hors de la base.',
    ),
    {
      mesure: 'Chiffrement en route',
      etat: installation.adresseChiffree ? 'en-place' : 'absente',
      precision: installation.adresseChiffree
        ? 'Adresse publique en https.'
        : 'L’adresse publique n’est pas en https : à régler (PUBLIC_URL) avant toute donnée réelle.',
    },
    {
      mesure: 'Durées de conservation',
      etat: sans.length === 0 ? 'en-place' : 'a-completer',
      precision:
        sans.length === 0
          ? 'Fixées pour chaque sorte de donnée, appliquées chaque nuit.'
          : `À fixer par la CPTS pour : ${sans.map(({ libelle }) => libelle.toLowerCase()).join(', ')}.`,
    },
  ];
}

function contreLAlteration(): readonly Mesure[] {
  return [
    enPlace(
      'Traçabilité',
      'Chaque lecture et chaque écriture de donnée de santé laisse une trace enchaînée par empreinte, que personne ne peut modifier sans que cela se voie.',
    ),
    enPlace('Journal d’activité', 'Une correction est une nouvelle entrée, jamais une réécriture.'),
    enPlace(
      'Saisies simultanées',
      'Une modification faite sur une page périmée est refusée et montrée.',
    ),
  ];
}

function contreLaPerte({ installation }: Constats): readonly Mesure[] {
  return [
    {
      mesure: 'Sauvegarde de la base',
      etat: 'a-completer',
      precision:
        installation.base === 'distante'
          ? 'Base de l’hébergeur : dire ici qui la sauvegarde, à quel rythme, et le dernier essai de restauration.'
          : 'Base embarquée : « npx maillage backup » doit être programmé ; dire ici le rythme et le dernier essai de restauration.',
    },
    {
      mesure: 'Sauvegarde des clés',
      etat: 'a-completer',
      precision:
        'À part de la base : sans elles, les identités restaurées sont illisibles. Dire ici où.',
    },
    enPlace('Arrêt brutal', 'Rien de ce qui a été confirmé à l’écran n’est perdu.'),
  ];
}

function enPlace(mesure: string, precision: string): Mesure {
  return { mesure, etat: 'en-place', precision };
}
