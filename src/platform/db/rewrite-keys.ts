import { type RawBuilder, sql } from 'kysely';
import { INSTALLATION } from '#kernel/role.ts';
import type { Coffre } from '../crypto/vault.ts';
import { type Database, inTenant, type Tx } from './database.ts';
import type { Chiffres } from './encrypted-columns.ts';

/** How far a rewriting is; `illisibles`: rows of which no key at hand opens a text, left as they are. */
export type Reecriture = { readonly reecrites: number; readonly illisibles: number };

type Portion = {
  readonly cpts: string;
  /** Rows of one transaction; 100 unless told. */
  readonly lot?: number;
  /** Told after each transaction that is committed. */
  readonly apres?: (portion: Reecriture) => void;
};

/**
 * Writes under the current key what is not, in one CPTS, a hundred rows at a time. Cut short, it is taken up by the next
 * run; two at once share the work; what people write meanwhile waits for one batch at most.
 */
export async function rewriteKeys(
  db: Database,
  coffre: Coffre,
  chiffres: Chiffres,
  { cpts, lot = 100, apres = () => {} }: Portion,
): Promise<Reecriture> {
  let total = { reecrites: 0, illisibles: 0 };
  for (let depuis: string | null = PREMIER; depuis !== null; ) {
    const place: Place = { cpts, depuis, lot };
    const fait: Lot = await inTenant(db, tenantOf(chiffres, cpts), (tx) =>
      rewriteBatch(tx, coffre, chiffres, place),
    );
    depuis = fait.dernier;
    total = {
      reecrites: total.reecrites + fait.reecrites,
      illisibles: total.illisibles + fait.illisibles,
    };
    apres({ reecrites: fait.reecrites, illisibles: fait.illisibles });
  }
  return total;
}

/** Rows of one CPTS that hold a text under another key than the current one. */
export async function countStale(
  db: Database,
  coffre: Coffre,
  chiffres: Chiffres,
  cpts: string,
): Promise<number> {
  const { rows } = await inTenant(db, tenantOf(chiffres, cpts), (tx) =>
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(chiffres.table)} t
      where ${within(chiffres, cpts)} and ${stale(chiffres, coffre)}`.execute(tx),
  );
  return rows[0]?.n ?? 0;
}

const PREMIER = '00000000-0000-0000-0000-000000000000';

type Place = { readonly cpts: string; readonly depuis: string; readonly lot: number };
type Lot = Reecriture & { readonly dernier: string | null };
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

async function rewriteBatch(
  tx: Tx,
  coffre: Coffre,
  chiffres: Chiffres,
  { cpts, depuis, lot }: Place,
): Promise<Lot> {
  const colonnes = columnsOf(chiffres);
  const { rows } = await sql<Row>`
    select t.id, ${sql.join(colonnes.map((colonne) => sql.ref(`t.${colonne}`)))} from ${sql.table(chiffres.table)} t
    where ${within(chiffres, cpts)} and t.id > ${depuis}::uuid and ${stale(chiffres, coffre)}
    order by t.id limit ${lot} for update`.execute(tx);
  const dernier = rows.at(-1)?.id ?? null;
  const relues = rows.map((row) => rewriteRow(row, { coffre, chiffres, cpts }));
  const ecrites = relues.flatMap(({ valeurs }) => (valeurs ? [valeurs] : []));
  if (ecrites.length > 0)
    await sql`
      update ${sql.table(chiffres.table)} t
      set ${sql.join(colonnes.map((colonne) => sql`${sql.ref(colonne)} = ${sql.ref(`v.${colonne}`)}`))}
      from (values ${sql.join(ecrites)}) as v (id, ${sql.join(colonnes.map((colonne) => sql.ref(colonne)))})
      where ${within(chiffres, cpts)} and t.id = v.id`.execute(tx);
  return {
    dernier: rows.length < lot ? null : dernier,
    reecrites: ecrites.length,
    illisibles: relues.filter(({ illisible }) => illisible).length,
  };
}

type Outils = { readonly coffre: Coffre; readonly chiffres: Chiffres; readonly cpts: string };

/** The row as it is to be written; nothing to write when no key opens anything of it. */
function rewriteRow(row: Row, { coffre, chiffres, cpts }: Outils) {
  const lieu = chiffres.parCpts ? cpts : INSTALLATION;
  const textes: Record<string, string | null> = {};
  let illisible = false;
  const ecrits = Object.entries(chiffres.colonnes).map(([colonne, champ]) => {
    const avant = bytes(row[colonne]);
    const place = { cpts: lieu, champ, objet: row.id };
    const texte = avant && coffre.dechiffrer(avant, place);
    textes[colonne] = texte;
    illisible ||= avant !== null && texte === null;
    return texte === null ? avant : coffre.chiffrer(texte, place);
  });
  const cles = illisible ? null : (chiffres.index?.cles(textes) ?? null);
  const indexes = Object.entries(chiffres.index?.colonnes ?? {}).map(([colonne, champ]) => {
    // Made of a text that no key opens, an index stays what it was.
    if (cles === null) return bytes(row[colonne]);
    const cle = cles[colonne] ?? null;
    return cle === null ? null : coffre.empreinte(cle, { cpts: lieu, champ });
  });
  const ouvre = Object.values(textes).some((texte) => texte !== null);
  const valeurs = [...ecrits, ...indexes].map((valeur) => sql`${valeur}::bytea`);
  return {
    illisible,
    valeurs: ouvre ? sql`(${row.id}::uuid, ${sql.join(valeurs)})` : null,
  };
}

function columnsOf({ colonnes, index }: Chiffres): readonly string[] {
  return [...Object.keys(colonnes), ...Object.keys(index?.colonnes ?? {})];
}

function tenantOf({ parCpts }: Chiffres, cpts: string) {
  return { cpts: parCpts ? cpts : null, mandats: [], sante: true, dossiers: 'tous' } as const;
}

function within({ parCpts }: Chiffres, cpts: string): RawBuilder<unknown> {
  return parCpts ? sql`t.cpts_id = ${cpts}::uuid` : sql`true`;
}

function stale({ colonnes }: Chiffres, { entete }: Coffre): RawBuilder<unknown> {
  const vieilles = Object.keys(colonnes).map(
    (colonne) =>
      sql`substring(${sql.ref(`t.${colonne}`)} from 1 for ${entete.length}) <> ${entete}::bytea`,
  );
  return sql`(${sql.join(vieilles, sql` or `)})`;
}

function bytes(valeur: unknown): Buffer | null {
  return Buffer.isBuffer(valeur) ? valeur : null;
}
