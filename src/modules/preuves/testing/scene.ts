import type { Banc } from '../../../app/testing/banc.ts';
import { planterContrat, poserIndicateur } from '../../financement/testing/planter.ts';
import { planterScene, type Scene } from '../../reunions/testing/builders.ts';
import { tenirReunion } from '../../reunions/testing/tenir.ts';

/** Monday 23 November 2026 after the meeting, in Paris. */
export const APRES = new Date('2026-11-23T22:30:00+01:00');

export type SceneDePreuves = Scene & { readonly indicateur: string; readonly reunion: string };

/** A contract in its second year, an indicator of meetings, and one meeting held, its sheet frozen. */
export async function planterPreuves(banc: Banc, slug: string): Promise<SceneDePreuves> {
  const scene = await planterScene(banc, slug);
  const appel = banc.appel(scene.cpts);
  const mission = 'parcours-pluriprofessionnels';
  await planterContrat(appel, mission);
  const indicateur = await poserIndicateur(appel, mission, 'Réunions du parcours');
  return { ...scene, indicateur, reunion: await tenirReunion(banc, scene) };
}

export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
);

/** What is attached to the record of a meeting. */
export const piece = (reunion: string, contenu: Uint8Array = PDF) => ({
  ...{ de: `reunions/${reunion}`, categorie: 'convention', titre: 'Convention avec la mairie' },
  ...{ nom: 'convention.pdf', type: 'application/pdf', contenu },
});
