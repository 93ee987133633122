import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Repartition } from '../domain/alerte.ts';
import type { Engagement, Facture, Paiement } from '../domain/depense.ts';
import type { Tiers } from '../domain/ecriture.ts';
import type { DepenseSuivie } from '../domain/suivi.ts';

type LigneLue = Omit<Engagement, 'fournisseur'> & {
  readonly fournisseurId: string;
  readonly fournisseurNom: string;
};

/** Commitments of a year, the last first, each with its invoices and payments. */
export async function depensesDeLAnnee(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly DepenseSuivie[]> {
  return await lire(tx, cpts, sql`e.annee = ${annee}`);
}

/** Commitments of years before one, of which an invoice is still due. */
export async function depensesDuesDAvant(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly DepenseSuivie[]> {
  return await lire(
    tx,
    cpts,
    sql`e.annee < ${annee} and exists (
      select from budget.factures f where f.cpts_id = ${cpts} and f.engagement_id = e.id and f.genre = 'facture'
        and f.annulee_le is null and f.centimes > (
          select coalesce(sum(p.centimes), 0) from budget.paiements p
          where p.cpts_id = ${cpts} and p.facture_id = f.id and p.annule_le is null))`,
  );
}

/** One of them; null when it does not exist in this CPTS. */
export async function depenseParId(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<DepenseSuivie | null> {
  return (await lire(tx, cpts, sql`e.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<LigneLue>`
    select e.id, e.annee, e.objet, e.fournisseur_id as "fournisseurId", f.nom as "fournisseurNom", e.le, e.compte, e.mission,
      e.action, e.financeur, e.part, e.centimes, e.etat, e.seuil, e.organe, e.decide_le as "decideLe", e.decision,
      e.note_par_nom as "noteParNom"
    from budget.engagements e join budget.fournisseurs f on f.cpts_id = e.cpts_id and f.id = e.fournisseur_id
    where e.cpts_id = ${cpts} and ${filtre} order by e.le desc, e.id desc limit 3000`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const [factures, paiements] = await Promise.all([
    facturesDe(tx, cpts, ids),
    paiementsDe(tx, cpts, ids),
  ]);
  return rows.map(({ fournisseurId: id, fournisseurNom: nom, ...e }) => {
    const siennes = factures.filter((f) => f.engagement === e.id);
    const connues = new Set(siennes.map((f) => f.id));
    return {
      engagement: { ...e, fournisseur: { id, nom } },
      factures: siennes,
      paiements: paiements.filter((p) => connues.has(p.facture)),
    };
  });
}

async function facturesDe(tx: Tx, cpts: string, engagements: readonly string[]) {
  const { rows } = await sql<Facture>`
    select id, engagement_id as engagement, genre, numero, le, centimes, corrige_id as corrige, piece,
      annulee_le is not null as annulee, motif_d_annulation as motif
    from budget.factures where cpts_id = ${cpts} and engagement_id = any (${sql.val([...engagements])}::uuid[])
    order by le, notee_le, id`.execute(tx);
  return rows;
}

async function paiementsDe(tx: Tx, cpts: string, engagements: readonly string[]) {
  const { rows } = await sql<Paiement>`
    select p.id, p.facture_id as facture, p.le, p.reference, p.centimes, p.annule_le is not null as annule,
      p.motif_d_annulation as motif
    from budget.paiements p join budget.factures f on f.cpts_id = p.cpts_id and f.id = p.facture_id
    where p.cpts_id = ${cpts} and f.engagement_id = any (${sql.val([...engagements])}::uuid[])
    order by p.le, p.approuve_le, p.id`.execute(tx);
  return rows;
}

/** The commitment that an invoice is of, or that a payment is of; null when there is none. */
export async function engagementDe(
  tx: Tx,
  cpts: string,
  piece: { readonly facture: string } | { readonly paiement: string },
): Promise<string | null> {
  const facture = 'facture' in piece ? piece.facture : null;
  const paiement = 'paiement' in piece ? piece.paiement : null;
  const { rows } = await sql<{ id: string }>`
    select f.engagement_id as id from budget.factures f
    where f.cpts_id = ${cpts} and (f.id = ${facture}::uuid or f.id = (
      select p.facture_id from budget.paiements p where p.cpts_id = ${cpts} and p.id = ${paiement}::uuid))`.execute(
    tx,
  );
  return rows[0]?.id ?? null;
}

/** What was changed of the amount of a commitment. */
export type Ajustement = {
  readonly avant: number;
  readonly apres: number;
  readonly motif: string;
  readonly le: Date;
  readonly parNom: string;
};

export async function ajustementsDe(
  tx: Tx,
  cpts: string,
  engagement: string,
): Promise<readonly Ajustement[]> {
  const { rows } = await sql<Ajustement>`
    select avant, apres, motif, le, par_nom as "parNom" from budget.ajustements
    where cpts_id = ${cpts} and engagement_id = ${engagement} order by le, id limit 100`.execute(
    tx,
  );
  return rows;
}

/** Shares of the commitments of a year that were told apart. */
export async function repartitionsDeLAnnee(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly Repartition[]> {
  const { rows } = await sql<Repartition>`
    select r.engagement_id as engagement, r.financeur, r.centimes from budget.repartitions r
    join budget.engagements e on e.cpts_id = r.cpts_id and e.id = r.engagement_id
    where r.cpts_id = ${cpts} and e.annee = ${annee} order by r.engagement_id, r.financeur limit 5000`.execute(
    tx,
  );
  return rows;
}

/** Suppliers by name, for lists. */
export async function fournisseursDeLaCpts(tx: Tx, cpts: string): Promise<readonly Tiers[]> {
  const { rows } = await sql<Tiers>`
    select id, nom from budget.fournisseurs where cpts_id = ${cpts} order by cle, id limit 2000`.execute(
    tx,
  );
  return rows;
}
