import { type DateCivile, jourDeSemaine, joursEntre } from '#kernel/date-civile.ts';
import { moisDe } from '#kernel/periode.ts';
import { exiger } from '#kernel/result.ts';
import { ouvrirCampagne } from '../../../src/modules/soins-non-programmes/usecases/mener-campagne.ts';
import { recenser } from '../../../src/modules/soins-non-programmes/usecases/recenser.ts';
import type { Hasard } from '../hasard.ts';
import { offrantsDe } from './agendas.ts';
import { alerter, type Origine, origineA, recevoir } from './demandes.ts';
import { orienter } from './orientation.ts';
import type { Patient } from './patients.ts';
import { joursDe, plusTard, type Scene } from './scene.ts';

/** Share of the day's requests by hour of the day. */
const HEURES = [
  [7, 2],
  [8, 9],
  [9, 12],
  [10, 11],
  [11, 8],
  [12, 4],
  [13, 4],
  [14, 8],
  [15, 7],
  [16, 8],
  [17, 8],
  [18, 6],
  [19, 4],
  [20, 3],
  [21, 2],
  [22, 1],
  [23, 1],
  [2, 1],
] as const;
/** Mondays are busier, week-ends quieter; Sunday first. */
const SEMAINE = [0.4, 1.3, 1.05, 1, 1, 1.05, 0.6] as const;

/** Plans the ordinary life of the CPTS: requests that come in and are answered, red flags, care counted by hand. */
export function prevoirLeQuotidien(scene: Scene, tirer: () => Patient): void {
  const { premierJour, aujourdhui, definition, chronologie, a } = scene;
  const hasard = scene.hasard.branche('quotidien');
  const duree = joursEntre(premierJour, aujourdhui);
  for (const jour of joursDe(premierJour, aujourdhui)) {
    // The CPTS makes itself known: three times more requests at the end than at the beginning.
    const elan = 0.35 + (0.65 * joursEntre(premierJour, jour)) / duree;
    const moyenne =
      definition.rythme.demandesParJour * elan * (SEMAINE[jourDeSemaine(jour) % 7] ?? 1);
    for (let n = combien(moyenne, hasard); n > 0; n -= 1) {
      const minutes = hasard.selon(HEURES) * 60 + hasard.entier(0, 59);
      const origine = origineA(minutes, hasard);
      const patient = tirer();
      const reponse = quandRepondre({ jour, minutes, origine }, scene, hasard);
      chronologie.prevoir(a(jour, minutes), async (quand) => {
        const demande = await recevoir(scene, quand, { origine, patient });
        chronologie.prevoir(reponse, (le) => orienter(scene, le, { demande, patient }));
      });
    }
    if (hasard.chance(0.16)) {
      const patient = tirer();
      chronologie.prevoir(a(jour, hasard.entier(9 * 60, 18 * 60)), (quand) =>
        alerter(scene, quand, patient),
      );
    }
  }
  prevoirLesRecensements(scene, scene.hasard.branche('recensements'));
  prevoirLaCampagne(scene);
}

type Arrivee = { readonly jour: DateCivile; readonly minutes: number; readonly origine: Origine };

/** At once on the line; before long for the others; in the morning for those of the night; rarely, much too late. */
function quandRepondre({ jour, minutes, origine }: Arrivee, { a }: Scene, hasard: Hasard): Date {
  const recue = a(jour, minutes);
  const direct = origine === 'ligne' || origine === 'professionnel';
  const delai = direct ? hasard.entier(2, 9) : hasard.entier(6, 75);
  const nuit = minutes < 8 * 60 || minutes >= 20 * 60;
  const matin = plusTard(a(jour, 8 * 60), minutes >= 20 * 60 ? 1440 : 0);
  if (hasard.chance(0.025)) return plusTard(recue, hasard.entier(25, 40) * 60);
  return nuit && origine !== 'sas' ? plusTard(matin, hasard.entier(4, 50)) : plusTard(recue, delai);
}

/** Half a dozen people count what they do outside their slots. */
function prevoirLesRecensements(scene: Scene, hasard: Hasard): void {
  const { habitants, premierJour, aujourdhui, chronologie, a, par, acteurs } = scene;
  const medecins = offrantsDe(scene).slice(0, 3);
  const autres = habitants.filter(({ cle }) => cle === 'brevillon' || cle === 'marquessac');
  const compteurs = [...medecins, ...autres];
  for (const jour of joursDe(premierJour, aujourdhui)) {
    if (jourDeSemaine(jour) === 7) continue;
    for (const compteur of compteurs) {
      if (!hasard.chance(0.28)) continue;
      const quantite = hasard.entier(1, 4);
      chronologie.prevoir(a(jour, hasard.entier(12 * 60, 19 * 60)), async (quand) => {
        exiger(await recenser(par(acteurs.professionnel(compteur), quand), { quantite }));
      });
    }
  }
}

/** The coordination asks the members of three professions to count the month under way. */
function prevoirLaCampagne({ chronologie, present, par, acteurs, aujourdhui }: Scene): void {
  chronologie.prevoir(plusTard(present, -3 * 1440), async (quand) => {
    const saisie = {
      mois: moisDe(aujourdhui).du,
      professions: ['10', '50', '70'],
      adresse: 'https://maillage.exemple.invalid',
    };
    exiger(await ouvrirCampagne(par(acteurs.coordination, quand), saisie));
  });
}

/** How many, around a mean (Poisson, by Knuth's multiplication). */
function combien(moyenne: number, hasard: Hasard): number {
  const seuil = Math.exp(-moyenne);
  let [n, produit] = [0, hasard.reel()];
  while (produit > seuil) {
    n += 1;
    produit *= hasard.reel();
  }
  return n;
}
