import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Colonnes } from '../domain/colonnes-de-liste.ts';
import { AUCUN_COMPTE, type Comptes, type EnvoiDeListe } from '../domain/liste.ts';
import { COLONNES_DE_L_ENVOI } from './listes.rows.ts';

type NouvelEnvoi = Omit<
  EnvoiDeListe,
  'etat' | 'listeId' | 'lignes' | 'lignesFaites' | 'comptes' | 'avanceLe' | 'importeLe'
>;

export async function insertEnvoi(tx: Tx, cpts: string, e: NouvelEnvoi): Promise<void> {
  await sql`
    insert into mt.envois_de_liste (cpts_id, id, organisme, emetteur, emetteur_cle, date_liste, fichier, colonnes, pivot,
      prepare_le, prepare_par, prepare_par_nom, avance_le)
    values (${cpts}, ${e.id}, ${e.organisme}, ${e.emetteur}, ${e.emetteurCle}, ${e.dateListe}::date, ${e.fichier},
      ${JSON.stringify(e.colonnes)}::jsonb, ${e.pivot}, ${e.prepareLe}, ${e.preparePar}, ${e.prepareParNom},
      ${e.prepareLe})`.execute(tx);
}

/** The sending, held until the transaction ends: those who act on one file wait for each other. */
export async function lockEnvoi(tx: Tx, cpts: string, id: string): Promise<EnvoiDeListe | null> {
  const { rows } = await sql<EnvoiDeListe>`
    select ${COLONNES_DE_L_ENVOI} from mt.envois_de_liste e
    where e.cpts_id = ${cpts} and e.id = ${id} for update`.execute(tx);
  const [envoi] = rows;
  return envoi ? { ...envoi, comptes: { ...AUCUN_COMPTE, ...envoi.comptes } } : null;
}

type Lecture = { readonly id: string; readonly colonnes: Colonnes; readonly pivot: number };

/** How a file that waits is read; false when it does not wait any more. */
export async function saveLecture(tx: Tx, cpts: string, l: Lecture): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.envois_de_liste set colonnes = ${JSON.stringify(l.colonnes)}::jsonb, pivot = ${l.pivot}
    where cpts_id = ${cpts} and id = ${l.id} and etat = 'prepare' returning id`.execute(tx);
  return rows.length === 1;
}

type Depart = {
  readonly id: string;
  readonly liste: string;
  readonly lignes: number;
  readonly le: Date;
};

/** The file is being written to the register. */
export async function startEnvoi(tx: Tx, cpts: string, d: Depart): Promise<void> {
  await sql`
    update mt.envois_de_liste set etat = 'en-cours', liste_id = ${d.liste}, lignes = ${d.lignes}, avance_le = ${d.le}
    where cpts_id = ${cpts} and id = ${d.id} and etat = 'prepare'`.execute(tx);
}

type Pas = {
  readonly id: string;
  readonly lignes: number;
  readonly comptes: Comptes;
  readonly le: Date;
};

/** So many more lines are written. */
export async function advanceEnvoi(tx: Tx, cpts: string, p: Pas): Promise<void> {
  await sql`
    update mt.envois_de_liste set lignes_faites = lignes_faites + ${p.lignes},
      comptes = ${JSON.stringify(p.comptes)}::jsonb, avance_le = ${p.le}
    where cpts_id = ${cpts} and id = ${p.id}`.execute(tx);
}

/** All its lines are written; false when that was said already. */
export async function endEnvoi(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.envois_de_liste set etat = 'importe', importe_le = ${le}, avance_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat = 'en-cours' returning id`.execute(tx);
  return rows.length === 1;
}

/** Removes a file that waits, and all that was kept of it; false when it does not wait. */
export async function deletePrepare(tx: Tx, cpts: string, id: string): Promise<boolean> {
  await sql`
    delete from mt.contenus_d_envoi c using mt.envois_de_liste e
    where c.cpts_id = ${cpts} and c.envoi_id = ${id} and e.cpts_id = ${cpts} and e.id = ${id} and e.etat = 'prepare'`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string }>`
    delete from mt.envois_de_liste where cpts_id = ${cpts} and id = ${id} and etat = 'prepare' returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Forgets what files sent before an instant hold: those never imported go, those that stopped half-way say so. How many. */
export async function forgetEnvois(tx: Tx, cpts: string, avant: Date): Promise<number> {
  await sql`
    delete from mt.contenus_d_envoi c using mt.envois_de_liste e
    where c.cpts_id = ${cpts} and e.cpts_id = ${cpts} and e.id = c.envoi_id and e.avance_le < ${avant}`.execute(
    tx,
  );
  const { rows: oublies } = await sql<{ id: string }>`
    delete from mt.envois_de_liste
    where cpts_id = ${cpts} and etat = 'prepare' and avance_le < ${avant} returning id`.execute(tx);
  const { rows: arretes } = await sql<{ id: string }>`
    update mt.envois_de_liste set etat = 'interrompu'
    where cpts_id = ${cpts} and etat = 'en-cours' and avance_le < ${avant} returning id`.execute(
    tx,
  );
  return oublies.length + arretes.length;
}
