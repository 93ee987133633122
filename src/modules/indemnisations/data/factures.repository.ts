import { sql } from 'kysely';
import type { Centimes } from '#kernel/centimes.ts';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Facture } from '../domain/facture.ts';
import type { Auteur } from './regles.repository.ts';

export type FactureAEcrire = Pick<
  Facture,
  'id' | 'personne' | 'releve' | 'genre' | 'numero' | 'le' | 'centimes' | 'corrige' | 'remisePar'
> & {
  readonly papier: {
    readonly empreinte: string;
    readonly nom: string;
    readonly type: string;
    readonly contenu: Uint8Array;
  };
};

const DOUBLES = {
  une_personne_ne_remet_un_numero_qu_une_fois: 'numero-deja-remis',
  un_releve_porte_une_facture: 'releve-deja-facture',
} as const;

/** Writes an invoice with its paper; otherwise why it is already there. */
export async function insertFacture(
  tx: Tx,
  cpts: string,
  { facture: f, auteur }: { readonly facture: FactureAEcrire; readonly auteur: Auteur },
): Promise<'ecrite' | 'numero-deja-remis' | 'releve-deja-facture'> {
  const { empreinte, nom, type, contenu } = f.papier;
  await sql`
    insert into indemnisations.papiers (cpts_id, empreinte, type, octets, contenu, depose_le)
    values (${cpts}, ${empreinte}, ${type}, ${contenu.length}, ${Buffer.from(contenu)}, ${auteur.le})
    on conflict (cpts_id, empreinte) do update set contenu = excluded.contenu, depose_le = excluded.depose_le
      where papiers.contenu is null`.execute(tx);
  try {
    await sql`
      insert into indemnisations.factures (cpts_id, id, personne_id, releve_id, genre, numero, le, centimes, corrige_id,
        empreinte, nom_du_fichier, remise_le, remise_par_nom, remise_par)
      values (${cpts}, ${f.id}, ${f.personne}, ${f.releve}, ${f.genre}, ${f.numero}, ${f.le}, ${f.centimes}, ${f.corrige},
        ${empreinte}, ${nom}, ${auteur.le}, ${auteur.nom}, ${f.remisePar})`.execute(tx);
    return 'ecrite';
  } catch (error) {
    const contrainte = violatedConstraint(error);
    for (const [une, motif] of Object.entries(DOUBLES)) if (contrainte === une) return motif;
    throw error;
  }
}

/** Says whether credit notes take back all of an invoice. */
export async function settleFacture(
  tx: Tx,
  cpts: string,
  { id, soldee }: { readonly id: string; readonly soldee: boolean },
): Promise<void> {
  await sql`update indemnisations.factures set soldee = ${soldee} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
}

type Verification = {
  readonly releve: string;
  /** The paper that bears the explanation, and what it explains. */
  readonly piece: string;
  readonly ecart: Centimes;
  readonly explication: string | null;
  readonly auteur: Auteur;
};

/** Says that the papers of a relevé were read, and why they say another amount when they do. */
export async function verifyFactures(
  tx: Tx,
  cpts: string,
  { releve, piece, ecart, explication, auteur }: Verification,
): Promise<void> {
  const explique = explication === null ? null : ecart;
  await sql`
    update indemnisations.factures set
      verifiee_le = coalesce(verifiee_le, ${auteur.le}), verifiee_par_nom = coalesce(verifiee_par_nom, ${auteur.nom}),
      ecart = case when id = ${piece} then ${explique}::bigint else ecart end,
      ecart_motif = case when id = ${piece} then ${explication}::text else ecart_motif end
    where cpts_id = ${cpts} and releve_id = ${releve} and annulee_le is null`.execute(tx);
}

/** Cancels an invoice; it stays, and says why. */
export async function cancelFacture(
  tx: Tx,
  cpts: string,
  { id, motif, auteur }: { readonly id: string; readonly motif: string; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    update indemnisations.factures set annulee_le = ${auteur.le}, annulee_par_nom = ${auteur.nom},
      motif_d_annulation = ${motif} where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

type AFacturer = {
  readonly id: string;
  readonly personne: string | null;
  readonly regle: string | null;
  readonly auteur: Auteur;
};

/** Sets that a person, or a rule, is paid on invoice; false: it is set already. */
export async function insertSurFacture(
  tx: Tx,
  cpts: string,
  { id, personne, regle, auteur }: AFacturer,
): Promise<boolean> {
  const { rows } = await sql`
    insert into indemnisations.sur_facture (cpts_id, id, personne_id, regle_id, decide_le, decide_par_nom)
    values (${cpts}, ${id}, ${personne}, ${regle}, ${auteur.le}, ${auteur.nom}) on conflict do nothing returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Ends it; what was set stays written. */
export async function endSurFacture(
  tx: Tx,
  cpts: string,
  { id, auteur }: { readonly id: string; readonly auteur: Auteur },
): Promise<boolean> {
  const { rows } = await sql`
    update indemnisations.sur_facture set fini_le = ${auteur.le}, fini_par_nom = ${auteur.nom}
    where cpts_id = ${cpts} and id = ${id} and fini_le is null returning id`.execute(tx);
  return rows.length > 0;
}

export type VersementEcrit = {
  readonly fait: string;
  readonly releve: string;
  readonly facture: string | null;
};

/** Keeps which entry of the ledger paid which relevé, on which invoice. */
export async function insertVersements(
  tx: Tx,
  cpts: string,
  versements: readonly VersementEcrit[],
): Promise<void> {
  await sql`
    insert into indemnisations.versements (cpts_id, fait_id, releve_id, facture_id)
    select ${cpts}::uuid, v.fait, v.releve, v.facture
    from jsonb_to_recordset(${JSON.stringify(versements)}::jsonb) as v (fait uuid, releve uuid, facture uuid)`.execute(
    tx,
  );
}

type APerdre = { readonly avant: Date; readonly annee: number };

/**
 * Erases the bytes of papers that were handed over and paid before a day; what they were stays. Never of a relevé that is not
 * paid, of a paper that nobody read, nor of a year that runs or of which a period is open.
 */
export async function forgetPapiers(
  tx: Tx,
  cpts: string,
  { avant, annee }: APerdre,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update indemnisations.papiers p set contenu = null
    where p.cpts_id = ${cpts} and p.contenu is not null and not exists (
      select from indemnisations.factures f
      join indemnisations.releves r on r.cpts_id = f.cpts_id and r.id = f.releve_id
      join indemnisations.periodes e on e.cpts_id = r.cpts_id and e.id = r.periode_id
      where f.cpts_id = p.cpts_id and f.empreinte = p.empreinte and (
        f.remise_le >= ${avant} or (f.annulee_le is null and f.verifiee_le is null)
        or r.paye_le is null or r.paye_le >= (${avant}::timestamptz)::date or extract(year from r.paye_le) >= ${annee}
        or exists (
          select from indemnisations.periodes o where o.cpts_id = r.cpts_id and o.close_le is null
            and extract(year from o.au) >= extract(year from e.du)
            and extract(year from o.du) <= extract(year from r.paye_le))))`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
