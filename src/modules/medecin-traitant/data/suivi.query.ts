import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';

type Etape = {
  readonly etat: EtatDeDemande;
  readonly motif: MotifDeCloture | null;
  readonly recueLe: Date;
  readonly medecin: string | null;
};

/** Where a request stands, with the doctor who has it. */
export async function etapeDe(tx: Tx, cpts: string, demande: string): Promise<Etape | null> {
  const { rows } = await sql<Etape>`
    select d.etat, d.motif_de_cloture as motif, d.recue_le as "recueLe", p.professionnel_nom as medecin
    from mt.demandes d
    left join mt.prises p on p.cpts_id = d.cpts_id and p.demande_id = d.id and p.rendue_le is null
    where d.cpts_id = ${cpts} and d.id = ${demande}`.execute(tx);
  return rows[0] ?? null;
}

type PriseFinie = {
  readonly demandeId: string;
  readonly numero: number;
  readonly professionnelId: string;
};

/** Who had a request that they have no more; null when they have it still, or never had. */
export async function priseFinie(tx: Tx, cpts: string, id: string): Promise<PriseFinie | null> {
  const { rows } = await sql<PriseFinie>`
    select d.id as "demandeId", d.numero, p.professionnel_id as "professionnelId"
    from mt.prises p join mt.demandes d on d.cpts_id = p.cpts_id and d.id = p.demande_id
    where p.cpts_id = ${cpts} and p.id = ${id} and p.rendue_le is not null`.execute(tx);
  return rows[0] ?? null;
}
