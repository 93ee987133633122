import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Emprunteur } from '../domain/mallette.ts';

/** Adds somebody trained, or says it again as the directory knows them today. */
export async function saveEmprunteur(
  tx: Tx,
  cpts: string,
  { emprunteur: e, le }: { readonly emprunteur: Emprunteur; readonly le: Date },
): Promise<void> {
  await sql`
    insert into mallettes.emprunteurs (cpts_id, professionnel_id, nom, profession, commune, forme_le, ajoute_le)
    values (${cpts}, ${e.professionnelId}, ${e.nom}, ${e.profession}, ${e.commune}, ${e.formeLe}, ${le})
    on conflict (cpts_id, professionnel_id) do update set nom = excluded.nom, profession = excluded.profession,
      commune = excluded.commune, forme_le = excluded.forme_le, retire_le = null`.execute(tx);
}

/** Lends them no more; 'en-a-une' while they hold a case. */
export async function retireEmprunteur(
  tx: Tx,
  cpts: string,
  { professionnel, le }: { readonly professionnel: string; readonly le: Date },
): Promise<'retire' | 'inconnu' | 'en-a-une'> {
  const { rows } = await sql<{ tient: boolean }>`
    select exists (select from mallettes.prets p where p.cpts_id = e.cpts_id and p.professionnel_id = e.professionnel_id
      and p.rendue_le is null) as tient
    from mallettes.emprunteurs e
    where e.cpts_id = ${cpts} and e.professionnel_id = ${professionnel} and e.retire_le is null for update`.execute(
    tx,
  );
  const [emprunteur] = rows;
  if (!emprunteur) return 'inconnu';
  if (emprunteur.tient) return 'en-a-une';
  await sql`
    update mallettes.emprunteurs set retire_le = ${le}
    where cpts_id = ${cpts} and professionnel_id = ${professionnel}`.execute(tx);
  return 'retire';
}
