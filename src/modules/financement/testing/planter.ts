import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { daterMission, reprendreBareme, saisirContrat } from '../usecases/saisir-contrat.ts';
import { ajouterIndicateur } from '../usecases/tenir-indicateurs.ts';

/** A contract signed on 1 March 2025, one mission of it begun that day. */
export async function planterContrat(appel: Appel, mission: string): Promise<void> {
  exiger(
    await saisirContrat(appel, {
      ...{ regime: 'avenant-2-2021', taille: '3', signeLe: '2025-03-01', annees: '5' },
      ...{ prorata: 'jours', premierVersement: 'entier' },
    }),
  );
  exiger(await reprendreBareme(appel, {}));
  exiger(await daterMission(appel, { mission, demarreLe: '2025-03-01' }));
}

/** An indicator of meetings of a mission: one is enough for 5,000 euros. */
export async function poserIndicateur(
  appel: Appel,
  mission: string,
  libelle: string,
): Promise<string> {
  const { id } = exiger(
    await ajouterIndicateur(appel, {
      ...{ annee: '1', mission, libelle, unite: 'réunions', sens: 'croissant' },
      ...{ source: 'mesure', mesure: 'reunions', missionSeule: 'oui' },
      ...{ mode: 'binaire', cible: '1', maximum: '5 000', preuve: 'Feuilles d’émargement' },
    }),
  );
  return id;
}
