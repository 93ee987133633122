import { sql } from 'kysely';
import type { DateCivile, JourDeSemaine } from '#kernel/date-civile.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Accueil, GenreDeCreneau } from '../domain/creneau.ts';
import type { Patron } from '../domain/serie.ts';

/** A pattern with what its slots say. */
export type Serie = Patron &
  Accueil & {
    readonly id: string;
    readonly professionnelId: string;
    readonly profession: string;
    readonly zoneVacances: string | null;
    readonly genre: GenreDeCreneau;
    readonly commune: string;
    readonly lieu: string | null;
    readonly secteur: string | null;
    readonly genereJusquAu: DateCivile | null;
  };

type Nouvelle = Omit<Serie, 'profession' | 'secteur' | 'genereJusquAu'> & { readonly le: Date };

export async function insertSerie(tx: Tx, cpts: string, s: Nouvelle): Promise<void> {
  await sql`
    insert into snp.series (cpts_id, id, professionnel_id, jours, heure_debut, heure_fin, duree_minutes, du, au, exceptions,
      zone_vacances, heure_liberation, genre, commune, lieu, public, motifs, age_min, age_max, reservable_par, filieres, cree_le)
    values (${cpts}, ${s.id}, ${s.professionnelId}, ${sql.val([...s.jours])}::smallint[], ${s.heureDebut}, ${s.heureFin},
      ${s.dureeMinutes}, ${s.du}, ${s.au}, ${sql.val([...s.exceptions])}::date[], ${s.zoneVacances}, ${s.heureLiberation},
      ${s.genre}, ${s.commune}, ${s.lieu}, ${s.public}, ${sql.val([...s.motifs])}::text[], ${s.ageMin}, ${s.ageMax},
      ${sql.val([...s.reservablePar])}::text[],
      ${sql.val([...s.filieres])}::text[], ${s.le})`.execute(tx);
}

type Ligne = Omit<Serie, 'jours' | 'heureDebut' | 'heureFin' | 'heureLiberation' | 'exceptions'> & {
  readonly jours: JourDeSemaine[];
  readonly heureDebut: HeureCivile;
  readonly heureFin: HeureCivile;
  readonly heureLiberation: HeureCivile | null;
  readonly exceptions: DateCivile[];
};

const COLONNES =
  sql.raw(`s.id, s.professionnel_id as "professionnelId", o.profession, to_jsonb(s.jours) as jours,
  to_char(s.heure_debut, 'HH24:MI') as "heureDebut", to_char(s.heure_fin, 'HH24:MI') as "heureFin",
  s.duree_minutes as "dureeMinutes", s.du, s.au, to_jsonb(s.exceptions) as exceptions, s.zone_vacances as "zoneVacances",
  to_char(s.heure_liberation, 'HH24:MI') as "heureLiberation", s.genre, s.commune, s.lieu, s.public, s.motifs,
  s.age_min as "ageMin", s.age_max as "ageMax", s.reservable_par as "reservablePar", s.filieres,
  s.genere_jusqu_au as "genereJusquAu", k.secteur_lettre as secteur`);

const TABLES = sql.raw(`snp.series s
  join snp.offrants o on o.cpts_id = s.cpts_id and o.professionnel_id = s.professionnel_id
  left join territoire.public_couvertures k on k.cpts_id = s.cpts_id and k.commune = s.commune`);

/** The pattern, or null when it does not exist in this CPTS. */
export async function loadSerie(tx: Tx, cpts: string, id: string): Promise<Serie | null> {
  const { rows } = await sql<Ligne>`
    select ${COLONNES} from ${TABLES} where s.cpts_id = ${cpts} and s.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Patterns that still have slots to give up to a day. */
export async function seriesAGenerer(
  tx: Tx,
  cpts: string,
  { aujourdhui, jusquAu }: { readonly aujourdhui: DateCivile; readonly jusquAu: DateCivile },
): Promise<readonly Serie[]> {
  const { rows } = await sql<Ligne>`
    select ${COLONNES} from ${TABLES}
    where s.cpts_id = ${cpts} and s.au >= ${aujourdhui}::date
      and (s.genere_jusqu_au is null or s.genere_jusqu_au < least(s.au, ${jusquAu}::date))
    order by s.id limit 500`.execute(tx);
  return rows;
}

/** Slots were made up to this day. */
export async function markGenerees(
  tx: Tx,
  cpts: string,
  { series, jusquAu }: { readonly series: readonly string[]; readonly jusquAu: DateCivile },
): Promise<void> {
  await sql`
    update snp.series set genere_jusqu_au = ${jusquAu}
    where cpts_id = ${cpts} and id = any (${sql.val([...series])}::uuid[])`.execute(tx);
}

/** Ends a pattern earlier; false when it already ended by then. */
export async function endSerie(
  tx: Tx,
  cpts: string,
  { id, au }: { readonly id: string; readonly au: DateCivile },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.series set au = greatest(${au}::date, du - 1)
    where cpts_id = ${cpts} and id = ${id} and au > greatest(${au}::date, du - 1) returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Adds a day without slots. */
export async function addException(
  tx: Tx,
  cpts: string,
  { id, jour }: { readonly id: string; readonly jour: DateCivile },
): Promise<void> {
  await sql`
    update snp.series set exceptions = array_append(exceptions, ${jour}::date)
    where cpts_id = ${cpts} and id = ${id} and not (${jour}::date = any (exceptions))`.execute(tx);
}
