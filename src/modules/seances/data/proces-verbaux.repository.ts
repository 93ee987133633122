import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Ecriture = {
  readonly seance: string;
  readonly ouverture: string;
  readonly cloture: string;
  readonly parNom: string;
  readonly le: Date;
};

/** Writes what is written by hand in the minutes. */
export async function saveProcesVerbal(tx: Tx, cpts: string, p: Ecriture): Promise<void> {
  await sql`
    insert into seances.proces_verbaux (cpts_id, seance_id, ouverture, cloture, change_le, change_par_nom)
    values (${cpts}, ${p.seance}, ${p.ouverture}, ${p.cloture}, ${p.le}, ${p.parNom})
    on conflict (cpts_id, seance_id) do update set ouverture = excluded.ouverture, cloture = excluded.cloture,
      change_le = excluded.change_le, change_par_nom = excluded.change_par_nom`.execute(tx);
}

type Approbation = {
  readonly seance: string;
  readonly vote: string;
  readonly contenu: string;
  readonly empreinte: string;
  readonly parNom: string;
  readonly le: Date;
};

/** Keeps the whole text as it is approved: the database refuses any change from then on. */
export async function approveProcesVerbal(tx: Tx, cpts: string, p: Approbation): Promise<void> {
  await sql`
    insert into seances.proces_verbaux (cpts_id, seance_id, change_le, change_par_nom, approuve_le, approuve_par_id, contenu,
      empreinte)
    values (${cpts}, ${p.seance}, ${p.le}, ${p.parNom}, ${p.le}, ${p.vote}, ${p.contenu}, ${p.empreinte})
    on conflict (cpts_id, seance_id) do update set approuve_le = excluded.approuve_le,
      approuve_par_id = excluded.approuve_par_id, contenu = excluded.contenu, empreinte = excluded.empreinte`.execute(
    tx,
  );
}
