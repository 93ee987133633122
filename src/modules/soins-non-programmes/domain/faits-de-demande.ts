import type { Demande } from './demande.ts';
import { MISSION } from './fait.ts';
import { selonNature } from './nature.ts';

/** A length of time in whole minutes, never negative. */
export function minutesEntre(debut: Date, fin: Date): number {
  return Math.max(0, Math.round((fin.getTime() - debut.getTime()) / 60_000));
}

type Recue = Pick<
  Demande,
  'id' | 'origine' | 'commune' | 'secteur' | 'medecinTraitant' | 'nature'
> & {
  readonly horsTerritoire: boolean;
};

/** A request came in: once for itself, once more for each thing that is counted apart. */
export function faitsDemandeRecue(demande: Recue) {
  const commun = communs(demande);
  return selonNature(demande.nature, [
    { ...commun, genre: 'snp.demande.recue', detail: demande.origine },
    ...(demande.horsTerritoire ? [{ ...commun, genre: 'snp.demande.hors-territoire' }] : []),
    ...(demande.medecinTraitant === 'aucun'
      ? [{ ...commun, genre: 'snp.demande.sans-medecin-traitant' }]
      : []),
  ]);
}

type Reponse = {
  readonly detail: string;
  readonly profession: string | null;
  readonly maintenant: Date;
};

/**
 * The first answer, with its delay, and towards whom; a second answer to the same request counts only as a direction. The
 * answer counts on the day its request came in, so that those of a period are never more than the requests of that period.
 */
export function faitsDemandeRepondue(
  demande: Demande,
  { detail, profession, maintenant }: Reponse,
) {
  const commun = { ...communs(demande), detail };
  const minutes = minutesEntre(demande.recueLe, maintenant);
  return selonNature(demande.nature, [
    ...(demande.repondueLe
      ? []
      : [{ ...commun, genre: 'snp.demande.repondue', instant: demande.recueLe, minutes }]),
    ...(profession
      ? [{ ...commun, genre: 'snp.demande.orientee', professions: [profession] }]
      : []),
  ]);
}

/** Kinds of entries that an answer other than an appointment may write. */
export const GENRES_D_UNE_REPONSE = [
  'snp.demande.repondue',
  'snp.demande.orientee',
  'snp.demande.sans-solution',
] as const;

type FaitEcrit = {
  readonly id: string;
  readonly genre: string;
  readonly instant: Date;
  readonly professions: readonly string[];
  readonly commune: string | null;
  readonly secteur: string | null;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly detail: string | null;
};

type FaitLu = FaitEcrit & { readonly corrige: string | null };

/** Among the entries about a request, those that one of its answers wrote and that nothing corrects yet. */
export function faitsDeLaReponse<F extends FaitLu>(
  faits: readonly F[],
  { donneeLe, repondueLe }: { readonly donneeLe: Date; readonly repondueLe: Date | null },
): readonly F[] {
  const corriges = new Set(faits.map(({ corrige }) => corrige));
  const premiere = repondueLe?.getTime() === donneeLe.getTime();
  return faits.filter(
    ({ id, genre, instant, corrige }) =>
      corrige === null &&
      !corriges.has(id) &&
      (genre === 'snp.demande.repondue' ? premiere : instant.getTime() === donneeLe.getTime()),
  );
}

/** An answer taken back no longer counts: each of its entries is corrected on its own day, with its own delay. */
export function faitsReponseRetiree({ id }: Pick<Demande, 'id'>, ecrits: readonly FaitEcrit[]) {
  return ecrits.map(({ id: corrige, quantite, ...fait }) => ({
    ...fait,
    mission: MISSION,
    sujet: id,
    lien: lienDe(id),
    quantite: -quantite,
    corrige,
  }));
}

/** What entries about one request share. The pseudonym is the id of the request. */
export function communs({ id, commune, secteur }: Pick<Demande, 'id' | 'commune' | 'secteur'>) {
  return { mission: MISSION, commune, secteur, sujet: id, lien: lienDe(id) };
}

/** Where an entry about a request leads. */
export const lienDe = (demande: string): string => `soins/demandes/${demande}`;
