import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Obligation } from '../domain/calendrier.ts';

type Ecriture = Obligation & { readonly annee: number; readonly parNom: string; readonly le: Date };

/** Notes what was done of it, and when; what is left out is unknown again. */
export async function saveObligation(tx: Tx, cpts: string, o: Ecriture): Promise<void> {
  await sql`
    insert into seances.obligations (cpts_id, annee, objet, presente_le, transmis_le, destinataires, note_le, note_par_nom)
    values (${cpts}, ${o.annee}, ${o.objet}, ${o.presenteLe}, ${o.transmisLe}, ${o.destinataires}, ${o.le}, ${o.parNom})
    on conflict (cpts_id, annee, objet) do update set presente_le = excluded.presente_le,
      transmis_le = excluded.transmis_le, destinataires = excluded.destinataires, note_le = excluded.note_le,
      note_par_nom = excluded.note_par_nom`.execute(tx);
}
