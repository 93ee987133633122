import { sql } from 'kysely';

/** A sending, under the names of `EnvoiDeListe`. */
export const COLONNES_DE_L_ENVOI = sql`e.id, e.organisme, e.emetteur, e.emetteur_cle as "emetteurCle",
  e.date_liste::text as "dateListe", e.fichier, e.colonnes, e.pivot, e.prepare_le as "prepareLe",
  e.prepare_par as "preparePar", e.prepare_par_nom as "prepareParNom", e.etat, e.liste_id as "listeId", e.lignes,
  e.lignes_faites as "lignesFaites", e.comptes, e.avance_le as "avanceLe", e.importe_le as "importeLe"`;

/** Lines that put somebody on a list. */
export const SUR_LA_LISTE = sql`l.issue in ('nouvelle', 'semblable', 'completee', 'connue')`;
