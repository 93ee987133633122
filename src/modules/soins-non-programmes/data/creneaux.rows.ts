import { sql } from 'kysely';

/**
 * State of a slot `c` as whoever looks may know it: their own looks closed when the person who comes opposed them, since
 * a slot taken by nobody would say so.
 */
export const ETAT_VU = sql.raw(`case when c.etat = 'reserve'
    and c.professionnel_id = any (string_to_array(nullif(current_setting('maillage.lecteurs', true), ''), ',')::uuid[])
    and not exists (select from snp.reservations v where v.cpts_id = c.cpts_id and v.creneau_id = c.id
      and v.annulee_le is null)
  then 'ferme' else c.etat end`);

/** Columns of a slot `c` joined with its professional `o` and what covers its commune `k`, under the names of the domain. */
export const COLONNES_DU_CRENEAU = sql`${sql.raw(`c.id, c.serie_id as "serieId", c.site_id as "siteId",
  c.professionnel_id as "professionnelId", o.profession, c.debut, c.fin, c.genre, c.commune, c.lieu, c.public,
  c.motifs, c.age_min as "ageMin", c.age_max as "ageMax", c.reservable_par as "reservablePar",
  c.libere_le as "libereLe", c.filieres, c.nature, k.secteur_lettre as secteur`)}, ${ETAT_VU} as etat`;

/** Columns of a request `d` that decisions need, under the names of the domain. */
export const COLONNES_DE_LA_DEMANDE = sql.raw(`d.id, d.numero, d.origine, d.recue_le as "recueLe",
  d.recue_par as "recuePar", d.motif, d.age, d.commune, d.secteur, d.mobilite, d.trajet_max as "trajetMax",
  d.medecin_traitant as "medecinTraitant", d.medecin_traitant_id as "medecinTraitantId", d.tentative,
  d.disponible_des as "disponibleDes", d.disponible_jusqua as "disponibleJusqua",
  d.delai_heures as "delaiHeures", d.signes, d.etat, d.repondue_le as "repondueLe",
  d.patient_id as "patientId", d.nature, array(select e.filiere from snp.eligibilites e
    join questionnaires.public_en_vigueur q on q.cpts_id = e.cpts_id and q.id = e.questionnaire_id
    where e.cpts_id = d.cpts_id and e.demande_id = d.id and e.issue = 'eligible' and e.remplacee_le is null) as filieres`);
