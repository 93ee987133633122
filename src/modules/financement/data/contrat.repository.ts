import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Contrat, EtatDeCrise, MontantDate } from '../domain/contrat.ts';
import type { Indicateur } from '../domain/indicateur.ts';
import type { Mission } from '../domain/mission.ts';
import type { Versement } from '../domain/versement.ts';

/** Who writes, and when. */
export type Auteur = { readonly le: Date; readonly nom: string };

/** Writes the contract in force, or changes it: a CPTS has one, even when two are sent at once. Gives its id. */
export async function saveContrat(
  tx: Tx,
  cpts: string,
  { contrat: c, auteur }: { readonly contrat: Contrat; readonly auteur: Auteur },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into financement.contrats (cpts_id, id, regime, taille, signe_le, annees, reference, cpam, ars, prorata,
      premier_versement, saisi_le, saisi_par_nom)
    values (${cpts}, ${c.id}, ${c.regime}, ${c.taille}, ${c.signeLe}, ${c.annees}, ${c.reference}, ${c.cpam}, ${c.ars},
      ${c.prorata}, ${c.premierVersement}, ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id) where clos_le is null do update set regime = excluded.regime, taille = excluded.taille,
      signe_le = excluded.signe_le, annees = excluded.annees, reference = excluded.reference, cpam = excluded.cpam,
      ars = excluded.ars, prorata = excluded.prorata, premier_versement = excluded.premier_versement,
      saisi_le = excluded.saisi_le, saisi_par_nom = excluded.saisi_par_nom
    returning id`.execute(tx);
  return rows[0]?.id ?? c.id;
}

/** Says when a mission began, or that it has not. */
export async function saveDemarrage(
  tx: Tx,
  cpts: string,
  {
    contrat,
    mission,
    le,
  }: { readonly contrat: string; readonly mission: Mission; readonly le: DateCivile | null },
): Promise<void> {
  if (le === null)
    await sql`
      delete from financement.demarrages
      where cpts_id = ${cpts} and contrat_id = ${contrat} and mission = ${mission}`.execute(tx);
  else
    await sql`
      insert into financement.demarrages (cpts_id, contrat_id, mission, demarre_le)
      values (${cpts}, ${contrat}, ${mission}, ${le})
      on conflict (cpts_id, contrat_id, mission) do update set demarre_le = excluded.demarre_le`.execute(
      tx,
    );
}

export type MontantAEcrire = MontantDate & {
  readonly origine: 'contrat' | 'bareme';
  readonly piece: string | null;
};

/** Writes a yearly amount; one of the same day is replaced. */
export async function saveMontant(
  tx: Tx,
  cpts: string,
  {
    contrat,
    montant: m,
    auteur,
  }: { readonly contrat: string; readonly montant: MontantAEcrire; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into financement.montants (cpts_id, contrat_id, poste, part, a_partir_du, centimes, origine, piece, saisi_le,
      saisi_par_nom)
    values (${cpts}, ${contrat}, ${m.poste}, ${m.part}, ${m.aPartirDu}, ${m.centimes}, ${m.origine}, ${m.piece},
      ${auteur.le}, ${auteur.nom})
    on conflict (cpts_id, contrat_id, poste, part, a_partir_du) do update set centimes = excluded.centimes,
      origine = excluded.origine, piece = excluded.piece, saisi_le = excluded.saisi_le,
      saisi_par_nom = excluded.saisi_par_nom`.execute(tx);
}

/** Amounts of the signature follow its date when it is corrected; one of an amendment of that very day stays. */
export async function moveMontants(
  tx: Tx,
  cpts: string,
  {
    contrat,
    de,
    vers,
  }: { readonly contrat: string; readonly de: DateCivile; readonly vers: DateCivile },
): Promise<void> {
  await sql`
    update financement.montants m set a_partir_du = ${vers}
    where cpts_id = ${cpts} and contrat_id = ${contrat} and a_partir_du = ${de}
      and not exists (select from financement.montants d where d.cpts_id = m.cpts_id and d.contrat_id = m.contrat_id
        and d.poste = m.poste and d.part = m.part and d.a_partir_du = ${vers})`.execute(tx);
}

/** Writes yearly amounts where there is none of the same day; gives how many were. */
export async function insertMontants(
  tx: Tx,
  cpts: string,
  {
    contrat,
    montants,
    auteur,
  }: {
    readonly contrat: string;
    readonly montants: readonly MontantAEcrire[];
    readonly auteur: Auteur;
  },
): Promise<number> {
  const { rows } = await sql`
      insert into financement.montants (cpts_id, contrat_id, poste, part, a_partir_du, centimes, origine, piece, saisi_le,
        saisi_par_nom)
      select ${cpts}::uuid, ${contrat}::uuid, m.poste, m.part, m."aPartirDu", m.centimes, m.origine, m.piece, ${auteur.le}::timestamptz,
        ${auteur.nom}
      from jsonb_to_recordset(${JSON.stringify(montants)}::jsonb) m (poste text, part text, "aPartirDu" date, centimes bigint,
        origine text, piece text)
      on conflict (cpts_id, contrat_id, poste, part, a_partir_du) do nothing returning poste`.execute(
    tx,
  );
  return rows.length;
}

/** Takes an amount back: what nobody wrote is unknown again. */
export async function deleteMontant(
  tx: Tx,
  cpts: string,
  { contrat, poste, part, aPartirDu }: { readonly contrat: string } & Omit<MontantDate, 'centimes'>,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    delete from financement.montants where cpts_id = ${cpts} and contrat_id = ${contrat} and poste = ${poste}
      and part = ${part} and a_partir_du = ${aPartirDu}`.execute(tx);
  return numAffectedRows > 0n;
}

/** Adds an indicator to a contract. */
export async function insertIndicateur(
  tx: Tx,
  cpts: string,
  {
    contrat,
    indicateur: i,
    le,
  }: { readonly contrat: string; readonly indicateur: Indicateur; readonly le: Date },
): Promise<void> {
  await sql`
    insert into financement.indicateurs (cpts_id, id, contrat_id, mission, libelle, unite, sens, source, preuve, regle, calcul, de_annee,
      cree_le)
    values (${cpts}, ${i.id}, ${contrat}, ${i.mission}, ${i.libelle}, ${i.unite}, ${i.sens}, ${i.source}, ${i.preuve},
      ${sql.val(i.regle)}::jsonb, ${i.calcul && sql.val(i.calcul)}::jsonb, ${i.deAnnee}, ${le})`.execute(
    tx,
  );
}

/** Adds national indicators to a contract from a year on, those it does not have; gives how many were. */
export async function insertNationaux(
  tx: Tx,
  cpts: string,
  {
    contrat,
    nationaux,
    deAnnee,
    le,
  }: {
    readonly contrat: string;
    readonly nationaux: readonly Omit<Indicateur, 'deAnnee' | 'aAnnee'>[];
    readonly deAnnee: number;
    readonly le: Date;
  },
): Promise<number> {
  const { rows } = await sql`
    insert into financement.indicateurs (cpts_id, id, contrat_id, mission, libelle, unite, sens, source, preuve, regle, calcul,
      code, definition, de_annee, cree_le)
    select ${cpts}::uuid, n.id, ${contrat}::uuid, n.mission, n.libelle, n.unite, n.sens, n.source, n.preuve, n.regle,
      n.calcul, n.code, n.definition, ${deAnnee}::smallint, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(nationaux)}::jsonb) n (id uuid, mission text, libelle text, unite text, sens text,
      source text, preuve text, regle jsonb, calcul jsonb, code text, definition text)
    on conflict (cpts_id, contrat_id, code) where code is not null and a_annee is null do nothing returning id`.execute(
    tx,
  );
  return rows.length;
}

/** Says what an indicator is worth, once: false when it is said already, or is none of this CPTS. */
export async function saveRegle(
  tx: Tx,
  cpts: string,
  { id, regle }: { readonly id: string; readonly regle: Indicateur['regle'] },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update financement.indicateurs set regle = ${sql.val(regle)}::jsonb
    where cpts_id = ${cpts} and id = ${id} and regle->>'mode' = 'a-saisir'`.execute(tx);
  return numAffectedRows > 0n;
}

/** Takes an indicator out of a contract from a year on; the years before keep it. False when it is none of this CPTS. */
export async function retireIndicateur(
  tx: Tx,
  cpts: string,
  { id, annee }: { readonly id: string; readonly annee: number },
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    update financement.indicateurs set a_annee = ${annee - 1}
    where cpts_id = ${cpts} and id = ${id} and coalesce(a_annee, 10) >= ${annee}`.execute(tx);
  return numAffectedRows > 0n;
}

type ValeurADire = {
  readonly id: string;
  readonly indicateur: string;
  readonly annee: number;
  readonly par: 'cpts' | 'cpam';
  readonly milliemes: number | null;
  readonly piece: string | null;
};

/** Says what an indicator reached in a year, in place of what the same voice said before; null takes it back. */
export async function replaceValeur(
  tx: Tx,
  cpts: string,
  { valeur: v, auteur }: { readonly valeur: ValeurADire; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    select 1 from financement.indicateurs where cpts_id = ${cpts} and id = ${v.indicateur} for update`.execute(
    tx,
  );
  await sql`
    update financement.valeurs set remplacee_le = ${auteur.le}
    where cpts_id = ${cpts} and indicateur_id = ${v.indicateur} and annee = ${v.annee} and dite_par = ${v.par}
      and remplacee_le is null`.execute(tx);
  if (v.milliemes === null) return;
  await sql`
    insert into financement.valeurs (cpts_id, id, indicateur_id, annee, dite_par, milliemes, piece, saisie_le, saisie_par_nom)
    values (${cpts}, ${v.id}, ${v.indicateur}, ${v.annee}, ${v.par}, ${v.milliemes}, ${v.piece}, ${auteur.le},
      ${auteur.nom})`.execute(tx);
}

/** Says whether a crisis came in a year, and was recognised. */
export async function saveCrise(
  tx: Tx,
  cpts: string,
  {
    contrat,
    annee,
    etat,
    le,
    piece,
  }: {
    readonly contrat: string;
    readonly annee: number;
    readonly etat: EtatDeCrise;
    readonly le: DateCivile | null;
    readonly piece: string | null;
  },
): Promise<void> {
  await sql`
    insert into financement.crises (cpts_id, contrat_id, annee, etat, le, piece)
    values (${cpts}, ${contrat}, ${annee}, ${etat}, ${le}, ${piece})
    on conflict (cpts_id, contrat_id, annee) do update set etat = excluded.etat, le = excluded.le, piece = excluded.piece`.execute(
    tx,
  );
}

/** Notes money that came in. */
export async function insertVersement(
  tx: Tx,
  cpts: string,
  {
    contrat,
    versement: v,
    auteur,
  }: { readonly contrat: string; readonly versement: Versement; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into financement.versements (cpts_id, id, contrat_id, annee, poste, nature, recu_le, centimes, explication,
      note_le, note_par_nom)
    values (${cpts}, ${v.id}, ${contrat}, ${v.annee}, ${v.poste}, ${v.nature}, ${v.recuLe}, ${v.centimes},
      ${v.explication}, ${auteur.le}, ${auteur.nom})`.execute(tx);
}

/** Cancels money noted by mistake, once; gives what it was, or null. */
export async function cancelVersement(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<Pick<Versement, 'poste' | 'centimes' | 'recuLe'> | null> {
  const { rows } = await sql<Pick<Versement, 'poste' | 'centimes' | 'recuLe'>>`
    update financement.versements set annule_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and annule_le is null
    returning poste, centimes, recu_le as "recuLe"`.execute(tx);
  return rows[0] ?? null;
}
