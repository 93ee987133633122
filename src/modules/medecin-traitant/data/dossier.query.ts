import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Sexe } from '../domain/demande.ts';
import type { MotifDeRetour } from '../domain/prise.ts';

/** What is said of a request beside what deciding needs. */
export type ComplementDeDemande = {
  readonly communeNom: string;
  readonly horsTerritoire: boolean;
  readonly sexe: Sexe | null;
  /** YYYY-MM-DD */
  readonly traitementAvant: string | null;
  readonly accordContact: boolean | null;
  readonly recueParNom: string;
  readonly justifieeLe: Date | null;
  readonly closeLe: Date | null;
  readonly effaceeLe: Date | null;
};

export async function complementDe(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<ComplementDeDemande | null> {
  const { rows } = await sql<ComplementDeDemande>`
    select coalesce(k.nom, d.commune) as "communeNom", d.hors_territoire as "horsTerritoire", d.sexe,
      d.traitement_avant::text as "traitementAvant", d.accord_contact as "accordContact",
      d.recue_par_nom as "recueParNom", d.justifiee_le as "justifieeLe", d.close_le as "closeLe",
      d.effacee_le as "effaceeLe"
    from mt.demandes d left join territoire.public_communes k on k.code = d.commune
    where d.cpts_id = ${cpts} and d.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type PriseRacontee = {
  readonly id: string;
  readonly professionnelNom: string;
  readonly priseLe: Date;
  readonly priseParNom: string;
  readonly declareeLe: Date | null;
  readonly rendueLe: Date | null;
  readonly motifDeRetour: MotifDeRetour | null;
};

/** Everybody who took a request, the latest first. */
export async function prisesDe(
  tx: Tx,
  cpts: string,
  demande: string,
): Promise<readonly PriseRacontee[]> {
  const { rows } = await sql<PriseRacontee>`
    select id, professionnel_nom as "professionnelNom", prise_le as "priseLe", prise_par_nom as "priseParNom",
      declaree_le as "declareeLe", rendue_le as "rendueLe", motif_de_retour as "motifDeRetour"
    from mt.prises where cpts_id = ${cpts} and demande_id = ${demande} order by prise_le desc`.execute(
    tx,
  );
  return rows;
}
