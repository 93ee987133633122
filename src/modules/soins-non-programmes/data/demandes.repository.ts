import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Demande, EtatDeDemande, Sexe, Tentative } from '../domain/demande.ts';
import { COLONNES_DE_LA_DEMANDE } from './creneaux.rows.ts';
import { textesDeLaDemande } from './textes.rows.ts';

/** What is asked of the person, beyond what deciding needs; health data. */
export type Dossier = {
  readonly demandeur: string | null;
  readonly description: string | null;
  readonly note: string | null;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly sexe: Sexe | null;
  readonly medecinTraitantNom: string | null;
  readonly telephone: string | null;
  readonly courriel: string | null;
};

type Decision = Omit<Demande, 'numero' | 'etat' | 'repondueLe' | 'tentative' | 'filieres'>;

export type NouvelleDemande = Decision &
  Dossier & {
    readonly recueParNom: string;
    readonly horsTerritoire: boolean;
    readonly signesLe: Date | null;
    readonly purgeLe: string;
  };

/** Writes a request and gives it the next number of the CPTS. */
export async function insertDemande(ou: Scelle, d: NouvelleDemande): Promise<number> {
  const { cpts } = ou;
  const t = chiffrer(ou, d.id, d);
  const { rows } = await sql<{ numero: number }>`
    with compte as (
      insert into snp.compteurs as c (cpts_id, demandes) values (${cpts}, 1)
      on conflict (cpts_id) do update set demandes = c.demandes + 1 returning demandes)
    insert into snp.demandes (cpts_id, id, numero, origine, recue_le, recue_par, recue_par_nom, demandeur, motif,
      description, note, prenom, nom, age, sexe, commune, secteur, hors_territoire, mobilite, trajet_max,
      medecin_traitant, medecin_traitant_id, medecin_traitant_nom, telephone, courriel, disponible_des,
      disponible_jusqua, delai_heures, signes, signes_le, modifiee_le, purge_le, patient_id, nature)
    select ${cpts}::uuid, ${d.id}::uuid, compte.demandes, ${d.origine}, ${d.recueLe}::timestamptz, ${d.recuePar}::uuid,
      ${d.recueParNom}, ${t.demandeur}::bytea, ${d.motif}, ${t.description}::bytea, ${t.note}::bytea, ${t.prenom}::bytea, ${t.nom}::bytea,
      ${d.age}::smallint, ${d.sexe}, ${d.commune}, ${d.secteur}, ${d.horsTerritoire}::boolean, ${d.mobilite},
      ${d.trajetMax}::smallint, ${d.medecinTraitant}, ${d.medecinTraitantId}::uuid, ${t.medecinTraitantNom}::bytea,
      ${t.telephone}::bytea, ${t.courriel}::bytea, ${d.disponibleDes}::timestamptz, ${d.disponibleJusqua}::timestamptz,
      ${d.delaiHeures}::smallint, ${d.signes}, ${d.signesLe}::timestamptz, ${d.recueLe}::timestamptz, ${d.purgeLe}::date,
      ${d.patientId}::uuid, ${d.nature}
    from compte returning numero`.execute(ou.tx);
  return rows[0]?.numero ?? 0;
}

function chiffrer(ou: Scelle, id: string, d: Dossier) {
  const { seal } = textesDeLaDemande(ou, id);
  return {
    demandeur: seal('demandeur', d.demandeur),
    description: seal('description', d.description),
    note: seal('note', d.note),
    prenom: seal('prenom', d.prenom),
    nom: seal('nom', d.nom),
    medecinTraitantNom: seal('medecin_traitant_nom', d.medecinTraitantNom),
    telephone: seal('telephone', d.telephone),
    courriel: seal('courriel', d.courriel),
  };
}

/** The request, or null when it does not exist in this CPTS. */
export async function loadDemande(tx: Tx, cpts: string, id: string): Promise<Demande | null> {
  const { rows } = await sql<Demande>`
    select ${COLONNES_DE_LA_DEMANDE} from snp.demandes d where d.cpts_id = ${cpts} and d.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

type Passage = {
  readonly id: string;
  readonly de: readonly EtatDeDemande[];
  readonly a: EtatDeDemande;
  readonly le: Date;
};

/** Moves a request from one of some states to another; false when it was in none of them. */
export async function updateEtatDeLaDemande(
  tx: Tx,
  cpts: string,
  { id, de, a, le }: Passage,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set etat = ${a}, modifiee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat = any (${sql.val([...de])}::text[])
    returning id`.execute(tx);
  return rows.length === 1;
}

/** The request has its answer; the first one alone keeps its time. False when it had one already. */
export async function answerDemande(
  tx: Tx,
  cpts: string,
  { id, a, le }: { readonly id: string; readonly a: 'orientee' | 'close'; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set etat = ${a}, repondue_le = coalesce(repondue_le, ${le}), modifiee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat in ('ouverte', 'en-attente')
    returning id`.execute(tx);
  return rows.length === 1;
}

type Reouverture = {
  readonly id: string;
  /** When the answer taken back was given: if it was the first, the request has no answer yet. */
  readonly reponduLe: Date;
  readonly le: Date;
};

/** The request waits again; false when its words are no longer there to be answered. */
export async function reopenDemande(
  tx: Tx,
  cpts: string,
  { id, reponduLe, le }: Reouverture,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set etat = 'ouverte', repondue_le = nullif(repondue_le, ${reponduLe}), modifiee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat = 'close' and purgee_le is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Correction = {
  readonly id: string;
  readonly modifieeLe: Date;
  readonly maintenant: Date;
  readonly nouvelle: Dossier &
    Pick<
      Demande,
      | 'motif'
      | 'age'
      | 'commune'
      | 'secteur'
      | 'mobilite'
      | 'trajetMax'
      | 'medecinTraitant'
      | 'medecinTraitantId'
      | 'disponibleDes'
      | 'disponibleJusqua'
      | 'delaiHeures'
    > & { readonly horsTerritoire: boolean };
};

/** Replaces what a waiting request says; false when it changed since it was read. */
export async function replaceDemande(
  ou: Scelle,
  { id, modifieeLe, maintenant, nouvelle: d }: Correction,
): Promise<boolean> {
  const t = chiffrer(ou, id, d);
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set demandeur = ${t.demandeur}, motif = ${d.motif}, description = ${t.description},
      note = ${t.note}, prenom = ${t.prenom}, nom = ${t.nom}, age = ${d.age}, sexe = ${d.sexe}, commune = ${d.commune},
      secteur = ${d.secteur}, hors_territoire = ${d.horsTerritoire}, mobilite = ${d.mobilite},
      trajet_max = ${d.trajetMax}, medecin_traitant = ${d.medecinTraitant},
      medecin_traitant_id = ${d.medecinTraitantId}, medecin_traitant_nom = ${t.medecinTraitantNom},
      telephone = ${t.telephone}, courriel = ${t.courriel}, disponible_des = ${d.disponibleDes},
      disponible_jusqua = ${d.disponibleJusqua}, delai_heures = ${d.delaiHeures}, modifiee_le = ${maintenant}
    where cpts_id = ${ou.cpts} and id = ${id} and etat in ('ouverte', 'en-attente') and modifiee_le = ${modifieeLe}
    returning id`.execute(ou.tx);
  return rows.length === 1;
}

/** Keeps how trying the médecin traitant ended. */
export async function updateTentative(
  tx: Tx,
  cpts: string,
  { id, tentative, le }: { readonly id: string; readonly tentative: Tentative; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set tentative = ${tentative}, tentative_le = ${le}, modifiee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat in ('ouverte', 'en-attente')
    returning id`.execute(tx);
  return rows.length === 1;
}
