import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { type EtatDAdhesion, quiEst } from '../domain/adhesion.ts';
import type { FicheImportee } from '../domain/plan-d-import.ts';

/** Waits for whoever changes members too; what the list is, to be held against what it was when it was shown. */
export async function lockAdhesions(tx: Tx, cpts: string): Promise<string> {
  const { rows } = await sql<{ n: number; dernier: Date | null }>`
    select count(*)::int as n, max(change_le) as dernier from (
      select change_le from asso.adhesions where cpts_id = ${cpts} order by id for update) as a`.execute(
    tx,
  );
  const [etat] = rows;
  return `${etat?.n ?? 0}-${etat?.dernier?.getTime() ?? 0}`;
}

type Creee = {
  readonly id: string;
  readonly fiche: FicheImportee;
  readonly etat: EtatDAdhesion;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

/** Writes members of a file; how many: fewer than asked when somebody joined meanwhile. */
export async function insertImportees(
  tx: Tx,
  cpts: string,
  { creees, le }: { readonly creees: readonly Creee[]; readonly le: Date },
): Promise<number> {
  const lignes = creees.map(({ id, fiche, etat, du, au }) => ({
    ...fiche,
    id,
    etat,
    du,
    au,
    qui: quiEst(fiche),
  }));
  const { rows } = await sql<{ id: string }>`
    insert into asso.adhesions (cpts_id, id, genre, qui, professionnel_id, structure_id, titre, prenom, nom, profession,
      structure, fonction, commune, courriel, telephone, origine, college_id, etat, demandee_le, du, au, change_le)
    select ${cpts}::uuid, r.id, r.genre, r.qui, r."professionnelId", r."structureId", r.titre, r.prenom, r.nom,
      r.profession, r.structure, r.fonction, r.commune, r.courriel, r.telephone, 'fichier', r."collegeId", r.etat,
      ${le}::timestamptz, r.du, r.au, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as r (id uuid, genre text, qui text,
      "professionnelId" uuid, "structureId" uuid, titre text, prenom text, nom text, profession text, structure text,
      fonction text, commune text, courriel text, telephone text, "collegeId" uuid, etat text, du date, au date)
    on conflict (cpts_id, qui) where etat in ('demandee', 'active', 'suspendue') do nothing
    returning id`.execute(tx);
  return rows.length;
}

/** Writes what a file changes of members. */
export async function updateImportees(
  tx: Tx,
  cpts: string,
  {
    changees,
    le,
  }: {
    readonly changees: readonly { readonly id: string; readonly fiche: FicheImportee }[];
    readonly le: Date;
  },
): Promise<void> {
  const lignes = changees.map(({ id, fiche }) => ({ ...fiche, id }));
  await sql`
    update asso.adhesions a set titre = r.titre, prenom = r.prenom, nom = r.nom, profession = r.profession,
      structure = r.structure, fonction = r.fonction, commune = r.commune, courriel = r.courriel,
      telephone = r.telephone, college_id = r."collegeId", change_le = ${le}
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as r (id uuid, titre text, prenom text, nom text,
      profession text, structure text, fonction text, commune text, courriel text, telephone text, "collegeId" uuid)
    where a.cpts_id = ${cpts} and a.id = r.id`.execute(tx);
}

type Ligne = {
  readonly id: string;
  readonly adhesion: string;
  readonly genre: 'fichier' | 'changement';
  readonly note: string | null;
};

/** Adds a line to the story of each. */
export async function insertMouvements(
  tx: Tx,
  cpts: string,
  {
    lignes,
    jour,
    parNom,
    le,
  }: {
    readonly lignes: readonly Ligne[];
    readonly jour: DateCivile;
    readonly parNom: string;
    readonly le: Date;
  },
): Promise<void> {
  await sql`
    insert into asso.mouvements (cpts_id, id, adhesion_id, genre, le, note, par_nom, inscrit_le)
    select ${cpts}::uuid, r.id, r.adhesion, r.genre, ${jour}::date, r.note, ${parNom}, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as r (id uuid, adhesion uuid, genre text, note text)`.execute(
    tx,
  );
}
