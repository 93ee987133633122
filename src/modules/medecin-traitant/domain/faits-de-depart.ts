import type { Demande } from './demande.ts';
import { type Depart, FAITS_DU_SUIVI } from './depart.ts';
import { MISSION } from './fait.ts';
import { communs } from './faits-de-demande.ts';

type Sujet = Pick<Demande, 'id' | 'commune' | 'secteur' | 'recueLe'>;
type Rattachement = {
  readonly depart: string;
  /** When its person was declared with another doctor; null: not yet. */
  readonly declareeLe: Date | null;
  /** −1: the request was attached by mistake. */
  readonly quantite: 1 | -1;
};

/** A request attached to a departure, told in the month it was received; and its declaration, in its own. */
export function faitsDuRattachement(
  demande: Sujet,
  { depart: detail, declareeLe, quantite }: Rattachement,
) {
  const commun = { ...communs(demande), detail, quantite };
  return [
    { ...commun, genre: FAITS_DU_SUIVI.rattachee, instant: demande.recueLe },
    ...(declareeLe ? [{ ...commun, genre: FAITS_DU_SUIVI.declaree, instant: declareeLe }] : []),
  ];
}

/** A person of a departure has another doctor now. */
export function faitDeclareeAilleurs(demande: Sujet, depart: string) {
  return { ...communs(demande), genre: FAITS_DU_SUIVI.declaree, detail: depart };
}

const SOURCES = { remis: 'transmis', declare: 'declare', estime: 'declare' } as const;

/** What a plan tells anew: its estimate by difference, as far as both are known. */
export function faitsDeLEstimation(
  avant: number | null,
  { id, patients, patientsSelon }: Pick<Depart, 'id' | 'patients' | 'patientsSelon'>,
) {
  const quantite = (patients ?? 0) - (avant ?? 0);
  if (quantite === 0) return [];
  const source = SOURCES[patientsSelon ?? 'estime'];
  return [{ ...commun(id), genre: 'mt.depart.patients', quantite, source }];
}

/** What an answer can take, by difference. */
export function faitsDeLaCapacite(depart: string, avant: number | null, apres: number | null) {
  const quantite = (apres ?? 0) - (avant ?? 0);
  if (quantite === 0) return [];
  return [{ ...commun(depart), genre: 'mt.depart.capacite', quantite, source: 'declare' as const }];
}

export function faitDeLAnnonce(depart: string) {
  return { ...commun(depart), genre: 'mt.depart.annonce', source: 'declare' as const };
}

const commun = (depart: string) => ({
  mission: MISSION,
  detail: depart,
  lien: `medecin-traitant/departs/${depart}`,
});
