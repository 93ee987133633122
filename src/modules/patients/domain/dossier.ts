import type { NatureIns, StatutDIdentite } from '#kernel/ins.ts';
import { type ColonneChiffree, ENTRE_LES_PRENOMS } from './chiffre.ts';
import { SEXES, type Traits } from './identite.ts';

/** Somebody to call for the person, with how they are tied to them. */
export type Contact = {
  readonly nom: string;
  readonly lien: string;
  readonly telephone: string;
};

/** How an identity was checked. */
export const VERIFICATIONS = [
  'piece-d-identite',
  'carte-vitale',
  'etablissement',
  'professionnel-qui-la-connait',
] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export type Ins = {
  readonly statut: StatutDIdentite;
  readonly nature: NatureIns | null;
  readonly verification: Verification | null;
};

export type MedecinTraitant =
  | { readonly etat: 'inconnu' | 'aucun'; readonly id: null }
  | { readonly etat: 'nomme'; readonly id: string };

/** A record as its readers get it. `traits` is null when the key that opens them is not there. */
export type Dossier = {
  readonly id: string;
  readonly traits: Traits | null;
  readonly contact: Contact | null;
  /** Only with a qualified identity; `matriculeGarde` says that there is one. */
  readonly matricule: string | null;
  readonly matriculeGarde: boolean;
  readonly ins: Ins;
  readonly verifieeLe: Date | null;
  readonly verifieeParNom: string | null;
  /** INSEE code of where the person lives. */
  readonly commune: string | null;
  readonly medecinTraitant: MedecinTraitant;
  readonly creeLe: Date;
  readonly creeParNom: string;
  readonly modifieLe: Date;
  readonly derniereActiviteLe: Date;
};

export type Textes = Readonly<Record<ColonneChiffree, string | null>>;

/** The texts to encrypt, one for each column. */
export function textesDe(
  traits: Traits,
  { contact, matricule }: { readonly contact: Contact | null; readonly matricule: string | null },
): Textes {
  return {
    nom_de_naissance: traits.nomDeNaissance,
    prenoms: traits.prenoms.join(ENTRE_LES_PRENOMS),
    nom_utilise: traits.nomUtilise,
    prenom_utilise: traits.prenomUtilise,
    date_de_naissance: traits.dateDeNaissance,
    sexe: traits.sexe,
    commune_de_naissance: traits.communeDeNaissance,
    telephone: traits.telephone,
    courriel: traits.courriel,
    contact: contact && [contact.nom, contact.lien, contact.telephone].join('\n'),
    matricule,
  };
}

/** The identity that these texts tell; null when one that is always there is missing. */
export function traitsDe(textes: Textes): Traits | null {
  const { nom_de_naissance, prenoms, date_de_naissance } = textes;
  const sexe = SEXES.find((connu) => connu === textes.sexe);
  if (nom_de_naissance === null || prenoms === null || date_de_naissance === null || !sexe)
    return null;
  return {
    nomDeNaissance: nom_de_naissance,
    prenoms: prenoms.split(ENTRE_LES_PRENOMS),
    nomUtilise: textes.nom_utilise,
    prenomUtilise: textes.prenom_utilise,
    dateDeNaissance: date_de_naissance,
    sexe,
    communeDeNaissance: textes.commune_de_naissance,
    telephone: textes.telephone,
    courriel: textes.courriel,
  };
}

export function contactDe({ contact }: Textes): Contact | null {
  const [nom, lien, telephone] = contact?.split('\n') ?? [];
  return nom !== undefined && lien !== undefined && telephone !== undefined
    ? { nom, lien, telephone }
    : null;
}
