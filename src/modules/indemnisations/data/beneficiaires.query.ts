import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { lireIban, type Ouverture } from './chiffres.rows.ts';

/** Where somebody's money goes. */
export type Beneficiaire = {
  readonly id: string;
  readonly iban: string | null;
  readonly employeur: {
    readonly id: string;
    readonly nom: string;
    readonly iban: string | null;
  } | null;
  readonly change: Changement;
};

/** When, and by whom, somebody's account was last said. */
export type Changement = {
  readonly le: Date;
  /** Null: said before it was kept. */
  readonly parNom: string | null;
  readonly parLaPersonne: boolean;
  /** By the link that was sent to them, which an officer may hold too. */
  readonly parLien: boolean;
};

type Ligne = {
  readonly id: string;
  readonly iban: Buffer | null;
  readonly employeurId: string | null;
  readonly employeurNom: string | null;
  readonly employeurIban: Buffer | null;
} & Changement;

/** Account numbers of these people, and of who employs them, by the id of the directory. */
export async function beneficiairesDe(
  tx: Tx,
  ou: Ouverture,
  personnes: readonly string[],
): Promise<ReadonlyMap<string, Beneficiaire>> {
  const { rows } = await sql<Ligne>`
    select b.id, b.iban, e.id as "employeurId", e.nom as "employeurNom", e.iban as "employeurIban",
      greatest(b.change_le, e.change_le) as le, b.par_la_personne as "parLaPersonne", b.par_lien as "parLien",
      case when e.change_le > b.change_le then e.change_par_nom else b.change_par_nom end as "parNom"
    from indemnisations.beneficiaires b
    left join indemnisations.employeurs e on e.cpts_id = b.cpts_id and e.id = b.employeur_id
    where b.cpts_id = ${ou.cpts} and b.id = any (${sql.val([...personnes])}::uuid[])`.execute(tx);
  return new Map(rows.map((ligne) => [ligne.id, ouvrir(ou, ligne)]));
}

function ouvrir(
  ou: Ouverture,
  { id, iban, employeurId, employeurNom, employeurIban, ...change }: Ligne,
): Beneficiaire {
  return {
    id,
    change,
    iban: lireIban(ou, 'beneficiaire', { id, iban }),
    employeur:
      employeurId && employeurNom
        ? {
            id: employeurId,
            nom: employeurNom,
            iban: lireIban(ou, 'employeur', { id: employeurId, iban: employeurIban }),
          }
        : null,
  };
}

/** The account that receives: that of the employer when there is one. */
export const ibanVerse = (b: Beneficiaire | undefined): string | null =>
  b?.employeur ? b.employeur.iban : (b?.iban ?? null);

/** Who else is paid through an employer. */
export async function salariesDe(
  tx: Tx,
  cpts: string,
  employeur: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from indemnisations.beneficiaires where cpts_id = ${cpts} and employeur_id = ${employeur} order by id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** When each of these people was last put in a file that the bank executed. */
export async function dernieresPayees(
  tx: Tx,
  cpts: string,
  personnes: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const { rows } = await sql<{ personne: string; le: Date }>`
    select r.personne_id as personne, max(l.cree_le) as le
    from indemnisations.releves r join indemnisations.lots l on l.cpts_id = r.cpts_id and l.id = r.lot_id
    where r.cpts_id = ${cpts} and r.personne_id = any (${sql.val([...personnes])}::uuid[]) and r.paye_le is not null
    group by r.personne_id`.execute(tx);
  return new Map(rows.map(({ personne, le }) => [personne, le]));
}

/** Structures that are paid for their salaried people, by name. */
export async function employeursDeLaCpts(
  tx: Tx,
  cpts: string,
): Promise<readonly { readonly id: string; readonly nom: string }[]> {
  const { rows } = await sql<{ id: string; nom: string }>`
    select id, nom from indemnisations.employeurs where cpts_id = ${cpts} order by lower(nom), id limit 500`.execute(
    tx,
  );
  return rows;
}
