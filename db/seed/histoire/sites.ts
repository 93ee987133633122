import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { appelerEquipe } from '../../../src/modules/sites/usecases/annoncer-permanences.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import {
  deMetier,
  ouvrirDesHeures,
  ouvrirUnSite,
  prochain,
  type SiteOuvert,
} from './ouvrir-un-site.ts';
import type { Scene } from './scene.ts';

const JOURS_PASSES = 28;
const JOURS_A_VENIR = 35;
const MARDI = 2;
const JEUDI = 4;

/** A house of duty in the evenings, a centre at noon: hours of each held, to come, and to be taken. */
export function prevoirLesSites(scene: Scene): void {
  const { chronologie, a, definition, aujourdhui, premierJour } = scene;
  const debut = ajouterJours(aujourdhui, -JOURS_PASSES);
  const jour = debut < premierJour ? premierJour : debut;
  const [garde, centre] = definition.gardes;
  if (!garde || !centre) return;
  chronologie.prevoir(a(jour, 8 * 60), async (quand) => {
    const maison = await ouvrirUnSite(scene, quand, {
      equipe: medecinsDe(scene, 5),
      champs: {
        genre: 'maison-medicale-de-garde',
        nom: garde.nom,
        commune: garde.commune,
        adresse: '3 place de l’Église',
        telephone: definition.telephone,
        horaires: 'Mardi et jeudi, de 19 h 30 à 22 h\nSamedi soir, selon les permanences',
        reservablePar: ['regulation', 'sas', 'membres'],
      },
    });
    await tenirLesSoirees(scene, quand, maison);
    const csnp = await ouvrirUnSite(scene, quand, {
      equipe: [...medecinsDe(scene, 7).slice(5), ...deMetier(scene, 'infirmier').slice(1, 3)],
      champs: {
        genre: 'csnp',
        nom: `Centre de soins non programmés, ${centre.nom.split(' de ').at(-1) ?? ''}`,
        commune: centre.commune,
        adresse: '12 rue du Stade',
        horaires: 'Le mercredi, de 12 h 30 à 14 h 30',
        reservablePar: ['regulation', 'membres'],
      },
    });
    const [premier] = csnp.equipe;
    if (premier)
      await ouvrirDesHeures(scene, quand, csnp, {
        professionnel: idDuRpps(premier.rpps),
        jour: prochain(dateCivileDe(quand, scene.cpts.fuseau), 3),
        ...{ heureDebut: '12:30', heureFin: '14:30' },
        ...{ rythme: 'chaque-semaine', au: ajouterJours(aujourdhui, JOURS_A_VENIR) },
      });
    chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 11 * 60), (le) =>
      chercher(scene, le, maison),
    );
  });
}

/** Tuesdays are held by one doctor, Thursdays by another. */
async function tenirLesSoirees(scene: Scene, quand: Date, site: SiteOuvert): Promise<void> {
  const { aujourdhui, cpts } = scene;
  const du = dateCivileDe(quand, cpts.fuseau);
  for (const [rang, jour] of [MARDI, JEUDI].entries()) {
    const tenu = site.equipe[rang + 1];
    if (!tenu) continue;
    await ouvrirDesHeures(scene, quand, site, {
      professionnel: idDuRpps(tenu.rpps),
      jour: prochain(du, jour),
      ...{ heureDebut: '19:30', heureFin: '22:00' },
      ...{ rythme: 'chaque-semaine', au: ajouterJours(aujourdhui, JOURS_A_VENIR) },
    });
  }
}

/** The Saturday evenings to come wait for somebody, and the team was written to. */
async function chercher(scene: Scene, quand: Date, site: SiteOuvert): Promise<void> {
  const { aujourdhui, par, adresse } = scene;
  const samedi = prochain(ajouterJours(aujourdhui, 2), 6);
  await ouvrirDesHeures(scene, quand, site, {
    jour: samedi,
    ...{ heureDebut: '19:30', heureFin: '22:30' },
    ...{ rythme: 'chaque-semaine', au: ajouterJours(samedi, 14) },
  });
  exiger(await appelerEquipe(par(AUTEUR, quand), { site: site.id, adresse }));
}

/** The named doctor first: their page shows what waits for them. */
function medecinsDe(scene: Scene, combien: number): readonly Habitant[] {
  return deMetier(scene, 'medecin')
    .toSorted((x, y) => Number(y.cle === 'corliret') - Number(x.cle === 'corliret'))
    .slice(0, combien);
}
