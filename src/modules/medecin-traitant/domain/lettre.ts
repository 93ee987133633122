import type { Campagne } from './campagne.ts';
import { type Destinataire, enveloppeDe } from './destinataires.ts';
import { fusionner, type ValeursDeFusion } from './texte-de-campagne.ts';

/** Who writes, as texts call for it. */
export type Expediteur = {
  readonly cpts: string;
  /** As it is read aloud; null: the CPTS gave none. */
  readonly telephone: string | null;
  /** Short address that leads to the public page, for this campaign. */
  readonly page: string;
};

/** A letter ready to be set in pages. */
export type Lettre = { readonly enveloppe: readonly string[]; readonly corps: string };

export function valeursDe({ cpts, telephone, page }: Expediteur, code: string): ValeursDeFusion {
  return { cpts, téléphone: telephone, page, code };
}

/** The letter of a campaign to one person; to a minor's representative, it first says whom it is about. */
export function lettreDe(
  { lettre, code }: Pick<Campagne, 'lettre' | 'code'>,
  expediteur: Expediteur,
  d: Destinataire,
): Lettre {
  const { prenom, nom, communeNom: commune } = d;
  const valeurs = { ...valeursDe(expediteur, code), prénom: prenom, nom, commune };
  const corps = fusionner(lettre, valeurs);
  const pourQui = `Cette lettre concerne ${prenom} ${nom}, dont vous êtes le représentant légal.`;
  return { enveloppe: enveloppeDe(d), corps: d.mineur ? `${pourQui}\n\n${corps}` : corps };
}

/** Somebody who does not exist, to see a letter before anybody's is opened. */
export const DESTINATAIRE_D_EXEMPLE: Destinataire = {
  demande: '',
  pour: 'Honorine Exemple',
  prenom: 'Honorine',
  nom: 'Exemple',
  communeNom: 'Votreville',
  mineur: false,
  adresse: {
    interieur: '',
    exterieur: 'Bâtiment B',
    voie: '12 rue des Tilleuls',
    lieuDit: '',
    codePostal: '00000',
    ville: 'VOTREVILLE',
  },
};
