import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Bareme } from '../domain/bareme.ts';
import type { Demande, EtatDeDemande } from '../domain/demande.ts';
import { COLONNES_DE_LA_DEMANDE } from './demandes.rows.ts';
import { pointsDe } from './ordre.query.ts';

export type DemandeRangee = Demande & {
  readonly communeNom: string;
  readonly points: number;
};

export type FiltreDuRegistre = {
  readonly etats: readonly EtatDeDemande[];
  readonly communes?: readonly string[] | undefined;
  readonly secteur?: string | undefined;
  readonly critere?: string | undefined;
  /** Not those whose person does not want this doctor. */
  readonly pour?: string | undefined;
};

type Rangement = {
  readonly bareme: Bareme;
  readonly jour: DateCivile;
  readonly fuseau: string;
  readonly filtre: FiltreDuRegistre;
  readonly depart?: number;
  readonly nombre: number;
};

/**
 * Requests in the order of priority: most points first, then the oldest. `depart` requests are passed over. `total`: how many there
 * are in all, counted by the same reading; null when nothing is left after `depart`.
 */
export async function demandesRangees(
  tx: Tx,
  cpts: string,
  { bareme, jour, fuseau, filtre, depart = 0, nombre }: Rangement,
): Promise<{ readonly demandes: readonly DemandeRangee[]; readonly total: number | null }> {
  const { rows } = await sql<DemandeRangee & { readonly total: number }>`
    with rangees as (
      select d.id, ${pointsDe(bareme, { jour, fuseau })} as points, d.recue_le, count(*) over () as total
      from mt.demandes d where d.cpts_id = ${cpts} and ${selon(filtre)}
      order by points desc, d.recue_le, d.id limit ${nombre} offset ${depart})
    select ${COLONNES_DE_LA_DEMANDE}, coalesce(k.nom, d.commune) as "communeNom", r.points::int as points,
      r.total::int as total
    from rangees r
    join mt.demandes d on d.cpts_id = ${cpts} and d.id = r.id
    left join territoire.public_communes k on k.code = d.commune
    order by r.points desc, r.recue_le, r.id`.execute(tx);
  return {
    demandes: rows.map(({ total: _total, ...demande }) => demande),
    total: rows[0]?.total ?? null,
  };
}

/** How many, whatever the page. */
export async function nombreDeDemandes(
  tx: Tx,
  cpts: string,
  filtre: FiltreDuRegistre,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from mt.demandes d where d.cpts_id = ${cpts} and ${selon(filtre)}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

function selon({ etats, communes, secteur, critere, pour }: FiltreDuRegistre): RawBuilder<boolean> {
  const ici = communes && communes.length > 0 ? sql.val([...communes]) : sql.val(null);
  return sql<boolean>`(d.etat = any (${sql.val([...etats])}::text[])
    and (${ici}::text[] is null or d.commune = any (${ici}::text[]))
    and (${secteur ?? null}::text is null or d.secteur = ${secteur ?? null})
    and (${critere ?? null}::text is null or d.criteres @> array[${critere ?? null}]::text[])
    and (${pour ?? null}::uuid is null or not d.refuses @> array[${pour ?? null}::uuid]))`;
}
