import { sql } from 'kysely';

/** A campaign, under the names of `Campagne`. */
export const COLONNES_DE_LA_CAMPAGNE = sql`c.id, c.code, c.nom, c.but, c.criteres, c.communes, c.liste_id as liste,
  c.joindre, c.appels, c.lettre, c.comptoir, c.affiche, c.creee_le as "creeeLe", c.creee_par_nom as "creeeParNom",
  c.jusqu_au::text as "jusquAu", c.lancee_le as "lanceeLe", c.finie_le as "finieLe", c.envoyee_le::text as "envoyeeLe"`;
