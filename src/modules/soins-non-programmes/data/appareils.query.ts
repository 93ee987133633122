import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Appareil, AppareilSuivi, RendezVousDit } from '../domain/appareil.ts';

/** Devices that were not revoked, by name. */
export async function appareils(tx: Tx, cpts: string): Promise<readonly AppareilSuivi[]> {
  const { rows } = await sql<AppareilSuivi>`
    select id, nom, ajoute_le as "ajouteLe", ajoute_par_nom as "ajoutePar", appaire_le as "appaireLe",
      expire_le as "expireLe", vu_le as "vuLe"
    from snp.appareils where cpts_id = ${cpts} and revoque_le is null order by nom, id`.execute(tx);
  return rows;
}

/** The device that this hash of a cookie proves, while it is neither revoked nor expired. */
export async function appareilDuTemoin(
  tx: Tx,
  cpts: string,
  { empreinte, maintenant }: { readonly empreinte: Buffer; readonly maintenant: Date },
): Promise<Appareil | null> {
  const { rows } = await sql<Appareil>`
    select id, nom from snp.appareils
    where cpts_id = ${cpts} and empreinte = ${empreinte} and revoque_le is null
      and expire_le > ${maintenant}`.execute(tx);
  return rows[0] ?? null;
}

/** When, with whom and where a booking is: what is read aloud to who comes. */
export async function rendezVousDit(
  tx: Tx,
  cpts: string,
  reservation: string,
): Promise<RendezVousDit | null> {
  const { rows } = await sql<RendezVousDit>`
    select c.debut, o.nom as professionnel, o.telephone, c.genre, coalesce(k.nom, c.commune) as "communeNom", c.lieu
    from snp.reservations r
    join snp.creneaux c on c.cpts_id = ${cpts} and c.id = r.creneau_id
    join snp.offrants o on o.cpts_id = ${cpts} and o.professionnel_id = c.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    where r.cpts_id = ${cpts} and r.id = ${reservation}`.execute(tx);
  return rows[0] ?? null;
}
