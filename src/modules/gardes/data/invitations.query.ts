import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Invitation } from '../domain/echange.ts';

type Ligne = Omit<Invitation, 'garde' | 'retour'> & {
  readonly gardeId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly retourId: string | null;
  readonly retourDebut: Date | null;
  readonly retourFin: Date | null;
};

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Ligne>`
    select i.id, i.echange_id as "echangeId", i.professionnel_id as "professionnelId", p.nom as invite,
      i.refusee_le as "refuseeLe", e.etat, e.empeche, g.tableau_id as "tableauId", t.nom as tableau, t.profession, t.secteur,
      e.de_id as "deId", d.nom as demandeur, g.id as "gardeId", g.debut, g.fin,
      r.id as "retourId", r.debut as "retourDebut", r.fin as "retourFin"
    from gardes.invitations i
    join gardes.echanges e on e.cpts_id = i.cpts_id and e.id = i.echange_id
    join gardes.gardes g on g.cpts_id = e.cpts_id and g.id = e.garde_id
    join gardes.tableaux t on t.cpts_id = g.cpts_id and t.id = g.tableau_id
    join gardes.participants p on p.cpts_id = g.cpts_id and p.tableau_id = g.tableau_id
      and p.professionnel_id = i.professionnel_id
    join gardes.participants d on d.cpts_id = g.cpts_id and d.tableau_id = g.tableau_id and d.professionnel_id = e.de_id
    left join gardes.gardes r on r.cpts_id = e.cpts_id and r.id = e.en_retour_id
    where i.cpts_id = ${cpts} and ${filtre} order by g.debut, i.id limit 300`.execute(tx);
  return rows.map(nouer);
}

function nouer(ligne: Ligne): Invitation {
  const { gardeId, debut, fin, retourId, retourDebut, retourFin, ...autres } = ligne;
  return {
    ...autres,
    garde: { id: gardeId, debut, fin },
    retour:
      retourId && retourDebut && retourFin
        ? { id: retourId, debut: retourDebut, fin: retourFin }
        : null,
  };
}

/** An invitation to take a duty; null when it does not exist in this CPTS. */
export async function invitation(tx: Tx, cpts: string, id: string): Promise<Invitation | null> {
  return (await lire(tx, cpts, sql`i.id = ${id}`))[0] ?? null;
}

/** Everybody asked by one proposal. */
export async function invitationsDeLEchange(
  tx: Tx,
  cpts: string,
  echange: string,
): Promise<readonly Invitation[]> {
  return await lire(tx, cpts, sql`i.echange_id = ${echange}`);
}

/** What waits for the answer of some people, soonest duty first. */
export async function invitationsEnAttente(
  tx: Tx,
  cpts: string,
  {
    professionnels,
    maintenant,
  }: { readonly professionnels: readonly string[]; readonly maintenant: Date },
): Promise<readonly Invitation[]> {
  return await lire(
    tx,
    cpts,
    sql`i.professionnel_id = any (${sql.val([...professionnels])}::uuid[])
      and i.refusee_le is null and e.etat = 'propose' and g.debut > ${maintenant}`,
  );
}
