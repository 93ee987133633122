import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** What a meeting left on paper: its frozen sheet, and the minutes that were sent. */
export type DocumentsDeReunion = {
  readonly id: string;
  readonly titre: string;
  readonly mission: string;
  readonly debut: Date;
  readonly organisateurNom: string;
  /** The last of its frozen sheets: exactly what was hashed. */
  readonly feuille: {
    readonly numero: number;
    readonly contenu: string;
    readonly empreinte: string;
    readonly parNom: string;
    readonly figeeLe: string;
  } | null;
  readonly compteRenduLe: Date | null;
  readonly points: readonly {
    readonly titre: string;
    readonly notes: string;
    readonly decision: string;
  }[];
};

/** What these meetings left, the first held first; those of other CPTS are not there. */
export async function documentsDeReunions(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<readonly DocumentsDeReunion[]> {
  const { rows } = await sql<DocumentsDeReunion>`
    select r.id, r.titre, r.mission, r.debut, r.organisateur_nom as "organisateurNom",
      r.compte_rendu_le as "compteRenduLe",
      (select jsonb_build_object('numero', f.numero, 'contenu', f.contenu, 'empreinte', f.empreinte, 'parNom', f.par_nom,
          'figeeLe', f.figee_le)
        from reunions.feuilles f where f.cpts_id = r.cpts_id and f.reunion_id = r.id order by f.numero desc limit 1) as feuille,
      (select coalesce(jsonb_agg(jsonb_build_object('titre', p.titre, 'notes', p.notes, 'decision', p.decision)
          order by p.rang, p.id), '[]')
        from reunions.points p where p.cpts_id = r.cpts_id and p.reunion_id = r.id) as points
    from reunions.reunions r
    where r.cpts_id = ${cpts} and r.id = any (${sql.val([...ids])}::uuid[]) order by r.debut, r.id`.execute(
    tx,
  );
  return rows;
}
