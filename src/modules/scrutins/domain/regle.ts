import type { DateCivile } from '#kernel/date-civile.ts';
import { instantDe } from '#kernel/fuseau.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import type { RefusDePreparer, RefusDeRegle } from './refus.ts';
import type { Base, Scrutin, Seuil } from './scrutin.ts';

type Dite = Pick<Scrutin, 'genre' | 'candidats'> & {
  readonly sieges?: number | undefined;
  readonly seuil?: Seuil | undefined;
  readonly base?: Base | undefined;
};
export type Regle = Pick<Scrutin, 'genre' | 'sieges' | 'candidats' | 'seuil' | 'base'>;

/** What is voted on: an election has seats and candidates, a majority says of what. What is not said stays so. */
export function lireRegle(dite: Dite): Result<Regle, RefusDeRegle> {
  const { genre, sieges, candidats, seuil, base } = dite;
  if (seuil !== undefined && seuil !== 'relative' && base === undefined)
    return refuse({ motif: 'base-a-dire' });
  const majorite = {
    seuil: seuil ?? null,
    base: seuil === undefined || seuil === 'relative' ? null : (base ?? null),
  };
  if (genre === 'question') return reussi({ genre, sieges: null, candidats: [], ...majorite });
  if (sieges === undefined) return refuse({ motif: 'sieges-a-dire' });
  if (candidats.length === 0) return refuse({ motif: 'candidats-a-dire' });
  if (new Set(candidats.map(normaliser)).size !== candidats.length)
    return refuse({ motif: 'candidats-en-double' });
  return reussi({ genre, sieges, candidats, ...majorite });
}

type Heures = {
  readonly ouvreJour?: DateCivile | undefined;
  readonly ouvreHeure?: HeureCivile | undefined;
  readonly fermeJour?: DateCivile | undefined;
  readonly fermeHeure?: HeureCivile | undefined;
};
export type Ouverture = Pick<Scrutin, 'mode' | 'ouvreLe' | 'fermeLe'>;

/**
 * From when to when, as the clocks of the CPTS show. Without an opening hour it opens when it is opened; without an end, a
 * vote in the room ends when whoever presides says so.
 */
export function lireHeures(
  { mode, ...heures }: Heures & Pick<Scrutin, 'mode'>,
  { fuseau, maintenant }: { readonly fuseau: string; readonly maintenant: Date },
): Result<Ouverture, RefusDePreparer> {
  const de = instant(heures.ouvreJour, heures.ouvreHeure, fuseau);
  const a = mode === 'salle' ? null : instant(heures.fermeJour, heures.fermeHeure, fuseau);
  if (de === 'inexistante' || a === 'inexistante') return refuse({ motif: 'heure-inexistante' });
  return tenirHeures({ mode, ouvreLe: de ?? maintenant, fermeLe: a }, maintenant);
}

/** The same from instants. */
export function tenirHeures(
  { mode, ouvreLe, fermeLe }: Ouverture,
  maintenant: Date,
): Result<Ouverture, RefusDePreparer> {
  if (ouvreLe < maintenant) return refuse({ motif: 'ouverture-passee' });
  if (mode === 'salle') return reussi({ mode, ouvreLe, fermeLe: null });
  if (fermeLe === null) return refuse({ motif: 'fermeture-a-dire' });
  if (fermeLe <= ouvreLe) return refuse({ motif: 'fermeture-avant-ouverture' });
  return reussi({ mode, ouvreLe, fermeLe });
}

function instant(
  jour: DateCivile | undefined,
  heure: HeureCivile | undefined,
  fuseau: string,
): Date | 'inexistante' | null {
  if (jour === undefined || heure === undefined) return null;
  const { instant: lu, lecture } = instantDe(jour, heure, fuseau);
  return lecture === 'inexistante' ? 'inexistante' : lu;
}
