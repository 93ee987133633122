import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Participant } from '../domain/seance.ts';

/** Who is convened to a session, those who vote first, by name, each with who stands in for them, guests last, with whom they gave their voice to. */
export async function participantsDe(
  tx: Tx,
  cpts: string,
  seance: string,
): Promise<readonly Participant[]> {
  return await lire(tx, cpts, sql`p.seance_id = ${seance}`);
}

/** One of them, and the session; null when they do not exist in this CPTS. */
export async function participantParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<(Participant & { readonly seanceId: string }) | null> {
  return (await lire(tx, cpts, sql`p.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Participant & { readonly seanceId: string }>`
    select p.id, p.seance_id as "seanceId", p.qui, p.adhesion_id as "adhesionId", p.professionnel_id as "professionnelId",
      p.nom, p.qualite, p.rang, p.siege, p.titulaire, p.college_id as "collegeId", p.college, p.voix, p.courriel, p.envoyee_le as "envoyeeLe", p.reponse,
      p.arrivee, p.depart, p.presence, d.mandataire_id as "mandataireId"
    from seances.participants p
    left join seances.pouvoirs d on d.cpts_id = p.cpts_id and d.seance_id = p.seance_id and d.mandant_id = p.id
    where p.cpts_id = ${cpts} and ${filtre}
    order by p.rang = 'invite', p.voix = 'consultative', lower(p.college) nulls last,
      lower(coalesce(p.titulaire, p.nom)), p.rang = 'suppleant', lower(p.nom), p.id limit 3000`.execute(
    tx,
  );
  return rows;
}
