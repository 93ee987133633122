import type { Requete } from '#platform/http/request.ts';
import type { UploadRefusal } from '#platform/http/upload.ts';
import { champDeColonne, NE_PAS_LIRE } from '../ui/liste-colonnes.tsx';
import { direRefus } from '../ui/refus.ts';
import { LIGNES_MAX, type RefusDeFichier } from '../usecases/lire-fichier-de-liste.ts';

export const LIMITES = { bytes: 20 * 1024 ** 2, files: 1 };

const ENVOIS: Readonly<Record<UploadRefusal, string>> = {
  interrompu: 'L’envoi s’est interrompu. Rien n’est gardé. Recommencez.',
  'trop-de-fichiers': 'Envoyez un seul fichier à la fois. Rien n’est gardé.',
  'trop-lourd':
    'Ce fichier dépasse 20\u00A0Mo. Gardez-en la feuille des personnes. Rien n’est gardé.',
};

const FICHIERS: Readonly<Record<RefusDeFichier, string>> = {
  vide: 'Ce fichier est vide. Rien n’est gardé.',
  'pas-un-tableau': 'Ce fichier n’est ni un classeur Excel ni un CSV. Rien n’est gardé.',
  'ancien-ou-protege':
    'Ce classeur est d’un ancien format, ou protégé par un mot de passe. Ouvrez-le, enregistrez-le en .xlsx sans mot de passe, renvoyez-le.',
  'page-web':
    'Ce fichier est une page web : le téléchargement n’a sans doute pas abouti. Reprenez-le.',
  tronque: 'Ce fichier est incomplet. Reprenez le téléchargement, puis renvoyez-le.',
  'recurrence-demesuree': 'Ce fichier n’est ni un classeur Excel ni un CSV. Rien n’est gardé.',
  'trop-long': `Ce fichier est trop grand : ${LIGNES_MAX.toLocaleString('fr-FR')} lignes au plus. Partagez-le, et importez les parties à la même date.`,
};

export const direEnvoi = (refus: UploadRefusal): string => ENVOIS[refus];
export const direFichier = (refus: RefusDeFichier): string => FICHIERS[refus];

type Refusee = Parameters<typeof direRefus>[0] & {
  readonly champs?: Readonly<Record<string, string>>;
};

const CHAMPS: Readonly<Record<string, string>> = {
  'liste-a-venir': 'dateListe',
  'emetteur-a-preciser': 'lieu',
};

/** What is wrong with the form of a list, by field; what no field is about comes first. */
export function erreursDe(refus: Refusee): Readonly<Record<string, string>> {
  if (refus.motif === 'saisie-invalide' && refus.champs) return refus.champs;
  return { [CHAMPS[refus.motif] ?? '']: direRefus(refus) };
}

/** What a form says of each column, in their order; empty: it is not read. */
export function colonnesDe(
  { champs }: Pick<Requete<unknown>, 'champs'>,
  combien: number,
): readonly string[] {
  return Array.from({ length: combien }, (_, rang) => {
    const dit = champs[champDeColonne(rang)] ?? NE_PAS_LIRE;
    return dit === NE_PAS_LIRE ? '' : dit;
  });
}
