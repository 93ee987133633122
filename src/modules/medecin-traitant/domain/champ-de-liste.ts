import { normaliser } from '#kernel/texte.ts';
import { CRITERES } from './critere.ts';

/** What a column of a list may say, with the heads it is known under (normalised: no accent, no case, no sign). */
export const CHAMPS_DE_LISTE = [
  {
    code: 'nom',
    libelle: 'Nom',
    alias: ['nom', 'nom usuel', "nom d'usage", 'nom usage', 'nom marital', 'nom patient'].concat([
      'nom assure',
      'nom beneficiaire',
      'nom de famille',
      'nom benef',
      'nom patronymique usage',
    ]),
  },
  {
    code: 'nomDeNaissance',
    libelle: 'Nom de naissance (s’il n’y a pas d’autre nom)',
    alias: ['nom de naissance', 'nom naissance', 'nom patronymique', 'nom de jeune fille'],
  },
  {
    code: 'prenom',
    libelle: 'Prénom',
    alias: [
      'prenom',
      'prenoms',
      'prenom usuel',
      'prenom patient',
      'prenom assure',
      'prenom beneficiaire',
    ].concat(['premier prenom', 'prenom benef', 'prenom 1']),
  },
  {
    code: 'nomPrenom',
    libelle: 'Nom puis prénom',
    alias: [
      'nom prenom',
      'nom et prenom',
      'noms prenoms',
      'nom prenoms',
      'identite',
      'beneficiaire',
    ].concat(['patient', 'assure', 'nom complet', 'nom prenom beneficiaire', 'nom prenom patient']),
  },
  { code: 'prenomNom', libelle: 'Prénom puis nom', alias: ['prenom nom', 'prenom et nom'] },
  {
    code: 'naissance',
    libelle: 'Date de naissance',
    alias: [
      'date de naissance',
      'date naissance',
      'naissance',
      'ne le',
      'nee le',
      'ne e le',
      'ddn',
      'dnn',
    ].concat([
      'date nais',
      'dt naissance',
      'date naiss',
      'date de nais',
      'dat nais',
      'date naissance patient',
    ]),
  },
  {
    code: 'sexe',
    libelle: 'Sexe',
    alias: ['sexe', 'genre', 'civilite', 'civ', 'titre', 'h f', 'm f', 'f m'],
  },
  {
    code: 'commune',
    libelle: 'Commune',
    alias: [
      'commune',
      'ville',
      'commune de residence',
      'localite',
      'nom commune',
      'libelle commune',
    ].concat([
      'commune residence',
      'lib commune',
      'bureau distributeur',
      'lieu de residence',
      'nom de la commune',
    ]),
  },
  {
    code: 'codePostal',
    libelle: 'Code postal',
    alias: ['code postal', 'cp', 'c p', 'codepostal', 'code post', 'cp residence', 'cp commune'],
  },
  {
    code: 'codeInsee',
    libelle: 'Code INSEE de la commune',
    alias: [
      'code insee',
      'insee',
      'code commune',
      'code commune insee',
      'code insee commune',
      'codgeo',
    ].concat(['code insee de la commune', 'depcom', 'com insee']),
  },
  {
    code: 'adresse',
    libelle: 'Adresse',
    alias: [
      'adresse',
      'rue',
      'voie',
      'adresse postale',
      'adresse 1',
      'adresse ligne 1',
      'no et voie',
    ],
  },
  {
    code: 'complement',
    libelle: 'Complément d’adresse',
    alias: [
      'complement',
      "complement d'adresse",
      'complement adresse',
      'adresse 2',
      'lieu dit',
      'adresse ligne 2',
    ],
  },
  {
    code: 'telephone',
    libelle: 'Téléphone',
    alias: [
      'telephone',
      'tel',
      'portable',
      'mobile',
      'tel portable',
      'tel mobile',
      'telephone portable',
    ].concat([
      'telephone mobile',
      'numero de telephone',
      'num tel',
      'gsm',
      'n de telephone',
      'no telephone',
      'tel 1',
    ]),
  },
  {
    code: 'telephone2',
    libelle: 'Autre téléphone',
    alias: [
      'telephone fixe',
      'tel fixe',
      'fixe',
      'autre telephone',
      'tel 2',
      'telephone 2',
      'tel domicile',
    ],
  },
  {
    code: 'courriel',
    libelle: 'Courriel',
    alias: [
      'courriel',
      'mail',
      'email',
      'e mail',
      'adresse mail',
      'adresse electronique',
      'mel',
      'adresse email',
    ],
  },
  {
    code: 'situations',
    libelle: 'Situations (ALD, C2S… dans une même case)',
    alias: [
      'situation',
      'situations',
      'criteres',
      'critere',
      'public',
      'profil',
      'population',
      'categorie',
    ],
  },
  ...CRITERES.map(({ code, libelle }) => ({ code, libelle, alias: aliasDuCritere(code) })),
  {
    code: 'deces',
    libelle: 'Décès',
    alias: [
      'deces',
      'date de deces',
      'date deces',
      'decede',
      'decede e',
      'dcd',
      'date dcd',
      'dt deces',
    ],
  },
] as const;

export type ChampDeListe = (typeof CHAMPS_DE_LISTE)[number]['code'];
export const CODES_DES_CHAMPS = CHAMPS_DE_LISTE.map(({ code }) => code);

function aliasDuCritere(code: (typeof CRITERES)[number]['code']): readonly string[] {
  const autres: Partial<Record<typeof code, readonly string[]>> = {
    ald: [
      'ald',
      'en ald',
      'top ald',
      'affection longue duree',
      'affection de longue duree',
      'presence ald',
    ],
    c2s: [
      'c2s',
      'css',
      'cmu',
      'cmuc',
      'cmu c',
      'top c2s',
      'complementaire sante solidaire',
      'beneficiaire c2s',
      'c2s cmu',
    ],
    ame: ['ame', 'aide medicale etat', "aide medicale de l'etat"],
    precarite: ['precarite', 'precaire', 'situation de precarite'],
    grossesse: ['grossesse', 'enceinte', 'maternite'],
    nourrisson: ['nourrisson', 'bebe'],
    handicap: ['handicap', 'situation de handicap', 'handicape'],
    perte: ['depart du medecin', 'medecin parti', 'mt parti', 'depart mt', 'perte mt'],
    jamais: ['jamais eu de mt', 'jamais eu de medecin traitant', 'sans mt depuis toujours'],
    immobile: ['a domicile', 'ne se deplace pas', 'non mobile', 'visite a domicile'],
    traitement: ['traitement', 'traitement chronique', 'traitement a renouveler'],
  };
  return autres[code] ?? [];
}

const CHAMP_DE = new Map<string, ChampDeListe>(
  CHAMPS_DE_LISTE.flatMap(({ code, alias }) => alias.map((mot) => [mot, code] as const)),
);

/** A head as it is compared: `Date_Naiss.` is `date naiss`. */
export function enteteCompare(entete: string): string {
  return normaliser(entete.replace(/[._:°º()/\-–*?]/g, ' '));
}

/** What a head is known to say; null when no list ever used it. */
export function champDe(entete: string): ChampDeListe | null {
  const propre = enteteCompare(entete);
  return CHAMP_DE.get(propre) ?? CHAMP_DE.get(propre.replace(/ (o n|oui non|0 1|x)$/, '')) ?? null;
}

export function estChamp(texte: string): texte is ChampDeListe {
  return CODES_DES_CHAMPS.some((code) => code === texte);
}
