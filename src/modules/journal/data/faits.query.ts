import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Fait } from '../domain/fait.ts';

export type FiltreDesFaits = {
  readonly du: string;
  readonly au: string;
  readonly genres?: readonly string[];
  readonly id?: string;
  readonly professionnel?: string;
  readonly detail?: string;
  /** National code of the first profession of the entry. */
  readonly profession?: string;
  /** Only delays known and not longer, in minutes. */
  readonly minutesMax?: number;
  /** Mission as entries name it. */
  readonly mission?: string;
  /** Path of the record the entry came from. */
  readonly lien?: string;
  /** Null: the entry names none. */
  readonly commune?: string | null;
  /** Only records of which entries of another kind say this detail, at any time. */
  readonly selon?: { readonly genre: string; readonly detail: string };
  readonly limite?: number;
};

const COLONNES = [
  'id',
  'genre',
  'mission',
  'instant',
  'jour',
  'acteur_nom as acteurNom',
  'professions',
  'professionnel_id as professionnelId',
  'commune',
  'secteur',
  'quantite',
  'minutes',
  'centimes',
  'detail',
  'lien',
  'source',
  'corrige',
] as const;

/** Entries of a period (civil dates, both included), oldest first, 1,000 at most unless told. */
export async function lireFaits(
  tx: Tx,
  cpts: string,
  filtre: FiltreDesFaits,
): Promise<readonly Fait[]> {
  let query = tx
    .selectFrom('journal.faits')
    .select([...COLONNES])
    .where('cpts_id', '=', cpts)
    .where('jour', '>=', filtre.du)
    .where('jour', '<=', filtre.au);
  if (filtre.genres?.length) query = query.where('genre', 'in', filtre.genres);
  if (filtre.id) query = query.where('id', '=', filtre.id);
  if (filtre.professionnel) query = query.where('professionnel_id', '=', filtre.professionnel);
  if (filtre.profession) query = query.where(sql`professions[1]`, '=', filtre.profession);
  if (filtre.minutesMax !== undefined) query = query.where('minutes', '<=', filtre.minutesMax);
  if (filtre.mission) query = query.where('mission', '=', filtre.mission);
  if (filtre.lien) query = query.where('lien', '=', filtre.lien);
  if (filtre.commune !== undefined)
    query = query.where('commune', filtre.commune === null ? 'is' : '=', filtre.commune);
  if (filtre.selon) query = query.where(decritPar(cpts, filtre.selon));
  if (filtre.detail) query = query.where('detail', '=', filtre.detail);
  return await query
    .orderBy('instant')
    .orderBy('id')
    .limit(filtre.limite ?? 1000)
    .execute();
}

function decritPar(cpts: string, { genre, detail }: NonNullable<FiltreDesFaits['selon']>) {
  return sql<boolean>`lien in (
    select lien from journal.faits
    where cpts_id = ${cpts} and genre = ${genre} and detail = ${detail} and lien is not null
    group by lien having sum(quantite) > 0)`;
}
