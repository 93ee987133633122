import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/database.ts';
import { inTenant } from '#platform/db/database.ts';
import type { Entite } from '../domain/rapport.ts';

/** How the rows of a file are compared with those of the directory. */
type Table = { readonly cles: readonly string[]; readonly colonnes: readonly string[] };

const TABLES = {
  professionnels: {
    cles: ['id'],
    colonnes: [
      'rpps',
      'titre',
      'civilite',
      'nom',
      'prenom',
      'profession',
      'categorie',
      'mots',
      'empreinte',
    ],
  },
  structures: {
    cles: ['id'],
    colonnes: [
      'source',
      'finess',
      'finess_juridique',
      'siret',
      'nom',
      'enseigne',
      'categorie',
      'secteur',
      'adresse',
      'complement',
      'code_postal',
      'ville',
      'commune',
      'telephone',
      'telephone2',
      'courriel',
      'longitude',
      'latitude',
      'empreinte',
    ],
  },
  activites: {
    cles: ['professionnel_id', 'cle'],
    colonnes: [
      'profession',
      'savoir_faire',
      'mode_exercice',
      'structure_id',
      'commune',
      'secteur',
      'role',
      'genre',
      'section',
      'empreinte',
    ],
  },
  savoir_faires: {
    cles: ['professionnel_id', 'code'],
    colonnes: ['type', 'profession', 'empreinte'],
  },
  diplomes: {
    cles: ['professionnel_id', 'cle'],
    colonnes: ['type', 'diplome', 'autorisation', 'discipline', 'empreinte'],
  },
} as const satisfies Record<Entite, Table>;

/** What may be touched: rows of another source, or out of the perimeter, stay as they are. */
export type Portee = {
  readonly modifier: RawBuilder<unknown>;
  readonly fermer: RawBuilder<unknown>;
};

export type Fusion = { readonly creees: number; readonly modifiees: number };

/** Creates and updates what the waiting rows say; a closed row that came back is open again. */
export async function fusionner(tx: Tx, entite: Entite, portee: Portee): Promise<Fusion> {
  const { cles, colonnes } = TABLES[entite];
  const table = sql.table(`annuaire.${entite}`);
  const tampon = sql.table(`annuaire.tampon_${entite}`);
  const pareils = sql.join(
    cles.map((c) => sql`t.${sql.ref(c)} = s.${sql.ref(c)}`),
    sql` and `,
  );
  const modifiees = await sql`
    update ${table} as t
    set ferme_le = null, ${sql.join(colonnes.map((c) => sql`${sql.ref(c)} = s.${sql.ref(c)}`))}
    from ${tampon} s
    where ${pareils} and (t.empreinte <> s.empreinte or t.ferme_le is not null) and ${portee.modifier}`.execute(
    tx,
  );
  const noms = sql.join([...cles, ...colonnes].map((c) => sql.ref(c)));
  const creees = await sql`
    insert into ${table} (${noms}) select ${noms} from ${tampon} s
    where not exists (select from ${table} t where ${pareils})`.execute(tx);
  return { creees: nombre(creees), modifiees: nombre(modifiees) };
}

/** Open rows of the perimeter, and how many of them the file does not have. */
export async function compterAbsentes(
  tx: Tx,
  entite: Entite,
  portee: Portee,
): Promise<{ readonly ouvertes: number; readonly absentes: number }> {
  const ouvert = sql`from ${sql.table(`annuaire.${entite}`)} t where t.ferme_le is null and ${portee.fermer}`;
  const { rows } = await sql<{ ouvertes: number; absentes: number }>`
    select (select count(*) ${ouvert}) as ouvertes, (select count(*) ${ouvert} and ${absente(entite)}) as absentes`.execute(
    tx,
  );
  return rows[0] ?? { ouvertes: 0, absentes: 0 };
}

/** Closes the open rows of the perimeter that the file does not have. */
export async function fermerAbsentes(
  tx: Tx,
  entite: Entite,
  { portee, maintenant }: { readonly portee: Portee; readonly maintenant: Date },
): Promise<number> {
  return nombre(
    await sql`
      update ${sql.table(`annuaire.${entite}`)} as t set ferme_le = ${maintenant}
      where t.ferme_le is null and ${portee.fermer} and ${absente(entite)}`.execute(tx),
  );
}

/** New words join those that search knows. */
export async function fusionnerMots(tx: Tx): Promise<void> {
  await sql`insert into annuaire.mots (mot) select mot from annuaire.tampon_mots on conflict do nothing`.execute(
    tx,
  );
}

/** One transaction with room to compare millions of rows. */
export function enGrand<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTenant(db, { cpts: null, mandats: [] }, async (tx) => {
    await sql`set local work_mem = '96MB'`.execute(tx);
    return await work(tx);
  });
}

function absente(entite: Entite): RawBuilder<unknown> {
  const pareils = sql.join(
    TABLES[entite].cles.map((c) => sql`t.${sql.ref(c)} = s.${sql.ref(c)}`),
    sql` and `,
  );
  return sql`not exists (select from ${sql.table(`annuaire.tampon_${entite}`)} s where ${pareils})`;
}

function nombre(resultat: { readonly numAffectedRows?: bigint }): number {
  return Number(resultat.numAffectedRows ?? 0n);
}
