import { sql } from 'kysely';

/** Columns of a site `s`, under the names of the domain. */
export const COLONNES_DU_SITE =
  sql.raw(`s.id, s.genre, s.nom, s.finess, s.adresse, s.commune, s.telephone, s.horaires,
  s.reservable_par as "reservablePar", s.motifs, s.adressages, s.public, s.responsable_id as "responsableId",
  s.responsable_nom as responsable, s.ferme_le as "fermeLe"`);

/** Columns of a permanence `p`, under the names of the domain. */
export const COLONNES_DE_LA_PERMANENCE = sql.raw(`p.id, p.site_id as "siteId", p.debut, p.fin,
  p.duree_minutes as "dureeMinutes", p.professionnel_id as "professionnelId", p.professionnel_nom as professionnel,
  p.annulee_le as "annuleeLe"`);
