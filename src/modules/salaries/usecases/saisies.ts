import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { CODES_DE_MISSIONS } from '#kernel/mission-du-journal.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zListe, zParse } from '#kernel/zod.ts';
import type { Ctx } from '#platform/use-case.ts';
import { lireHeures } from '../domain/heures.ts';
import { GENRES_D_ABSENCE, MOMENTS } from '../domain/semaine.ts';

export const zContrat = zIdentifiant<'ContratId'>();
export const zSemaine = zIdentifiant<'SemaineId'>();
export const zMission = z.enum(CODES_DE_MISSIONS, { error: 'Choisissez une mission.' });

const zHeures = zParse(lireHeures, {
  'heures-illisibles': 'Donnez des heures, comme 3,5 ou 3 h 30.',
  'heures-sans-quart': 'Comptez par quart d’heure : 3,25 ou 3 h 15.',
  'heures-impossibles': 'Une semaine a 168 heures : vérifiez ce nombre.',
});

/** What somebody says of a week: hours by mission, half-days away. */
export const zDite = {
  temps: zListe(
    z.strictObject({ mission: zMission, heures: zFacultatif(zHeures) }),
    CODES_DE_MISSIONS.length,
  ),
  absences: zListe(
    z.strictObject({
      jour: zDateCivile,
      moment: z.enum(MOMENTS, { error: 'Dites matin ou après-midi.' }),
      genre: z.enum(GENRES_D_ABSENCE, { error: 'Choisissez congés, absence ou formation.' }),
    }),
    14,
  ),
  confirme: zFacultatif(z.literal('oui', { error: 'Cochez la case, ou corrigez les heures.' })),
};

export const auteurDe = ({ acteur, maintenant }: Pick<Ctx, 'acteur' | 'maintenant'>) => ({
  le: maintenant,
  nom: acteur.nom,
});

export const aujourdhuiDe = ({ maintenant, fuseau }: Pick<Ctx, 'maintenant' | 'fuseau'>) =>
  dateCivileDe(maintenant, fuseau);
