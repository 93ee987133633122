import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Tirage } from '../domain/tirage.ts';
import { texteDuMorceau } from './textes.rows.ts';

const COLONNES = sql`t.id, t.campagne_id as campagne, t.etat, t.lettres, t.faites, t.retirees, t.demande_le as "demandeLe",
  t.demande_par_nom as "demandeParNom", t.avance_le as "avanceLe"`;

/** The file of a campaign; null when none was asked, or it was forgotten. */
export async function tirageDe(tx: Tx, cpts: string, campagne: string): Promise<Tirage | null> {
  const { rows } = await sql<Tirage>`
    select ${COLONNES} from mt.tirages t where t.cpts_id = ${cpts} and t.campagne_id = ${campagne}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** A file while it is built, held until the transaction ends. */
export async function lockTirage(tx: Tx, cpts: string, id: string): Promise<Tirage | null> {
  const { rows } = await sql<Tirage>`
    select ${COLONNES} from mt.tirages t where t.cpts_id = ${cpts} and t.id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

type Nouveau = {
  readonly id: string;
  readonly campagne: string;
  readonly lettres: number;
  readonly le: Date;
  readonly parNom: string;
};

/** A file to build, in place of the one before. */
export async function replaceTirage(tx: Tx, cpts: string, t: Nouveau): Promise<void> {
  await deleteTirage(tx, cpts, t.campagne);
  await sql`
    insert into mt.tirages (cpts_id, id, campagne_id, lettres, demande_le, demande_par_nom, avance_le)
    values (${cpts}, ${t.id}, ${t.campagne}, ${t.lettres}, ${t.le}, ${t.parNom}, ${t.le})`.execute(
    tx,
  );
}

export async function deleteTirage(tx: Tx, cpts: string, campagne: string): Promise<void> {
  await sql`delete from mt.tirages where cpts_id = ${cpts} and campagne_id = ${campagne}`.execute(
    tx,
  );
}

type Avance = Pick<Tirage, 'id' | 'faites' | 'retirees' | 'etat'> & { readonly le: Date };

export async function advanceTirage(tx: Tx, cpts: string, a: Avance): Promise<void> {
  await sql`
    update mt.tirages set faites = ${a.faites}, retirees = ${a.retirees}, etat = ${a.etat}, avance_le = ${a.le}
    where cpts_id = ${cpts} and id = ${a.id}`.execute(tx);
}

/** Bytes of a piece, before they are written as base64 and encrypted. */
const MORCEAU = 192 * 1024;

/** Keeps the file, encrypted, in place of what was kept of it. */
export async function saveFichier(
  ou: Scelle,
  { tirage, fichier, ids }: { tirage: string; fichier: Uint8Array; ids: () => string },
): Promise<void> {
  const { tx, cpts } = ou;
  await sql`delete from mt.morceaux_de_tirage where cpts_id = ${cpts} and tirage_id = ${tirage}`.execute(
    tx,
  );
  const octets = Buffer.from(fichier);
  const combien = Math.ceil(octets.length / MORCEAU);
  const morceaux = Array.from({ length: combien }, (_, rang) => {
    const id = ids();
    const texte = octets.subarray(rang * MORCEAU, (rang + 1) * MORCEAU).toString('base64');
    return { id, contenu: texteDuMorceau(ou, id).seal('contenu', texte) };
  });
  await sql`
    insert into mt.morceaux_de_tirage (cpts_id, id, tirage_id, rang, contenu)
    select ${cpts}::uuid, m.id, ${tirage}::uuid, m.rang, m.contenu
    from unnest(${sql.val(morceaux.map(({ id }) => id))}::uuid[], ${sql.val(morceaux.map(({ contenu }) => contenu))}::bytea[])
      with ordinality as m (id, contenu, rang)`.execute(tx);
}

/** The file; null when there is none, or no key opens it any more. */
export async function fichierDe(
  ou: Scelle,
  tirage: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { rows } = await sql<{ id: string; contenu: Buffer }>`
    select id, contenu from mt.morceaux_de_tirage where cpts_id = ${ou.cpts} and tirage_id = ${tirage} order by rang`.execute(
    ou.tx,
  );
  const textes = rows.map(({ id, contenu }) => texteDuMorceau(ou, id).read('contenu', contenu));
  if (textes.length === 0 || textes.some((texte) => texte === null)) return null;
  return Uint8Array.from(Buffer.concat(textes.map((texte) => Buffer.from(texte ?? '', 'base64'))));
}

/** Removes files asked before an instant; how many. */
export async function forgetTirages(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from mt.tirages where cpts_id = ${cpts} and avance_le < ${avant} returning id`.execute(
    tx,
  );
  return rows.length;
}

/** Removes what campaigns hold of who these requests are about: files with their letter, letters that did not leave. */
export async function forgetLettres(
  tx: Tx,
  cpts: string,
  demandes: readonly string[],
): Promise<void> {
  const deCelles = sql`l.cpts_id = ${cpts} and l.demande_id = any (${sql.val([...demandes])}::uuid[])`;
  await sql`
    delete from mt.tirages t using mt.lettres l
    where t.cpts_id = ${cpts} and t.campagne_id = l.campagne_id and ${deCelles}`.execute(tx);
  await sql`delete from mt.lettres l where ${deCelles} and l.envoyee_le is null`.execute(tx);
}
