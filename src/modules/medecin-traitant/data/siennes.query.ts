import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';

/** A request somebody opened, or that a doctor has. */
export type DemandeSuivie = {
  readonly id: string;
  readonly numero: number;
  readonly communeNom: string;
  readonly criteres: readonly string[];
  readonly naissanceMois: string | null;
  readonly recueLe: Date;
  readonly etat: EtatDeDemande;
  readonly motifDeCloture: MotifDeCloture | null;
  readonly patientId: string | null;
  /** The doctor who has it, when they are among those asked for. */
  readonly medecin: string | null;
  readonly priseLe: Date | null;
  /** YYYY-MM-DD */
  readonly echeance: string | null;
  readonly declareeLe: Date | null;
};

type Qui = { readonly compte: string | null; readonly medecins: readonly string[] };

/** Those this account opened, and those these doctors have or declared, the latest first. */
export async function demandesSuivies(
  tx: Tx,
  cpts: string,
  { compte, medecins }: Qui,
): Promise<readonly DemandeSuivie[]> {
  const { rows } = await sql<DemandeSuivie>`
    select d.id, d.numero, coalesce(k.nom, d.commune) as "communeNom", d.criteres,
      d.naissance_mois::text as "naissanceMois", d.recue_le as "recueLe", d.etat,
      d.motif_de_cloture as "motifDeCloture", d.patient_id as "patientId", p.professionnel_nom as medecin,
      p.prise_le as "priseLe", p.echeance::text, p.declaree_le as "declareeLe"
    from mt.demandes d
    left join territoire.public_communes k on k.code = d.commune
    left join mt.prises p on p.cpts_id = d.cpts_id and p.demande_id = d.id and p.rendue_le is null
      and p.professionnel_id = any (${sql.val([...medecins])}::uuid[])
    where d.cpts_id = ${cpts} and (d.recue_par = ${compte}::uuid or p.id is not null)
    order by p.declaree_le is not null, p.prise_le desc nulls last, d.recue_le desc limit 200`.execute(
    tx,
  );
  return rows;
}
