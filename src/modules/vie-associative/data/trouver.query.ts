import type { Tx } from '#platform/db/database.ts';
import { nomDe } from '../domain/adhesion.ts';
import { adhesionsDeLaCpts } from './adhesions.query.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };

/** Members by their name or that of their structure, for the find box. */
export async function trouverLesAdherents(tx: Tx, { cpts, base, q }: Question) {
  const adhesions = await adhesionsDeLaCpts(tx, cpts, { q, etats: ['active', 'suspendue'] });
  return adhesions.slice(0, 8).map((a) => ({
    libelle: nomDe(a),
    precision: a.structure,
    href: `${base}/vie-associative/adherents/${a.id}`,
  }));
}
