import { acteurSysteme } from '#app/acteurs.ts';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { listerCampagnes } from '../../../src/modules/medecin-traitant/usecases/consulter-campagne.ts';
import { preparerLettres } from '../../../src/modules/medecin-traitant/usecases/preparer-lettres.ts';
import {
  lireEnvoyees,
  noterEnvoi,
  noterRetours,
} from '../../../src/modules/medecin-traitant/usecases/suivre-lettres.ts';
import { direCampagne } from '../../../src/modules/medecin-traitant/usecases/tenir-campagne.ts';
import { oublierTirages } from '../../../src/modules/medecin-traitant/usecases/tirer-lettres.ts';
import type { Hasard } from '../hasard.ts';
import type { Scene } from './scene.ts';

/** Days before today: opened and prepared, posted, two letters back, the printed file forgotten. */
const JOURS = { ouverte: 26, postee: 24, retours: 17, oubli: 12 };

/** Gives the code of the campaign, once it is there. */
export type CampagneVecue = { readonly code: () => string | null };

/** One campaign under way: letters to people over 70 or with an ALD, some of them back, some of them answered. */
export function prevoirLaCampagne(scene: Scene): CampagneVecue {
  const { chronologie, acteurs, par, aujourdhui, premierJour, a } = scene;
  let code: string | null = null;
  const voulue = ajouterJours(aujourdhui, -JOURS.ouverte);
  // A short history opens it, and has nobody to write to yet.
  const longue = voulue > premierJour;
  const ouverte = longue ? voulue : premierJour;
  chronologie.prevoir(a(ouverte, 10 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const jusquAu = ajouterJours(aujourdhui, 30);
    const { id: campagne } = exiger(await direCampagne(appel, { ...DITE, jusquAu }));
    if (!(longue && (await preparerLettres(appel, { campagne })).ok)) return;
    prevoirLesLettres(scene, campagne, (vu) => {
      code = vu;
    });
  });
  return { code: () => code };
}

/** Posted, then some back, then the printed file forgotten. */
function prevoirLesLettres(scene: Scene, campagne: string, dire: (code: string | null) => void) {
  const { chronologie, acteurs, par, aujourdhui, a } = scene;
  const jour = (avant: number): DateCivile => ajouterJours(aujourdhui, -avant);
  chronologie.prevoir(a(jour(JOURS.postee), 16 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    exiger(await noterEnvoi(appel, { campagne, le: jour(JOURS.postee) }));
    dire(exiger(await listerCampagnes(appel, {})).find(({ id }) => id === campagne)?.code ?? null);
  });
  chronologie.prevoir(a(jour(JOURS.retours), 11 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    const { lettres } = exiger(await lireEnvoyees(appel, { campagne }));
    const demandes = lettres
      .toSorted((une, autre) => une.numero - autre.numero)
      .slice(0, 2)
      .map(({ demande }) => demande);
    exiger(await noterRetours(appel, { campagne, demandes }));
  });
  chronologie.prevoir(a(jour(JOURS.oubli), 4 * 60), async (quand) => {
    exiger(await oublierTirages(par(acteurSysteme('Programme'), quand), {}));
  });
}

const DITE = {
  nom: 'Lettre d’automne aux plus fragiles',
  but: 'Savoir qui, au-delà de 70 ans ou en ALD, cherche encore un médecin traitant, et joindre ceux que le téléphone ne joint pas.',
  criteres: ['ald', 'age'],
};

const VOIES = [
  'rue de l’Église',
  'rue du Lavoir',
  'route de Clermont',
  'chemin des Sagnes',
  'place du Marché',
];
const LIEUX = ['Le Bourg', 'Les Bordes', 'Le Puy-Long'];

/** Where somebody lives, as they or a counter wrote it: often whole, sometimes not at all. */
export function tirerUneAdresse(hasard: Hasard): string {
  if (hasard.chance(0.2)) return '';
  if (hasard.chance(0.2)) return hasard.parmi(LIEUX);
  return `${hasard.entier(1, 48)} ${hasard.parmi(VOIES)}`;
}
