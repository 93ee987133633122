import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** A pattern as lists show it. Days 1 (lundi) to 7, hours 'HH:MM', dates 'YYYY-MM-DD'. */
export type SerieListee = {
  readonly id: string;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly jours: readonly number[];
  readonly heureDebut: string;
  readonly heureFin: string;
  readonly dureeMinutes: number;
  readonly du: string;
  readonly au: string;
  readonly exceptions: readonly string[];
  readonly zoneVacances: string | null;
  readonly heureLiberation: string | null;
  readonly genre: string;
  readonly commune: string;
  readonly lieu: string | null;
  readonly public: string;
};

/** Patterns that are not over on a day, of one professional or of all. */
export async function seriesEnCours(
  tx: Tx,
  cpts: string,
  { jour, professionnel }: { readonly jour: string; readonly professionnel?: string },
): Promise<readonly SerieListee[]> {
  const { rows } = await sql<SerieListee>`
    select s.id, s.professionnel_id as "professionnelId", o.nom as professionnel, to_jsonb(s.jours) as jours,
      to_char(s.heure_debut, 'HH24:MI') as "heureDebut", to_char(s.heure_fin, 'HH24:MI') as "heureFin",
      s.duree_minutes as "dureeMinutes", s.du, s.au, to_jsonb(s.exceptions) as exceptions,
      s.zone_vacances as "zoneVacances", to_char(s.heure_liberation, 'HH24:MI') as "heureLiberation",
      s.genre, s.commune, s.lieu, s.public
    from snp.series s
    join snp.offrants o on o.cpts_id = s.cpts_id and o.professionnel_id = s.professionnel_id
    where s.cpts_id = ${cpts} and s.au >= ${jour}::date
      and (${professionnel ?? null}::uuid is null or s.professionnel_id = ${professionnel ?? null}::uuid)
    order by o.nom, s.du, s.heure_debut limit 500`.execute(tx);
  return rows;
}
