import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { textesDeLAgenda } from './textes.rows.ts';

export type NouvelAgenda = {
  readonly id: string;
  readonly professionnelId: string;
  readonly nom: string;
  readonly adresse: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Adds a feed, to be read at once. */
export async function insertAgenda(ou: Scelle, a: NouvelAgenda): Promise<void> {
  const adresse = textesDeLAgenda(ou, a.id).seal('adresse', a.adresse);
  await sql`
    insert into snp.agendas (cpts_id, id, professionnel_id, nom, adresse, ajoute_le, ajoute_par_nom, prochaine_le)
    values (${ou.cpts}, ${a.id}, ${a.professionnelId}, ${a.nom}, ${adresse}, ${a.le}, ${a.parNom}, ${a.le})`.execute(
    ou.tx,
  );
}

/** Forgets a feed and what it said; false when it is no longer there. */
export async function deleteAgenda(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from snp.agendas where cpts_id = ${cpts} and id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}

export type Agenda = {
  readonly id: string;
  readonly professionnelId: string;
  /** Null when the key that opens it is not there. */
  readonly adresse: string | null;
  readonly luJusquA: Date | null;
  readonly etag: string | null;
  readonly modifieLe: string | null;
  readonly essayeLe: Date | null;
  readonly echecs: number;
};

type Ligne = Omit<Agenda, 'adresse'> & { readonly adresse: Buffer };

/** The feed, held with the others of its professional until the transaction ends; null when it does not exist in this CPTS. */
export async function lockAgenda(ou: Scelle, id: string): Promise<Agenda | null> {
  const { rows } = await sql<Ligne>`
    select id, professionnel_id as "professionnelId", adresse, lu_jusqu_a as "luJusquA", etag,
      modifie_le as "modifieLe", essaye_le as "essayeLe", echecs
    from snp.agendas where cpts_id = ${ou.cpts} and professionnel_id = (
      select professionnel_id from snp.agendas where cpts_id = ${ou.cpts} and id = ${id})
    order by id for update`.execute(ou.tx);
  const ligne = rows.find((row) => row.id === id);
  if (!ligne) return null;
  return { ...ligne, adresse: textesDeLAgenda(ou, id).read('adresse', ligne.adresse) };
}

/** Takes the feeds whose time has come, so that nobody else reads them meanwhile. */
export async function takeAgendasARelire(
  tx: Tx,
  cpts: string,
  { maintenant, jusquA }: { readonly maintenant: Date; readonly jusquA: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update snp.agendas set prochaine_le = ${jusquA}
    where cpts_id = ${cpts} and prochaine_le <= ${maintenant} returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Somebody begins to read it. */
export async function markEssaye(
  tx: Tx,
  cpts: string,
  { id, le, prochaineLe }: { readonly id: string; readonly le: Date; readonly prochaineLe: Date },
): Promise<void> {
  await sql`
    update snp.agendas set essaye_le = ${le}, prochaine_le = ${prochaineLe}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

type Suite = { readonly id: string; readonly prochaineLe: Date };

/** It could not be read: what it said before still holds. */
export async function saveEchec(
  tx: Tx,
  cpts: string,
  { id, echec, prochaineLe }: Suite & { readonly echec: string },
): Promise<void> {
  await sql`
    update snp.agendas set echec = ${echec}, echecs = least(echecs + 1, 1000), prochaine_le = ${prochaineLe}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

/** It says the same as before. */
export async function saveInchange(
  tx: Tx,
  cpts: string,
  { id, le, prochaineLe }: Suite & { readonly le: Date },
): Promise<void> {
  await sql`
    update snp.agendas set lu_le = ${le}, echec = null, echecs = 0, prochaine_le = ${prochaineLe}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

export type EtatLu = Suite & {
  readonly le: Date;
  readonly luJusquA: Date;
  readonly etag: string | null;
  readonly modifieLe: string | null;
  readonly evenements: number;
  readonly illisibles: number;
  readonly fuseauxInconnus: number;
  readonly occupe: readonly { readonly debut: Date; readonly fin: Date }[];
};

/** A new good state. */
export async function saveEtatLu(tx: Tx, cpts: string, e: EtatLu): Promise<void> {
  const plages = e.occupe.map(({ debut, fin }) => `[${debut.toISOString()},${fin.toISOString()})`);
  await sql`
    update snp.agendas set lu_le = ${e.le}, lu_jusqu_a = ${e.luJusquA}, occupe = ${`{${plages.join(',')}}`}::tstzmultirange,
      evenements = ${e.evenements}, illisibles = ${e.illisibles}, fuseaux_inconnus = ${e.fuseauxInconnus},
      etag = ${e.etag}, modifie_le = ${e.modifieLe}, echec = null, echecs = 0, prochaine_le = ${e.prochaineLe}
    where cpts_id = ${cpts} and id = ${e.id}`.execute(tx);
}
