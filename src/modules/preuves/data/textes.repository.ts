import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { TexteDePoste } from '../domain/poste.ts';

type TexteAEcrire = TexteDePoste & {
  readonly contrat: string;
  readonly annee: number;
  /** When the text that was shown had been written; null: none was. */
  readonly vu: Date | null;
  readonly le: Date;
  readonly parNom: string;
};

/** False when somebody wrote it since it was shown. */
export async function saveTexte(tx: Tx, cpts: string, t: TexteAEcrire): Promise<boolean> {
  const { rows } = await sql`
    insert into preuves.textes as t (cpts_id, contrat_id, annee, poste, fait, manque, demande, change_le, change_par_nom)
    values (${cpts}, ${t.contrat}, ${t.annee}, ${t.poste}, ${t.fait}, ${t.manque}, ${t.demande}, ${t.le}, ${t.parNom})
    on conflict (cpts_id, contrat_id, annee, poste) do update set fait = excluded.fait, manque = excluded.manque,
      demande = excluded.demande, change_le = excluded.change_le, change_par_nom = excluded.change_par_nom
    where date_trunc('milliseconds', t.change_le) = ${t.vu}::timestamptz
    returning poste`.execute(tx);
  return rows.length > 0;
}
