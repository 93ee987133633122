import { ageLe, dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { motDuCritere } from '../domain/critere.ts';
import {
  type Demande,
  type EtatDeDemande,
  MOTIFS_DE_CLOTURE,
  type MotifDeCloture,
  ORIGINES,
  type Origine,
} from '../domain/demande.ts';
import type { MotifDeRetour } from '../domain/prise.ts';
import type { Tentative } from '../domain/tentative.ts';

export { direTelephone } from '#kernel/telephone.ts';

export type Moment = { readonly fuseau: string; readonly maintenant: Date };

export const DIRE_ORIGINE: Readonly<Record<Origine, string>> = {
  patient: 'par la page publique',
  proche: 'par un proche',
  professionnel: 'par un professionnel',
  pharmacie: 'au comptoir d’une pharmacie',
  'travailleur-social': 'par un travailleur social',
  ligne: 'par la ligne de la CPTS',
  liste: 'par une liste transmise',
};

export const DIRE_ETAT: Readonly<Record<EtatDeDemande, string>> = {
  recue: 'À appeler',
  justifiee: 'Cherche un médecin',
  prise: 'Prise par un médecin',
  declaree: 'Déclarée',
  close: 'Close',
};

export const DIRE_CLOTURE: Readonly<Record<MotifDeCloture, string>> = {
  'a-deja': 'A déjà un médecin traitant',
  demenage: 'A déménagé',
  decede: 'Est décédée',
  'ne-veut-pas': 'Ne veut pas de médecin traitant',
  injoignable: 'Reste injoignable',
  retiree: 'A retiré sa demande',
  oppose: 'Ne veut plus être contactée',
  doublon: 'Réunie à une autre demande',
};

export const DIRE_RETOUR: Readonly<Record<MotifDeRetour, string>> = {
  injoignable: 'La personne ne répond pas',
  'ne-convient-pas-au-patient': 'La personne préfère un autre médecin',
  ailleurs: 'La personne a trouvé ailleurs',
  complet: 'Le médecin ne peut plus la prendre',
  autre: 'Autre raison',
  echeance: 'Pas de déclaration dans le délai',
};

export const DIRE_CANAL: Readonly<Record<Tentative['canal'], string>> = {
  appel: 'Appel',
  courrier: 'Courrier',
  courriel: 'Courriel',
  sms: 'SMS',
};

export const DIRE_RESULTAT: Readonly<Record<Tentative['resultat'], string>> = {
  joint: 'La personne a répondu',
  absent: 'Pas de réponse',
  'faux-numero': 'Ce n’est pas son numéro',
  rappeler: 'À rappeler plus tard',
  envoye: 'Envoyé',
};

/** A kind of the ledger, in words; `Non dite` when it is another. */
export function direOrigine(code: string): string {
  const origine = ORIGINES.find((connue) => connue === code);
  const dite = origine ? DIRE_ORIGINE[origine] : 'non dite';
  return dite.charAt(0).toUpperCase() + dite.slice(1);
}

export function direCloture(code: string): string {
  const motif = [...MOTIFS_DE_CLOTURE, 'doublon' as const].find((connu) => connu === code);
  return motif ? DIRE_CLOTURE[motif] : 'Non dite';
}

type Situation = Pick<Demande, 'criteres' | 'naissanceMois'>;

/** `78 ans, ALD, à domicile`: what is said of somebody without saying who. */
export function direSituation({ criteres, naissanceMois }: Situation, moment: Moment): string {
  const age = ageDe(naissanceMois, moment);
  return [...(age === null ? [] : [age]), ...criteres.map(motDuCritere)].join(', ');
}

/** `78 ans`, `8 mois` under two years; null once erased. */
export function ageDe(naissanceMois: string | null, { fuseau, maintenant }: Moment): string | null {
  if (naissanceMois === null) return null;
  const naissance = dateCivile(naissanceMois);
  const jour = dateCivileDe(maintenant, fuseau);
  const ans = ageLe(naissance, jour);
  if (ans >= 2) return `${ans}\u00A0ans`;
  const [a, m] = [jour, naissance].map((d) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)));
  return `${(a ?? 0) - (m ?? 0)}\u00A0mois`;
}
