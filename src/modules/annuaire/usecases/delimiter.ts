import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Tx } from '#platform/use-case.ts';
import {
  communesDeReference,
  communesDuDepartement,
  communesDuSlug,
} from '../data/perimetre.query.ts';
import { CommunesConnues } from '../domain/communes-connues.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import type { Options } from './fichier-a-lire.ts';

export type Perimetre = {
  /** As it is shown: the slug of a CPTS, the code of a département; null for the whole country. */
  readonly nom: string | null;
  readonly codes: readonly string[] | null;
  readonly communes: CommunesConnues;
};

/** The communes an import is about. */
export async function delimiter(
  tx: Tx,
  { cpts, departement }: Options,
): Promise<Result<Perimetre, RefusDImport>> {
  const codes = cpts
    ? await communesDuSlug(tx, cpts)
    : departement
      ? await communesDuDepartement(tx, departement)
      : null;
  if (codes?.length === 0) return refuse({ motif: 'perimetre-vide' });
  const communes = new CommunesConnues(await communesDeReference(tx), codes);
  return reussi({ nom: cpts ?? departement ?? null, codes, communes });
}
