import { sql } from 'kysely';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';

export type CompteDeLInstallation = {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  readonly creeLe: Date;
  readonly desactiveLe: Date | null;
};

const PAR_PAGE = 50;

/** Accounts of the installation whose name or address holds these words, by name. */
export async function comptesDeLInstallation(
  tx: Tx,
  { q, page }: { readonly q: string; readonly page: number },
): Promise<{ readonly comptes: readonly CompteDeLInstallation[]; readonly pages: number }> {
  const motif = motifContenant(q);
  const { rows } = await sql<CompteDeLInstallation & { readonly total: number }>`
    select id, nom, prenom, courriel, cree_le as "creeLe", desactive_le as "desactiveLe",
      (count(*) over ())::int as total
    from comptes.comptes
    where extensions.unaccent(prenom || ' ' || nom || ' ' || courriel) ilike extensions.unaccent(${motif})
    order by lower(nom), lower(prenom), id
    limit ${PAR_PAGE} offset ${(page - 1) * PAR_PAGE}`.execute(tx);
  return { comptes: rows, pages: Math.max(1, Math.ceil((rows[0]?.total ?? 0) / PAR_PAGE)) };
}
