import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import type {
  AdhesionListee,
  EtatDAdhesion,
  GenreDAdhesion,
  Mouvement,
} from '../domain/adhesion.ts';

export type FiltreDAdherents = {
  readonly etats?: readonly EtatDAdhesion[] | undefined;
  readonly genre?: GenreDAdhesion | undefined;
  readonly college?: string | undefined;
  readonly profession?: string | undefined;
  readonly secteur?: string | undefined;
  /** First day they were members, at the earliest. */
  readonly depuis?: DateCivile | undefined;
  readonly q?: string | undefined;
};

const LIMITE = 3000;

/** Members and applications that answer, by name. */
export async function adhesionsDeLaCpts(
  tx: Tx,
  cpts: string,
  f: FiltreDAdherents = {},
): Promise<readonly AdhesionListee[]> {
  const ou = [
    f.etats ? sql`a.etat = any (${sql.val([...f.etats])}::text[])` : null,
    f.genre ? sql`a.genre = ${f.genre}` : null,
    f.college ? sql`a.college_id = ${f.college}` : null,
    f.profession ? sql`a.genre = 'individuel' and a.profession = ${f.profession}` : null,
    f.secteur ? sql`k.secteur_id = ${f.secteur}` : null,
    f.depuis ? sql`a.du >= ${f.depuis}::date` : null,
    f.q ? contient(f.q) : null,
  ].filter((condition) => condition !== null);
  return await lire(tx, cpts, ou.length === 0 ? sql`true` : sql.join(ou, sql` and `));
}

function contient(q: string): RawBuilder<unknown> {
  const motif = motifContenant(q);
  return sql`concat_ws(' ', a.structure, a.prenom, a.nom) ilike ${motif}`;
}

/** One of them; null when it does not exist in this CPTS. */
export async function adhesionParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<AdhesionListee | null> {
  return (await lire(tx, cpts, sql`a.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<AdhesionListee>`
    select a.id, a.genre, a.professionnel_id as "professionnelId", a.structure_id as "structureId", a.titre, a.prenom,
      a.nom, a.profession, a.structure, a.fonction, a.commune, a.courriel, a.telephone, a.message, a.origine,
      a.college_id as "collegeId", a.etat, a.demandee_le as "demandeeLe", a.decidee_le as "decideeLe", a.organe, a.motif,
      a.du, a.au, a.change_le as "changeLe", p.rpps, s.finess, g.nom as college, c.nom as "communeNom",
      k.secteur_id as "secteurId", k.secteur_nom as secteur, k.secteur_lettre as "secteurLettre"
    from asso.adhesions a
    left join annuaire.public_professionnels p on p.id = a.professionnel_id
    left join annuaire.public_structures s on s.id = a.structure_id
    left join asso.colleges g on g.cpts_id = a.cpts_id and g.id = a.college_id
    left join territoire.public_communes c on c.code = a.commune
    left join territoire.public_couvertures k on k.cpts_id = a.cpts_id and k.commune = a.commune
    where a.cpts_id = ${cpts} and ${filtre}
    order by lower(coalesce(a.structure, a.nom)), lower(a.prenom), a.id limit ${LIMITE}`.execute(
    tx,
  );
  return rows;
}

/** How many are in each state. */
export async function compterParEtat(
  tx: Tx,
  cpts: string,
): Promise<Readonly<Partial<Record<EtatDAdhesion, number>>>> {
  const { rows } = await sql<{ etat: EtatDAdhesion; n: number }>`
    select etat, count(*)::int as n from asso.adhesions where cpts_id = ${cpts} group by etat`.execute(
    tx,
  );
  return Object.fromEntries(rows.map(({ etat, n }) => [etat, n]));
}

/** The story of a membership, the last first. */
export async function mouvementsDe(
  tx: Tx,
  cpts: string,
  adhesion: string,
): Promise<readonly Mouvement[]> {
  const { rows } = await sql<Mouvement>`
    select genre, le, note, par_nom as "parNom" from asso.mouvements
    where cpts_id = ${cpts} and adhesion_id = ${adhesion} order by inscrit_le desc, id desc limit 200`.execute(
    tx,
  );
  return rows;
}

/** Those, among these entries of the directory, who applied or are members. */
export async function dejaConnus(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(structure_id, professionnel_id) as id from asso.adhesions
    where cpts_id = ${cpts} and etat in ('demandee', 'active', 'suspendue')
      and qui = any (select g || i from unnest(${sql.val([...ids])}::text[]) i, unnest(array['p:', 's:']) g)`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}
