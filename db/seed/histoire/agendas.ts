import { ajouterJours, type DateCivile, jourDeSemaine } from '#kernel/date-civile.ts';
import { heureDeMinutes } from '#kernel/heure-civile.ts';
import { exiger } from '#kernel/result.ts';
import { excepterJour } from '../../../src/modules/soins-non-programmes/usecases/arreter-serie.ts';
import { genererCreneaux } from '../../../src/modules/soins-non-programmes/usecases/generer-creneaux.ts';
import { ouvrirSerie } from '../../../src/modules/soins-non-programmes/usecases/ouvrir-serie.ts';
import type { Lieu } from '../definition.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import { joursDe, type Scene } from './scene.ts';

type Patron = {
  readonly jours: readonly number[];
  /** Minutes after midnight. */
  readonly de: number;
  readonly creneaux: number;
  readonly du: DateCivile;
  readonly au: DateCivile;
  readonly lieu: Pick<Lieu, 'nom' | 'commune'>;
  readonly autres?: Readonly<Record<string, unknown>>;
};

const SEMAINE = [1, 2, 3, 4, 5] as const;
const DUREE = 20;
/** Slots are made six weeks ahead; the history makes them again every fortnight. */
const JOURS_ENTRE_GENERATIONS = 14;
const JOURS_DE_SERIE = 360;

/** Who offers slots, in the order in which they joined. */
export function offrantsDe({ habitants, definition, hasard }: Scene): readonly Habitant[] {
  const tirage = hasard.branche('offrants');
  const part = definition.rythme.partDesMedecins;
  const medecins = habitants.filter((h) => h.metier === 'medecin');
  const nommes = medecins
    .filter(({ cle }) => cle !== null)
    .sort((a, b) => Number(b.cle === 'corliret') - Number(a.cle === 'corliret'));
  const autres = medecins.filter(({ cle }) => cle === null && tirage.chance(part));
  const paramedicaux = (
    ['kinesitherapeute', 'dentiste', 'sage-femme', 'infirmier'] as const
  ).flatMap((metier) =>
    habitants.filter((h) => h.metier === metier).slice(0, metier === 'kinesitherapeute' ? 2 : 1),
  );
  return [...nommes, ...autres.slice(0, 3), ...paramedicaux, ...autres.slice(3)];
}

/** Plans who opens what and when: few at first, more each month, and this winter many more. */
export function prevoirLesAgendas(scene: Scene): void {
  const { chronologie, premierJour, aujourdhui, a, par } = scene;
  const lundi = lundiDe(aujourdhui);
  const renfort = lundi < premierJour ? premierJour : lundi;
  const dixJoursAvant = ajouterJours(renfort, -10);
  const annonce = dixJoursAvant < premierJour ? premierJour : dixJoursAvant;
  const tirage = scene.hasard.branche('agendas');
  offrantsDe(scene).forEach((offrant, rang) => {
    const debut = ajouterJours(
      premierJour,
      rang < 4 ? 0 : Math.min(165, (rang - 3) * tirage.entier(9, 16)),
    );
    const { commune, lieu: nom } = offrant;
    const heure = tirage.parmi([9 * 60, 11 * 60, 14 * 60 + 40, 17 * 60 + 20]);
    const jours = SEMAINE.filter(() => tirage.chance(0.45) || rang === 0);
    const absence = rang % 3 === 1 ? ajouterJours(debut, tirage.entier(20, 40)) : null;
    chronologie.prevoir(a(debut, 7 * 60 + 30), async (quand) => {
      const serie = await ouvrir(scene, offrant, quand, {
        lieu: { nom, commune },
        du: debut,
        au: ajouterJours(debut, JOURS_DE_SERIE),
        jours: jours.length > 0 ? jours : [2, 4],
        de: heure,
        creneaux: rang === 0 ? 4 : 2,
        autres: accueilDe(offrant, rang),
      });
      if (absence) prevoirUneAbsence(scene, offrant, { serie, jour: absence });
    });
    chronologie.prevoir(a(annonce, 7 * 60), async (quand) => {
      await ouvrir(scene, offrant, quand, {
        lieu: { nom, commune },
        du: renfort,
        au: ajouterJours(renfort, JOURS_DE_SERIE),
        jours: SEMAINE,
        de: (rang % 2 === 0 ? 16 : 10) * 60,
        creneaux: rang === 0 ? 6 : 2,
        autres: rang % 4 === 3 ? { heureLiberation: '11:00' } : {},
      });
    });
  });
  prevoirLesGardes(scene, renfort);
  for (
    let jour = premierJour;
    jour <= aujourdhui;
    jour = ajouterJours(jour, JOURS_ENTRE_GENERATIONS)
  )
    chronologie.prevoir(a(jour, 4 * 60), async (quand) => {
      exiger(await genererCreneaux(par(AUTEUR, quand), {}));
    });
}

/** At week-ends somebody is on duty: in the mornings in the history, in two places all day from this winter on. */
function prevoirLesGardes(scene: Scene, renfort: DateCivile): void {
  const { definition, chronologie, premierJour, aujourdhui, a } = scene;
  const gardiens = offrantsDe(scene).filter(({ metier }) => metier === 'medecin');
  const fin = ajouterJours(aujourdhui, 42);
  // The named doctor is on duty on the week-end of the present, so that her day is never empty.
  const enCours = ajouterJours(lundiDe(aujourdhui), 5);
  const weekEnds = joursDe(premierJour, fin).filter((jour) => jourDeSemaine(jour) >= 6);
  weekEnds.forEach((jour, rang) => {
    const soutenu = jour >= renfort;
    definition.gardes.slice(0, soutenu ? 2 : 1).forEach((lieu, site) => {
      const sien = site === 0 && (jour === enCours || jour === ajouterJours(enCours, 1));
      const gardien = gardiens[sien ? 0 : 1 + ((rang * 2 + site) % (gardiens.length - 1))];
      if (!gardien) return;
      const annonce = ajouterJours(jour, -12);
      const quand = a(
        annonce < premierJour ? premierJour : annonce < aujourdhui ? annonce : renfort,
        6 * 60,
      );
      const commun = {
        jours: [jourDeSemaine(jour)],
        du: jour,
        au: jour,
        lieu,
        autres: OUVERT_A_TOUS,
      };
      chronologie.prevoir(quand, async (le) => {
        await ouvrir(scene, gardien, le, {
          ...commun,
          de: 9 * 60,
          creneaux: soutenu || jourDeSemaine(jour) === 6 ? 9 : 6,
        });
        if (soutenu) await ouvrir(scene, gardien, le, { ...commun, de: 14 * 60, creneaux: 9 });
      });
    });
  });
}

const OUVERT_A_TOUS = {
  reservablePar: ['regulation', 'sas', 'membres', 'autres-cpts', 'patient'],
} as const;

/** For whom and how, according to the trade; some keep their slots for people without médecin traitant. */
function accueilDe({ metier }: Habitant, rang: number): Readonly<Record<string, unknown>> {
  if (metier === 'kinesitherapeute') return { motifs: ['traumatisme', 'dos'] };
  if (metier === 'infirmier') return { motifs: ['plaie'], genre: 'visite' };
  if (metier !== 'medecin') return {};
  if (rang === 2) return { ageMin: 0, ageMax: 75, ...OUVERT_A_TOUS };
  if (rang % 5 === 4) return { public: 'sans-medecin-traitant' };
  if (rang % 7 === 5) return { genre: 'teleconsultation-assistee' };
  return rang % 2 === 0 ? OUVERT_A_TOUS : {};
}

async function ouvrir(
  scene: Scene,
  offrant: Habitant,
  quand: Date,
  patron: Patron,
): Promise<string> {
  const { jours, de, creneaux, du, au, lieu, autres } = patron;
  const { id } = exiger(
    await ouvrirSerie(scene.par(scene.acteurs.professionnel(offrant), quand), {
      jours,
      du,
      au,
      heureDebut: heureDeMinutes(de),
      heureFin: heureDeMinutes(de + creneaux * DUREE),
      dureeMinutes: DUREE,
      commune: lieu.commune,
      lieu: lieu.nom,
      ...autres,
    }),
  );
  return id;
}

/** A day off, told the day before. */
function prevoirUneAbsence(
  scene: Scene,
  offrant: Habitant,
  { serie, jour }: { readonly serie: string; readonly jour: DateCivile },
): void {
  scene.chronologie.prevoir(scene.a(ajouterJours(jour, -1), 18 * 60), async (quand) => {
    exiger(
      await excepterJour(scene.par(scene.acteurs.professionnel(offrant), quand), { serie, jour }),
    );
  });
}

function lundiDe(jour: DateCivile): DateCivile {
  return ajouterJours(jour, 1 - jourDeSemaine(jour));
}
