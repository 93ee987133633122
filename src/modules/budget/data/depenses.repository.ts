import { sql } from 'kysely';
import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDEngagement, Facture, Paiement } from '../domain/depense.ts';
import type { Financeur } from '../domain/financeur.ts';
import type { Imputation } from '../domain/ligne.ts';
import type { Auteur } from './reglages.repository.ts';

/** The supplier of that name, written if nobody did before. */
export async function upsertFournisseur(
  tx: Tx,
  cpts: string,
  {
    id,
    nom,
    cle,
    le,
  }: { readonly id: string; readonly nom: string; readonly cle: string; readonly le: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into budget.fournisseurs (cpts_id, id, nom, cle, cree_le) values (${cpts}, ${id}, ${nom}, ${cle}, ${le})
    on conflict (cpts_id, cle) do update set cle = excluded.cle returning id`.execute(tx);
  return rows[0]?.id ?? id;
}

export type NouvelEngagement = Imputation & {
  readonly id: string;
  readonly annee: number;
  readonly objet: string;
  readonly fournisseur: string;
  readonly le: DateCivile;
  readonly centimes: Centimes;
  readonly etat: EtatDEngagement;
  readonly seuil: Centimes | null;
  readonly organe: string | null;
};

export async function insertEngagement(
  tx: Tx,
  cpts: string,
  { engagement: e, auteur }: { readonly engagement: NouvelEngagement; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into budget.engagements (cpts_id, id, annee, objet, fournisseur_id, le, compte, mission, action, financeur, part,
      centimes, etat, seuil, organe, note_le, note_par_nom)
    values (${cpts}, ${e.id}, ${e.annee}, ${e.objet}, ${e.fournisseur}, ${e.le}, ${e.compte}, ${e.mission}, ${e.action},
      ${e.financeur}, ${e.part}, ${e.centimes}, ${e.etat}, ${e.seuil}, ${e.organe}, ${auteur.le}, ${auteur.nom})`.execute(
    tx,
  );
}

/** One gesture at a time on a commitment: its row is held until the end of the transaction. */
export async function lockEngagement(tx: Tx, cpts: string, id: string): Promise<void> {
  await sql`
    select from budget.engagements where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
}

export async function decideEngagement(
  tx: Tx,
  cpts: string,
  d: {
    readonly id: string;
    readonly etat: EtatDEngagement;
    readonly le: DateCivile;
    readonly decision: string;
  },
): Promise<void> {
  await sql`
    update budget.engagements set etat = ${d.etat}, decide_le = ${d.le}, decision = ${d.decision}
    where cpts_id = ${cpts} and id = ${d.id}`.execute(tx);
}

type Ajustement = {
  readonly id: string;
  readonly engagement: string;
  readonly avant: Centimes;
  readonly apres: Centimes;
  readonly motif: string;
  readonly etat: EtatDEngagement;
  readonly seuil: Centimes | null;
  readonly organe: string | null;
};

/** Another amount: above the threshold, it waits for another decision. */
export async function adjustEngagement(
  tx: Tx,
  cpts: string,
  { ajustement: a, auteur }: { readonly ajustement: Ajustement; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    update budget.engagements set centimes = ${a.apres}, etat = ${a.etat}, seuil = ${a.seuil}, organe = ${a.organe},
      decide_le = null, decision = null
    where cpts_id = ${cpts} and id = ${a.engagement}`.execute(tx);
  await sql`
    insert into budget.ajustements (cpts_id, id, engagement_id, avant, apres, motif, le, par_nom)
    values (${cpts}, ${a.id}, ${a.engagement}, ${a.avant}, ${a.apres}, ${a.motif}, ${auteur.le}, ${auteur.nom})`.execute(
    tx,
  );
}

/** The shares of a commitment, in place of those before. */
export async function replaceRepartition(
  tx: Tx,
  cpts: string,
  {
    engagement,
    parts,
  }: {
    readonly engagement: string;
    readonly parts: readonly { readonly financeur: Financeur; readonly centimes: Centimes }[];
  },
): Promise<void> {
  await sql`delete from budget.repartitions where cpts_id = ${cpts} and engagement_id = ${engagement}`.execute(
    tx,
  );
  await sql`
    insert into budget.repartitions (cpts_id, engagement_id, financeur, centimes)
    select ${cpts}, ${engagement}, p.financeur, p.centimes
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p(financeur text, centimes bigint)`.execute(
    tx,
  );
}

/** False when the supplier already has an invoice of that number. */
export async function insertFacture(
  tx: Tx,
  cpts: string,
  {
    facture: f,
    fournisseur,
    auteur,
  }: {
    readonly facture: Omit<Facture, 'annulee' | 'motif'>;
    readonly fournisseur: string;
    readonly auteur: Auteur;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into budget.factures (cpts_id, id, engagement_id, fournisseur_id, genre, numero, le, centimes, corrige_id, piece,
      notee_le, notee_par_nom)
    values (${cpts}, ${f.id}, ${f.engagement}, ${fournisseur}, ${f.genre}, ${f.numero}, ${f.le}, ${f.centimes}, ${f.corrige},
      ${f.piece}, ${auteur.le}, ${auteur.nom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function cancelFacture(
  tx: Tx,
  cpts: string,
  a: { readonly id: string; readonly motif: string; readonly le: Date },
): Promise<void> {
  await sql`
    update budget.factures set annulee_le = ${a.le}, motif_d_annulation = ${a.motif}
    where cpts_id = ${cpts} and id = ${a.id}`.execute(tx);
}

export async function insertPaiement(
  tx: Tx,
  cpts: string,
  {
    paiement: p,
    auteur,
  }: { readonly paiement: Omit<Paiement, 'annule' | 'motif'>; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into budget.paiements (cpts_id, id, facture_id, le, reference, centimes, approuve_le, approuve_par_nom)
    values (${cpts}, ${p.id}, ${p.facture}, ${p.le}, ${p.reference}, ${p.centimes}, ${auteur.le}, ${auteur.nom})`.execute(
    tx,
  );
}

export async function cancelPaiement(
  tx: Tx,
  cpts: string,
  a: { readonly id: string; readonly motif: string; readonly le: Date },
): Promise<void> {
  await sql`
    update budget.paiements set annule_le = ${a.le}, motif_d_annulation = ${a.motif}
    where cpts_id = ${cpts} and id = ${a.id}`.execute(tx);
}
