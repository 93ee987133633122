import { sql } from 'kysely';

/** What deciding needs of a request, under the names of `Demande`. */
export const COLONNES_DE_LA_DEMANDE = sql`d.id, d.numero, d.origine, d.recue_le as "recueLe", d.recue_par as "recuePar",
  d.commune, d.secteur, d.criteres, d.naissance_mois::text as "naissanceMois", d.souhaites, d.refuses, d.etat,
  d.motif_de_cloture as "motifDeCloture", d.fusionnee_dans as "fusionneeDans", d.patient_id as "patientId"`;

/** Who it is, still encrypted, under the names of `Personne`. */
export const COLONNES_DE_LA_PERSONNE = sql`d.nom, d.prenom, d.date_de_naissance as "dateDeNaissance", d.telephone,
  d.courriel, d.adresse, d.demandeur, d.precisions`;
