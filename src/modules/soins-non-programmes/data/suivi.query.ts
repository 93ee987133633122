import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { GenreDeCreneau } from '../domain/creneau.ts';
import type { EtatDeDemande } from '../domain/demande.ts';
import type { GenreDeReponse } from '../domain/reponse.ts';

/** What a patient reads of their request through their link. */
export type Suivi = {
  readonly numero: number;
  readonly etat: EtatDeDemande;
  readonly recueLe: Date;
  readonly reponse: GenreDeReponse | null;
  readonly debut: Date | null;
  readonly fin: Date | null;
  readonly professionnel: string | null;
  readonly profession: string | null;
  readonly telephone: string | null;
  readonly genre: GenreDeCreneau | null;
  readonly communeNom: string | null;
  readonly lieu: string | null;
  /** Its professional can no longer receive: somebody is giving it another hour. */
  readonly aDeplacer: boolean;
};

export async function suiviDe(tx: Tx, cpts: string, demande: string): Promise<Suivi | null> {
  const { rows } = await sql<Suivi>`
    select d.numero, d.etat, d.recue_le as "recueLe", p.genre as reponse, r.debut, c.fin, o.nom as professionnel,
      o.profession, o.telephone, c.genre, k.nom as "communeNom", c.lieu,
      r.a_deplacer_le is not null as "aDeplacer"
    from snp.demandes d
    left join snp.reponses p on p.cpts_id = d.cpts_id and p.demande_id = d.id and p.retiree_le is null
    left join snp.reservations r on r.cpts_id = d.cpts_id and r.demande_id = d.id and r.annulee_le is null
    left join snp.creneaux c on c.cpts_id = d.cpts_id and c.id = r.creneau_id
    left join snp.offrants o on o.cpts_id = d.cpts_id and o.professionnel_id = r.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    where d.cpts_id = ${cpts} and d.id = ${demande}`.execute(tx);
  return rows[0] ?? null;
}
