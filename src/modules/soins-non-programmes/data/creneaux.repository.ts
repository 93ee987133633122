import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Accueil, Creneau, GenreDeCreneau } from '../domain/creneau.ts';
import type { Nature } from '../domain/nature.ts';
import { COLONNES_DU_CRENEAU, ETAT_VU } from './creneaux.rows.ts';

export type NouveauCreneau = Accueil & {
  readonly id: string;
  readonly serieId: string | null;
  readonly professionnelId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly commune: string;
  readonly lieu: string | null;
  readonly libereLe: Date | null;
  readonly siteId?: string | null;
  readonly permanenceId?: string | null;
  readonly nature?: Nature;
  /** Of a consultation avancée: reasons for which a member may address somebody. */
  readonly adressages?: readonly string[];
};

/** Adds slots; those that overlap another of the same person, or exist already, are left out. Gives the ids kept. */
export async function insertCreneaux(
  tx: Tx,
  cpts: string,
  { creneaux, creeLe }: { readonly creneaux: readonly NouveauCreneau[]; readonly creeLe: Date },
): Promise<ReadonlySet<string>> {
  if (creneaux.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    insert into snp.creneaux (cpts_id, id, serie_id, professionnel_id, debut, fin, genre, commune, lieu, public,
      motifs, age_min, age_max, reservable_par, libere_le, site_id, permanence_id,
      filieres, nature, adressages, cree_le)
    select ${cpts}::uuid, r.id, r."serieId", r."professionnelId", r.debut, r.fin, r.genre, r.commune, r.lieu, r.public,
      r.motifs, r."ageMin", r."ageMax", r."reservablePar", r."libereLe", r."siteId", r."permanenceId",
      r.filieres, coalesce(r.nature, 'soins-non-programmes'), coalesce(r.adressages, '{}'), ${creeLe}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(creneaux)}::jsonb) as r (id uuid, "serieId" uuid,
      "professionnelId" uuid, debut timestamptz, fin timestamptz, genre text, commune text, lieu text, public text,
      motifs text[], "ageMin" smallint, "ageMax" smallint, "reservablePar" text[], "libereLe" timestamptz,
      "siteId" uuid, "permanenceId" uuid, filieres text[], nature text,
      adressages text[])
    order by r.debut
    on conflict do nothing returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** The slot, or null when it does not exist in this CPTS. */
export async function loadCreneau(tx: Tx, cpts: string, id: string): Promise<Creneau | null> {
  const { rows } = await sql<Creneau>`
    select ${COLONNES_DU_CRENEAU} from snp.creneaux c
    join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = c.commune
    where c.cpts_id = ${cpts} and c.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

type Heure = { readonly professionnelId: string; readonly debut: Date; readonly fin: Date };

/**
 * What stands at an hour of a professional, as whoever looks may know it: a slot that is open or taken, one that
 * somebody else closed for them (a slot whose patient hides from them looks so), or nothing.
 */
export async function placePrise(
  tx: Tx,
  cpts: string,
  { professionnelId, debut, fin }: Heure,
): Promise<'creneau' | 'retire' | null> {
  const { rows } = await sql<{ ouvert: boolean | null; retire: boolean | null }>`
    select bool_or(v.vu <> 'ferme') as ouvert, bool_or(v.vu = 'ferme' and (v.retire or v.etat <> 'ferme')) as retire
    from (select ${ETAT_VU} as vu, c.etat, c.retire from snp.creneaux c
      where c.cpts_id = ${cpts} and c.professionnel_id = ${professionnelId}
        and tstzrange(c.debut, c.fin) && tstzrange(${debut}, ${fin})) v`.execute(tx);
  if (rows[0]?.ouvert) return 'creneau';
  return rows[0]?.retire ? 'retire' : null;
}

type Passage = {
  readonly id: string;
  readonly de: Creneau['etat'];
  readonly a: Creneau['etat'];
  /** Closed by somebody else than its professional. */
  readonly retire?: boolean;
};

/** Moves a slot from one state to another; false when it was no longer in the first. */
export async function updateEtatDuCreneau(
  tx: Tx,
  cpts: string,
  { id, de, a, retire = false }: Passage,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.creneaux set etat = ${a}, retire = ${retire} where cpts_id = ${cpts} and id = ${id} and etat = ${de}
    returning id`.execute(tx);
  return rows.length === 1;
}

/** Opens a closed slot again; 'chevauche' when its place was taken: the transaction is then lost. */
export async function reopenCreneau(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<'ouvert' | 'chevauche' | 'pas-ferme'> {
  try {
    return (await updateEtatDuCreneau(tx, cpts, { id, de: 'ferme', a: 'libre' }))
      ? 'ouvert'
      : 'pas-ferme';
  } catch (error) {
    if (violatedConstraint(error) === 'un_professionnel_n_a_qu_un_creneau_a_la_fois')
      return 'chevauche';
    throw error;
  }
}

/** Closes the free slots of a pattern from one instant to another; gives those closed. */
export async function closeCreneauxDeLaSerie(
  tx: Tx,
  cpts: string,
  {
    serie,
    des,
    avant,
  }: { readonly serie: string; readonly des: Date; readonly avant: Date | null },
): Promise<readonly { readonly id: string; readonly debut: Date }[]> {
  const { rows } = await sql<{ id: string; debut: Date }>`
    update snp.creneaux set etat = 'ferme'
    where cpts_id = ${cpts} and serie_id = ${serie} and etat = 'libre' and debut >= ${des}
      and (${avant}::timestamptz is null or debut < ${avant})
    returning id, debut`.execute(tx);
  return rows;
}
