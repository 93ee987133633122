import { type RawBuilder, sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Facture } from '../domain/facture.ts';

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Facture>`
    select f.id, f.personne_id as personne, f.releve_id as releve, f.genre, f.numero, f.le, f.centimes,
      f.corrige_id as corrige, f.soldee, f.nom_du_fichier as fichier, p.contenu is null as effacee, f.remise_le as "remiseLe",
      f.remise_par_nom as "remiseParNom", f.remise_par as "remisePar", f.verifiee_le as "verifieeLe",
      f.verifiee_par_nom as "verifieeParNom", f.ecart, f.ecart_motif as "ecartMotif", f.annulee_le as "annuleeLe",
      f.motif_d_annulation as motif
    from indemnisations.factures f
    join indemnisations.papiers p on p.cpts_id = f.cpts_id and p.empreinte = f.empreinte
    where f.cpts_id = ${cpts} and ${filtre} order by f.remise_le, f.id limit 5000`.execute(tx);
  return rows;
}

/** Invoices and credit notes of these relevés, cancelled ones too, in the order in which they came. */
export const facturesDesReleves = (tx: Tx, cpts: string, releves: readonly string[]) =>
  lire(tx, cpts, sql`f.releve_id = any (${sql.val([...releves])}::uuid[])`);

export const facturesDeLaCpts = (tx: Tx, cpts: string) => lire(tx, cpts, sql`true`);

export async function factureParId(tx: Tx, cpts: string, id: string): Promise<Facture | null> {
  return (await lire(tx, cpts, sql`f.id = ${id}`))[0] ?? null;
}

/** The paper of an invoice, while it is kept. */
export async function papierDe(
  tx: Tx,
  cpts: string,
  facture: string,
): Promise<{ readonly nom: string; readonly type: string; readonly contenu: Uint8Array } | null> {
  const { rows } = await sql<{ nom: string; type: string; contenu: Uint8Array }>`
    select f.nom_du_fichier as nom, p.type, p.contenu from indemnisations.factures f
    join indemnisations.papiers p on p.cpts_id = f.cpts_id and p.empreinte = f.empreinte
    where f.cpts_id = ${cpts} and f.id = ${facture} and p.contenu is not null`.execute(tx);
  return rows[0] ?? null;
}

/** Who, or which rule, the CPTS pays on invoice. */
export type SurFacture = {
  readonly id: string;
  readonly personne: string | null;
  readonly regle: string | null;
  readonly regleLibelle: string | null;
  readonly decideLe: Date;
  readonly decideParNom: string;
  readonly finiLe: Date | null;
  readonly finiParNom: string | null;
};

/** What was set, and what was ended, the last first. */
export async function surFactureDeLaCpts(tx: Tx, cpts: string): Promise<readonly SurFacture[]> {
  const { rows } = await sql<SurFacture>`
    select s.id, s.personne_id as personne, s.regle_id as regle, r.libelle as "regleLibelle", s.decide_le as "decideLe",
      s.decide_par_nom as "decideParNom", s.fini_le as "finiLe", s.fini_par_nom as "finiParNom"
    from indemnisations.sur_facture s
    left join indemnisations.regles r on r.cpts_id = s.cpts_id and r.id = s.regle_id
    where s.cpts_id = ${cpts} order by s.decide_le desc, s.id desc limit 1000`.execute(tx);
  return rows;
}

/** Of these relevés, those that the CPTS pays on invoice: for who they are of, or for a rule that pays one of their lines. */
export async function relevesSurFacture(
  tx: Tx,
  cpts: string,
  releves: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select r.id from indemnisations.releves r
    where r.cpts_id = ${cpts} and r.id = any (${sql.val([...releves])}::uuid[]) and exists (
      select from indemnisations.sur_facture s where s.cpts_id = r.cpts_id and s.fini_le is null and (
        s.personne_id = r.personne_id or exists (
          select from indemnisations.lignes l where l.cpts_id = r.cpts_id and l.releve_id = r.id
            and l.regle_id = s.regle_id and l.centimes <> 0)))`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** The invoice that a payment of the ledger was made on. */
export type PieceDeVersement = {
  readonly fait: string;
  readonly numero: string;
  readonly le: DateCivile;
  readonly nom: string;
};

/** Of these entries of the ledger, those that paid an invoice, with its number and its day. */
export async function piecesDesVersements(
  tx: Tx,
  cpts: string,
  faits: readonly string[],
): Promise<ReadonlyMap<string, PieceDeVersement>> {
  const { rows } = await sql<PieceDeVersement>`
    select v.fait_id as fait, f.numero, f.le, r.nom
    from indemnisations.versements v
    join indemnisations.factures f on f.cpts_id = v.cpts_id and f.id = v.facture_id
    join indemnisations.releves r on r.cpts_id = v.cpts_id and r.id = v.releve_id
    where v.cpts_id = ${cpts} and v.fait_id = any (${sql.val([...faits])}::uuid[])`.execute(tx);
  return new Map(rows.map((piece) => [piece.fait, piece]));
}

/** Entries of the ledger that paid a relevé. */
export async function faitsDuReleve(
  tx: Tx,
  cpts: string,
  releve: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ fait: string }>`
    select fait_id as fait from indemnisations.versements where cpts_id = ${cpts} and releve_id = ${releve}`.execute(
    tx,
  );
  return new Set(rows.map(({ fait }) => fait));
}

/** Relevés whose transfer had left when a credit note came that nobody settled. */
export async function relevesAvecAvoir(tx: Tx, cpts: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct r.id from indemnisations.releves r
    join indemnisations.factures f on f.cpts_id = r.cpts_id and f.releve_id = r.id
    where r.cpts_id = ${cpts} and (r.lot_id is not null or r.paye_le is not null)
      and f.genre = 'avoir' and f.annulee_le is null and f.verifiee_le is null`.execute(tx);
  return rows.map(({ id }) => id);
}
