import { type RawBuilder, sql } from 'kysely';
import { centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Bareme, CotisationListee, Jalon, Paiement } from '../domain/cotisation.ts';

/** What each kind of member pays, year by year, the last first. */
export async function baremesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Bareme[]> {
  const { rows } = await sql<Omit<Bareme, 'centimes'> & { centimes: number }>`
    select annee, genre, centimes from asso.baremes where cpts_id = ${cpts}
    order by annee desc, genre limit 100`.execute(tx);
  return rows.map((b) => ({ ...b, centimes: centimes(b.centimes) }));
}

/** The fees of a year, by name, each with its payment. */
export async function cotisationsDeLAnnee(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly CotisationListee[]> {
  return await lire(tx, cpts, sql`c.annee = ${annee}`);
}

/** Those of a member, the last first. */
export async function cotisationsDe(
  tx: Tx,
  cpts: string,
  adhesion: string,
): Promise<readonly CotisationListee[]> {
  return (await lire(tx, cpts, sql`c.adhesion_id = ${adhesion}`)).toSorted(
    (a, b) => b.annee - a.annee,
  );
}

/** One of them; null when it does not exist in this CPTS. */
export async function cotisationParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<CotisationListee | null> {
  return (await lire(tx, cpts, sql`c.id = ${id}`))[0] ?? null;
}

/** Unpaid fees of current members that a reminder may be about on a day. */
export async function cotisationsARappeler(
  tx: Tx,
  cpts: string,
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile },
): Promise<readonly CotisationListee[]> {
  return await lire(
    tx,
    cpts,
    sql`c.echeance between ${du}::date and ${au}::date and p.id is null
      and a.etat in ('active', 'suspendue') and a.courriel is not null`,
  );
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Omit<CotisationListee, 'centimes'> & { centimes: number }>`
    select c.id, c.adhesion_id as "adhesionId", c.annee, c.centimes, c.echeance, c.appelee_le as "appeleeLe",
      a.genre, a.titre, a.prenom, a.nom, a.structure, a.courriel, a.etat, p.id as "paiementId", p.paye_le as "payeLe",
      p.moyen, p.reference, p.recu_annee as "recuAnnee", p.recu_numero as "recuNumero"
    from asso.cotisations c
    join asso.adhesions a on a.cpts_id = c.cpts_id and a.id = c.adhesion_id
    left join asso.paiements p on p.cpts_id = c.cpts_id and p.cotisation_id = c.id and p.annule_le is null
    where c.cpts_id = ${cpts} and ${filtre}
    order by lower(coalesce(a.structure, a.nom)), lower(a.prenom), c.id limit 3000`.execute(tx);
  return rows.map((c) => ({ ...c, centimes: centimes(c.centimes) }));
}

/** Every receipt of a year in the order of its number, cancelled ones too. */
export async function paiementsDeLAnnee(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly Paiement[]> {
  return await lirePaiements(tx, cpts, sql`p.recu_annee = ${annee}`);
}

/** One payment; null when it does not exist in this CPTS. */
export async function paiementParId(tx: Tx, cpts: string, id: string): Promise<Paiement | null> {
  return (await lirePaiements(tx, cpts, sql`p.id = ${id}`))[0] ?? null;
}

async function lirePaiements(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Omit<Paiement, 'centimes'> & { centimes: number }>`
    select p.id, p.cotisation_id as "cotisationId", c.annee, p.centimes, p.paye_le as "payeLe", p.moyen, p.reference,
      p.recu_de as "recuDe", p.recu_annee as "recuAnnee", p.recu_numero as "recuNumero",
      p.enregistre_le as "enregistreLe", p.annule_le as "annuleLe", p.motif_d_annulation as "motifDAnnulation"
    from asso.paiements p join asso.cotisations c on c.cpts_id = p.cpts_id and c.id = p.cotisation_id
    where p.cpts_id = ${cpts} and ${filtre} order by p.recu_annee, p.recu_numero limit 3000`.execute(
    tx,
  );
  return rows.map((p) => ({ ...p, centimes: centimes(p.centimes) }));
}

/** Reminders that left, by fee. */
export async function rappelsEnvoyes(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<ReadonlyMap<string, readonly Jalon[]>> {
  const { rows } = await sql<{ id: string; jalons: readonly Jalon[] }>`
    select r.cotisation_id as id, array_agg(r.jalon order by r.jalon) as jalons
    from asso.rappels r join asso.cotisations c on c.cpts_id = r.cpts_id and c.id = r.cotisation_id
    where r.cpts_id = ${cpts} and c.annee = ${annee} group by r.cotisation_id`.execute(tx);
  return new Map(rows.map(({ id, jalons }) => [id, jalons]));
}
