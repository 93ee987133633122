import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Creneau, EtatDeCreneau } from '../domain/creneau.ts';
import { ETAT_VU } from './creneaux.rows.ts';

/** A slot as calendars and lists show it. No health data. */
export type CreneauListe = Omit<Creneau, 'etat'> & {
  readonly etat: EtatDeCreneau;
  readonly professionnel: string;
  readonly rpps: string;
  readonly communeNom: string | null;
  /** Booking that holds it, if any. */
  readonly reservationId: string | null;
  readonly demandeId: string | null;
};

type Filtre = {
  readonly debut: Date;
  readonly fin: Date;
  readonly maintenant: Date;
  readonly etat?: EtatDeCreneau | undefined;
  readonly professionnel?: string | undefined;
  readonly limite?: number;
};

/** Slots that begin in a period (`fin` excluded), soonest first; 2,000 at most unless told. */
export async function creneauxDeLaPeriode(
  tx: Tx,
  cpts: string,
  { debut, fin, maintenant, etat, professionnel, limite = 2000 }: Filtre,
): Promise<readonly CreneauListe[]> {
  const etatDit = sql`case when ${ETAT_VU} = 'ferme' then 'ferme'
    when case c.etat when 'reserve' then c.fin else c.debut end <= ${maintenant} then 'passe' else c.etat end`;
  const { rows } = await sql<CreneauListe>`
    select c.id, c.serie_id as "serieId", c.professionnel_id as "professionnelId", o.nom as professionnel, o.rpps,
      o.profession, c.debut, c.fin, c.genre, c.commune, k.nom as "communeNom", c.lieu, c.public, c.motifs,
      c.filieres,
      c.age_min as "ageMin", c.age_max as "ageMax", c.reservable_par as "reservablePar", c.libere_le as "libereLe",
      ${etatDit} as etat, r.id as "reservationId", r.demande_id as "demandeId"
    from snp.creneaux c
    join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
    left join snp.reservations r on r.cpts_id = ${cpts} and r.creneau_id = c.id and r.annulee_le is null
    left join territoire.public_communes k on k.code = c.commune
    where c.cpts_id = ${cpts} and c.debut >= ${debut} and c.debut < ${fin}
      and (${professionnel ?? null}::uuid is null or c.professionnel_id = ${professionnel ?? null}::uuid)
      and (${etat ?? null}::text is null or ${etatDit} = ${etat ?? null})
    order by c.debut, o.nom, c.id limit ${limite}`.execute(tx);
  return rows;
}
