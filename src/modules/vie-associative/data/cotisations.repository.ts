import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Bareme, Jalon, Moyen } from '../domain/cotisation.ts';

/** Says what a kind of member pays for a year. What was asked for already does not change. */
export async function saveBareme(
  tx: Tx,
  cpts: string,
  { annee, genre, centimes, le }: Bareme & { readonly le: Date },
): Promise<void> {
  await sql`
    insert into asso.baremes (cpts_id, annee, genre, centimes, regle_le)
    values (${cpts}, ${annee}, ${genre}, ${centimes}, ${le})
    on conflict (cpts_id, annee, genre) do update set centimes = excluded.centimes, regle_le = excluded.regle_le`.execute(
    tx,
  );
}

/** Takes back what membership costs in a year for a kind: it is unknown again. */
export async function deleteBareme(
  tx: Tx,
  cpts: string,
  { annee, genre }: Pick<Bareme, 'annee' | 'genre'>,
): Promise<void> {
  await sql`
    delete from asso.baremes where cpts_id = ${cpts} and annee = ${annee} and genre = ${genre}`.execute(
    tx,
  );
}

/** Active members whom nobody asked for the fee of a year, and whose kind pays one: who, and how much. */
export async function aAppeler(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly { readonly adhesion: string; readonly centimes: number }[]> {
  const { rows } = await sql<{ adhesion: string; centimes: number }>`
    select a.id as adhesion, b.centimes from asso.adhesions a
    join asso.baremes b on b.cpts_id = a.cpts_id and b.genre = a.genre and b.annee = ${annee} and b.centimes > 0
    where a.cpts_id = ${cpts} and a.etat = 'active' and not exists (
      select from asso.cotisations c where c.cpts_id = a.cpts_id and c.adhesion_id = a.id and c.annee = ${annee})
    order by a.id`.execute(tx);
  return rows;
}

type Appel = {
  readonly annee: number;
  readonly echeance: DateCivile;
  readonly jour: DateCivile;
  readonly appels: readonly {
    readonly id: string;
    readonly adhesion: string;
    readonly centimes: number;
  }[];
};

/** Asks members for a fee; how many, those asked an instant ago left out. */
export async function insertCotisations(
  tx: Tx,
  cpts: string,
  { annee, echeance, jour, appels }: Appel,
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into asso.cotisations (cpts_id, id, adhesion_id, annee, centimes, echeance, appelee_le)
    select ${cpts}::uuid, r.id, r.adhesion, ${annee}::int, r.centimes, ${echeance}::date, ${jour}::date
    from jsonb_to_recordset(${JSON.stringify(appels)}::jsonb) as r (id uuid, adhesion uuid, centimes int)
    on conflict (cpts_id, adhesion_id, annee) do nothing returning id`.execute(tx);
  return rows.length;
}

/** The next receipt of a year. Who refuses after gives it back: the transaction takes it with it. */
export async function takeNumeroDeRecu(tx: Tx, cpts: string, annee: number): Promise<number> {
  const { rows } = await sql<{ dernier: number }>`
    insert into asso.numeros_de_recu as n (cpts_id, annee, dernier) values (${cpts}, ${annee}, 1)
    on conflict (cpts_id, annee) do update set dernier = n.dernier + 1 returning dernier`.execute(
    tx,
  );
  return rows[0]?.dernier ?? 1;
}

type NouveauPaiement = {
  readonly id: string;
  readonly cotisation: string;
  readonly centimes: number;
  readonly payeLe: DateCivile;
  readonly moyen: Moyen;
  readonly reference: string | null;
  readonly recuDe: string;
  readonly recuAnnee: number;
  readonly recuNumero: number;
  readonly le: Date;
  readonly parNom: string;
};

/** Writes a payment; false when the fee is paid, even since an instant. */
export async function insertPaiement(tx: Tx, cpts: string, p: NouveauPaiement): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into asso.paiements (cpts_id, id, cotisation_id, centimes, paye_le, moyen, reference, recu_de, recu_annee,
      recu_numero, enregistre_le, enregistre_par_nom)
    values (${cpts}, ${p.id}, ${p.cotisation}, ${p.centimes}, ${p.payeLe}, ${p.moyen}, ${p.reference}, ${p.recuDe},
      ${p.recuAnnee}, ${p.recuNumero}, ${p.le}, ${p.parNom})
    on conflict (cpts_id, cotisation_id) where annule_le is null do nothing returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Annulation = {
  readonly id: string;
  readonly motif: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Cancels a payment; false when it was cancelled already. */
export async function cancelPaiement(tx: Tx, cpts: string, a: Annulation): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update asso.paiements set annule_le = ${a.le}, annule_par_nom = ${a.parNom}, motif_d_annulation = ${a.motif}
    where cpts_id = ${cpts} and id = ${a.id} and annule_le is null returning id`.execute(tx);
  return rows.length === 1;
}

/** Takes a reminder of a fee: true once. */
export async function takeRappel(
  tx: Tx,
  cpts: string,
  {
    cotisation,
    jalon,
    le,
  }: { readonly cotisation: string; readonly jalon: Jalon; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ jalon: number }>`
    insert into asso.rappels (cpts_id, cotisation_id, jalon, envoye_le) values (${cpts}, ${cotisation}, ${jalon}, ${le})
    on conflict do nothing returning jalon`.execute(tx);
  return rows.length === 1;
}
