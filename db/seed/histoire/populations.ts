import { ajouterJours, type DateCivile, dateCivileDeParts, partsDe } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import {
  corrigerReleve,
  noterReleve,
} from '../../../src/modules/medecin-traitant/usecases/tenir-population.ts';
import type { Scene } from './scene.ts';

/** Numbers are made up, and the documents say so. */
const DOCUMENT = 'Exemple de la démonstration, nombres inventés';
const CPAM = {
  organisme: 'cpam',
  remisPar: 'Service des requêtes locales',
  document: DOCUMENT,
  ageMinimal: 16,
  ageAuDela: 70,
};
const AVANT = {
  couverte: 21_480,
  avec: 18_990,
  sans: 2490,
  ald: 3910,
  aldSans: 246,
  age: 4120,
  ageSans: 311,
  c2s: 1870,
  c2sSans: 402,
};
/** The last document does not say the C2S: unknown is shown as unknown. */
const APRES = {
  couverte: 21_510,
  avec: 19_230,
  sans: 2280,
  ald: 3960,
  aldSans: 214,
  age: 4150,
  ageSans: 268,
};
const MSA = {
  organisme: 'msa',
  lieu: 'Auvergne',
  remisPar: 'Correspondante de la MSA',
  document: DOCUMENT,
  couverte: 4310,
  sans: 388,
  ald: 820,
  aldSans: 41,
};

/** What the CPAM and the MSA count, at two ends of quarters; one was corrected. */
export function prevoirLesPopulations(scene: Scene): void {
  const { chronologie, definition, premierJour, aujourdhui, a, par, acteurs } = scene;
  const lieu = definition.region === 'sud-est' ? 'Puy-de-Dôme' : 'Hauts-de-Seine';
  const dernier = finDeTrimestre(aujourdhui);
  const avant = finDeTrimestre(ajouterJours(dernier, -1));
  const noter = async (quand: Date, releve: Readonly<Record<string, unknown>>, au: DateCivile) =>
    exiger(await noterReleve(par(acteurs.coordination, quand), { ...releve, au, remisLe: au }));
  const premier = [avant, premierJour].toSorted().at(-1) ?? premierJour;
  chronologie.prevoir(a(premier, 9 * 60 + 10), async (quand) => {
    await noter(quand, { ...CPAM, ...AVANT, lieu }, avant);
    if (definition.region === 'sud-est') await noter(quand, MSA, avant);
  });
  const second = [dernier, premierJour].toSorted().at(-1) ?? premierJour;
  chronologie.prevoir(a(second, 9 * 60 + 40), async (quand) => {
    const faute = { ...CPAM, ...APRES, aldSans: 241, lieu };
    const { releve } = await noter(quand, faute, dernier);
    exiger(
      await corrigerReleve(par(acteurs.coordination, quand), {
        ...faute,
        ...APRES,
        au: dernier,
        remisLe: dernier,
        releve,
        version: 1,
        motif: 'deux chiffres inversés en recopiant',
      }),
    );
  });
}

/** The last day of the quarter before the one of a day. */
function finDeTrimestre(jour: DateCivile): DateCivile {
  const { annee, mois } = partsDe(jour);
  return ajouterJours(dateCivileDeParts(annee, mois - ((mois - 1) % 3), 1), -1);
}
