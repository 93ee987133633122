import { exiger } from '#kernel/result.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import {
  daterMission,
  reprendreBareme,
  saisirContrat,
} from '../../financement/usecases/saisir-contrat.ts';
import { ajouterIndicateur } from '../../financement/usecases/tenir-indicateurs.ts';
import {
  convoques,
  planterScene,
  poserReunion,
  type Scene,
} from '../../reunions/testing/builders.ts';
import { figerFeuille } from '../../reunions/usecases/figer-feuille.ts';
import { saisirFeuille } from '../../reunions/usecases/saisir-feuille.ts';

/** Monday 23 November 2026 after the meeting, in Paris. */
export const APRES = new Date('2026-11-23T22:30:00+01:00');

export type SceneDePreuves = Scene & { readonly indicateur: string; readonly reunion: string };

/** A contract in its second year, an indicator of meetings, and one meeting held, its sheet frozen. */
export async function planterPreuves(banc: Banc, slug: string): Promise<SceneDePreuves> {
  const scene = await planterScene(banc, slug);
  const appel = banc.appel(scene.cpts);
  const mission = 'parcours-pluriprofessionnels';
  exiger(
    await saisirContrat(appel, {
      ...{ regime: 'avenant-2-2021', taille: '3', signeLe: '2025-03-01', annees: '5' },
      ...{ prorata: 'jours', premierVersement: 'entier' },
    }),
  );
  exiger(await reprendreBareme(appel, {}));
  exiger(await daterMission(appel, { mission, demarreLe: '2025-03-01' }));
  const { id: indicateur } = exiger(
    await ajouterIndicateur(appel, {
      ...{ annee: '1', mission, libelle: 'Réunions du parcours', unite: 'réunions' },
      ...{ sens: 'croissant', source: 'mesure', mesure: 'reunions', missionSeule: 'oui' },
      ...{ mode: 'binaire', cible: '1', maximum: '5 000', preuve: 'Feuilles d’émargement' },
    }),
  );
  return { ...scene, indicateur, reunion: await tenirReunion(banc, scene) };
}

/** A meeting that was held: two people came. */
export async function tenirReunion(banc: Banc, scene: Scene): Promise<string> {
  const appel = banc.appel(scene.cpts, { maintenant: APRES });
  const reunion = await poserReunion(banc, scene);
  const tous = await convoques(banc, scene.cpts, reunion);
  const lignes = tous
    .slice(0, 2)
    .map(({ personne }) => ({ personne, arrivee: '20:00', presence: 'sur-place' }));
  exiger(await saisirFeuille(appel, { reunion, lignes }));
  exiger(await figerFeuille(appel, { reunion }));
  return reunion;
}

export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
);

/** What is attached to the record of a meeting. */
export const piece = (reunion: string, contenu: Uint8Array = PDF) => ({
  ...{ de: `reunions/${reunion}`, categorie: 'convention', titre: 'Convention avec la mairie' },
  ...{ nom: 'convention.pdf', type: 'application/pdf', contenu },
});
