import { sql } from 'kysely';
import { type Database, inTenant, type Tx } from '#platform/db/database.ts';
import type { Contour } from '../domain/contour.ts';
import type { Coordonnees } from '../domain/coordonnees.ts';

/** What became of each commune of a batch; a code that is not in the answer is not in the official list. */
export type Ecrites = ReadonlyMap<string, 'cree' | 'modifie' | 'inchange'>;

/** Writes the points of a batch of communes, in one transaction. */
export function ecrireCoordonnees(db: Database, lot: readonly Coordonnees[]): Promise<Ecrites> {
  return hors(db, async (tx) => {
    const { rows } = await sql<{ code: string; etat: 'cree' | 'modifie' | 'inchange' }>`
      with lues as (
        select r.code, r.longitude, r.latitude, r."surfaceHa" as surface_ha
        from jsonb_to_recordset(${JSON.stringify(lot)}::jsonb)
          as r (code text, longitude double precision, latitude double precision, "surfaceHa" integer)),
      avant as (
        select c.code, c.longitude is null as vierge,
          (c.longitude, c.latitude, c.surface_ha) is not distinct from
            (l.longitude, l.latitude, coalesce(l.surface_ha, c.surface_ha)) as pareille
        from territoire.communes c join lues l on l.code = c.code),
      ecrites as (
        update territoire.communes c
        set longitude = l.longitude, latitude = l.latitude, surface_ha = coalesce(l.surface_ha, c.surface_ha)
        from lues l join avant a on a.code = l.code
        where c.code = l.code and not a.pareille returning c.code)
      select a.code, case when a.pareille then 'inchange' when a.vierge then 'cree' else 'modifie' end as etat
      from avant a left join ecrites e on e.code = a.code`.execute(tx);
    return new Map(rows.map((r) => [r.code, r.etat]));
  });
}

export type ContourLu = {
  readonly code: string;
  readonly contour: Contour;
  /** Stands for the point of the commune where none is known. */
  readonly longitude: number;
  readonly latitude: number;
};

/** Writes the outlines of a batch of communes, in one transaction. */
export function ecrireContours(db: Database, lot: readonly ContourLu[]): Promise<Ecrites> {
  return hors(db, async (tx) => {
    const { rows } = await sql<{ code: string; etat: 'cree' | 'modifie' | 'inchange' }>`
      with lus as (
        select r.code, r.contour, r.longitude, r.latitude
        from jsonb_to_recordset(${JSON.stringify(lot)}::jsonb)
          as r (code text, contour jsonb, longitude double precision, latitude double precision)),
      avant as (
        select c.code, c.contour is null as vierge, c.contour is not distinct from l.contour as pareil
        from territoire.communes c join lus l on l.code = c.code),
      ecrits as (
        update territoire.communes c set contour = l.contour,
          longitude = coalesce(c.longitude, l.longitude), latitude = coalesce(c.latitude, l.latitude)
        from lus l join avant a on a.code = l.code
        where c.code = l.code and not a.pareil returning c.code)
      select a.code, case when a.pareil then 'inchange' when a.vierge then 'cree' else 'modifie' end as etat
      from avant a left join ecrits e on e.code = a.code`.execute(tx);
    return new Map(rows.map((r) => [r.code, r.etat]));
  });
}

/** Codes that merged communes still bear, with the commune they are part of now. */
export function communesFusionnees(
  db: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return hors(db, async (tx) => {
    const { rows } = await sql<{ code: string; commune: string }>`
      select code, commune from territoire.codes_anciens
      where code = any (${sql.val([...codes])}::text[])`.execute(tx);
    return new Map(rows.map((r) => [r.code, r.commune]));
  });
}

/** Communes belong to no CPTS: written in no tenant. */
function hors<T>(db: Database, travail: (tx: Tx) => Promise<T>): Promise<T> {
  return inTenant(db, { cpts: null, mandats: [] }, travail);
}
