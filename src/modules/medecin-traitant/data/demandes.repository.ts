import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { clesDeDemande } from '../domain/cle.ts';
import type { Demande, EtatDeDemande, MotifDeCloture, Sexe } from '../domain/demande.ts';
import type { Personne } from '../domain/personne.ts';
import { COLONNES_DE_LA_DEMANDE } from './demandes.rows.ts';
import { indexDe, textesDeLaDemande } from './textes.rows.ts';

export type NouvelleDemande = Personne &
  Omit<Demande, 'numero' | 'etat' | 'motifDeCloture' | 'fusionneeDans'> & {
    readonly recueParNom: string;
    readonly horsTerritoire: boolean;
    readonly sexe: Sexe | null;
    readonly traitementAvant: string | null;
    /** Null: nobody asked them yet. */
    readonly accordContact: boolean | null;
    /** The departure of the doctor they lose. */
    readonly depart: string | null;
    /** The request in progress of the same person: this one is written closed, as its double. */
    readonly redite?: string;
  };

/**
 * Writes a request and gives it the next number of the CPTS; null when its person has one in progress, even one
 * written an instant ago.
 */
export async function insertDemande(ou: Scelle, d: NouvelleDemande): Promise<number | null> {
  const { cpts } = ou;
  const t = sceller(ou, d.id, d);
  const i = indexer(ou, d);
  const { rows } = await sql<{ numero: number }>`
    with compte as (
      insert into mt.compteurs as c (cpts_id, demandes) values (${cpts}, 1)
      on conflict (cpts_id) do update set demandes = c.demandes + 1 returning demandes)
    insert into mt.demandes (cpts_id, id, numero, origine, recue_le, recue_par, recue_par_nom, nom, prenom,
      date_de_naissance, telephone, courriel, adresse, demandeur, precisions, index_identite, index_nom_date,
      index_telephone, naissance_mois, sexe, commune, secteur, hors_territoire, criteres, traitement_avant, souhaites,
      refuses, accord_contact, accord_contact_le, patient_id, modifiee_le, etat, motif_de_cloture, close_le, fusionnee_dans,
      depart_id)
    select ${cpts}::uuid, ${d.id}::uuid, compte.demandes, ${d.origine}, ${d.recueLe}::timestamptz, ${d.recuePar}::uuid,
      ${d.recueParNom}, ${t.nom}::bytea, ${t.prenom}::bytea, ${t.dateDeNaissance}::bytea, ${t.telephone}::bytea,
      ${t.courriel}::bytea, ${t.adresse}::bytea, ${t.demandeur}::bytea, ${t.precisions}::bytea, ${i.identite}::bytea,
      ${i.nomDate}::bytea, ${i.telephone}::bytea, ${d.naissanceMois}::date, ${d.sexe}, ${d.commune}, ${d.secteur},
      ${d.horsTerritoire}::boolean, ${sql.val([...d.criteres])}::text[], ${d.traitementAvant}::date,
      ${sql.val([...d.souhaites])}::uuid[], ${sql.val([...d.refuses])}::uuid[], ${d.accordContact}::boolean,
      case when ${d.accordContact}::boolean is null then null else ${d.recueLe}::timestamptz end, ${d.patientId}::uuid,
      ${d.recueLe}::timestamptz, ${d.redite ? 'close' : 'recue'}, ${d.redite ? 'doublon' : null},
      ${d.redite ? d.recueLe : null}::timestamptz, ${d.redite ?? null}::uuid, ${d.depart}::uuid
    from compte
    on conflict (cpts_id, index_identite) where index_identite is not null and etat in ('recue', 'justifiee', 'prise')
    do nothing returning numero`.execute(ou.tx);
  return rows[0]?.numero ?? null;
}

function sceller(ou: Scelle, id: string, p: Personne) {
  const { seal } = textesDeLaDemande(ou, id);
  return {
    nom: seal('nom', p.nom),
    prenom: seal('prenom', p.prenom),
    dateDeNaissance: seal('date_de_naissance', p.dateDeNaissance),
    telephone: seal('telephone', p.telephone),
    courriel: seal('courriel', p.courriel),
    adresse: seal('adresse', p.adresse),
    demandeur: seal('demandeur', p.demandeur),
    precisions: seal('precisions', p.precisions),
  };
}

function indexer(ou: Scelle, p: Personne) {
  const cles = clesDeDemande({ ...p, date_de_naissance: p.dateDeNaissance });
  return {
    identite: indexDe(ou, 'index_identite', cles.index_identite),
    nomDate: indexDe(ou, 'index_nom_date', cles.index_nom_date),
    telephone: indexDe(ou, 'index_telephone', cles.index_telephone),
  };
}

/** The request, or null when it does not exist in this CPTS. */
export async function loadDemande(tx: Tx, cpts: string, id: string): Promise<Demande | null> {
  const { rows } = await sql<Demande>`
    select ${COLONNES_DE_LA_DEMANDE} from mt.demandes d where d.cpts_id = ${cpts} and d.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: two decisions on one request wait for each other. */
export async function lockDemande(tx: Tx, cpts: string, id: string): Promise<Demande | null> {
  const { rows } = await sql<Demande>`
    select ${COLONNES_DE_LA_DEMANDE} from mt.demandes d
    where d.cpts_id = ${cpts} and d.id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

type Passage = {
  readonly id: string;
  readonly de: readonly EtatDeDemande[];
  readonly vers: EtatDeDemande;
  readonly le: Date;
  readonly motif?: MotifDeCloture;
  readonly dans?: string;
};

/** Moves a request from one of some states to another; false when it is in none of them any more. */
export async function moveDemande(
  tx: Tx,
  cpts: string,
  { id, de, vers, le, motif, dans }: Passage,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.demandes set etat = ${vers}, modifiee_le = ${le}, motif_de_cloture = ${motif ?? null},
      fusionnee_dans = ${dans ?? null}::uuid, close_le = case when ${vers} = 'close' then ${le}::timestamptz end,
      justifiee_le = case when ${vers} = 'justifiee' then coalesce(justifiee_le, ${le}::timestamptz) else justifiee_le end
    where cpts_id = ${cpts} and id = ${id} and etat = any (${sql.val([...de])}::text[]) returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Reouverture = 'rouverte' | 'demande-pas-close' | 'personne-deja-en-cours';

/** A closed request is in progress again, checked as it was; not when its person has another one. */
export async function reopenDemande(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<Reouverture> {
  const { rows } = await sql<{ autre: boolean; rouverte: boolean }>`
    with autre as (
      select 1 from mt.demandes d join mt.demandes a on a.cpts_id = d.cpts_id and a.index_identite = d.index_identite
        and a.id <> d.id and a.etat in ('recue', 'justifiee', 'prise')
      where d.cpts_id = ${cpts} and d.id = ${id}),
    rouverte as (
      update mt.demandes set etat = case when justifiee_le is null then 'recue' else 'justifiee' end,
        motif_de_cloture = null, close_le = null, modifiee_le = ${le}
      where cpts_id = ${cpts} and id = ${id} and etat = 'close' and fusionnee_dans is null and not exists (select 1 from autre)
      returning id)
    select exists (select 1 from autre) as autre, exists (select 1 from rouverte) as rouverte`.execute(
    tx,
  );
  if (rows[0]?.rouverte) return 'rouverte';
  return rows[0]?.autre ? 'personne-deja-en-cours' : 'demande-pas-close';
}
