import { nombre } from '#kernel/formats.ts';
import type { Tx } from '#platform/db/database.ts';
import { chercherCommunes } from './communes.query.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };

/** Communes of the CPTS whose name or postcode answers, for the find box. */
export async function trouverLesCommunes(tx: Tx, { cpts, base, q }: Question) {
  const communes = await chercherCommunes(tx, q, { cpts, seulement: true, limite: 8 });
  return communes.map((commune) => ({
    libelle: commune.nom,
    precision: commune.population === null ? null : `${nombre(commune.population)} habitants`,
    href: `${base}/territoire#communes`,
  }));
}
