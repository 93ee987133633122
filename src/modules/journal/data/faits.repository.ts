import { sql } from 'kysely';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Tx } from '#platform/db/database.ts';
import type { FaitAConsigner } from '#platform/db/ledger.ts';

type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly acteur: { readonly id: string | null; readonly nom: string };
  readonly maintenant: Date;
  readonly ids: () => string;
};

/** Writes entries and leaves word for the daily roll-up, in one statement. */
export async function insertFaits(ctx: Ctx, faits: readonly FaitAConsigner[]): Promise<void> {
  const rows = faits.map((fait) => {
    const instant = fait.instant ?? ctx.maintenant;
    return {
      id: fait.id ?? ctx.ids(),
      genre: fait.genre,
      mission: fait.mission,
      instant,
      jour: dateCivileDe(instant, ctx.fuseau),
      professions: fait.professions ?? [],
      professionnel_id: fait.professionnel ?? null,
      commune: fait.commune ?? null,
      secteur: fait.secteur ?? null,
      quantite: fait.quantite ?? 1,
      minutes: fait.minutes ?? null,
      centimes: fait.centimes ?? null,
      sujet: fait.sujet ?? null,
      detail: fait.detail ?? null,
      lien: fait.lien ?? null,
      source: fait.source ?? 'mesure',
      corrige: fait.corrige ?? null,
    };
  });
  await sql`
    with ecrits as (
      insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_id, acteur_nom, professions,
        professionnel_id, commune, secteur, quantite, minutes, centimes, sujet, detail, lien, source, corrige)
      select ${ctx.cpts}::uuid, r.id, r.genre, r.mission, r.instant, r.jour, ${ctx.acteur.id}::uuid, ${ctx.acteur.nom},
        r.professions, r.professionnel_id, r.commune, r.secteur, r.quantite, r.minutes, r.centimes, r.sujet, r.detail,
        r.lien, r.source, r.corrige
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, genre text, mission text,
        instant timestamptz, jour date, professions text[], professionnel_id uuid, commune text, secteur text,
        quantite integer, minutes integer, centimes bigint, sujet text, detail text, lien text, source text, corrige uuid)
      returning id, jour)
    insert into journal.a_plier (cpts_id, fait_id, jour) select ${ctx.cpts}::uuid, id, jour from ecrits`.execute(
    ctx.tx,
  );
}
