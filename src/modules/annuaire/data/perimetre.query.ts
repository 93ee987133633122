import type { Tx } from '#platform/db/database.ts';
import type { CommuneDeReference } from '../domain/communes-connues.ts';

/** Every commune of the reference table. */
export async function communesDeReference(tx: Tx): Promise<readonly CommuneDeReference[]> {
  const rows = await tx
    .selectFrom('territoire.public_communes')
    .select(['code', 'nom', 'codes_postaux as codesPostaux'])
    .execute();
  return rows.map(({ code, nom, codesPostaux }) => ({
    code: code ?? '',
    nom: nom ?? '',
    codesPostaux: codesPostaux ?? [],
  }));
}

/** Communes of one CPTS, by its slug. */
export async function communesDuSlug(tx: Tx, slug: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('territoire.public_couvertures as k')
    .innerJoin('territoire.public_cpts as c', 'c.id', 'k.cpts_id')
    .select('k.commune')
    .where('c.slug', '=', slug)
    .execute();
  return rows.flatMap((row) => row.commune ?? []);
}

/** Communes of one département ('92', '2A', '974'). */
export async function communesDuDepartement(
  tx: Tx,
  departement: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('territoire.public_communes')
    .select('code')
    .where('departement', '=', departement)
    .execute();
  return rows.flatMap((row) => row.code ?? []);
}

/** National ids of the people who practise in these communes today. */
export async function rppsDesCommunes(
  tx: Tx,
  communes: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('annuaire.activites as a')
    .innerJoin('annuaire.professionnels as p', 'p.id', 'a.professionnel_id')
    .select('p.rpps')
    .distinct()
    .where('a.commune', 'in', communes)
    .where('a.ferme_le', 'is', null)
    .execute();
  return rows.flatMap((row) => row.rpps ?? []);
}
