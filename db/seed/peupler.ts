import type { DateCivile } from '#kernel/date-civile.ts';
import { ajouterJours } from '#kernel/date-civile.ts';
import { slug } from '#kernel/texte.ts';
import type { Definition, Lieu, Personnage } from './definition.ts';
import type { Hasard } from './hasard.ts';
import { METIERS, type Metier } from './metiers.ts';
import { tirerDesNoms } from './noms.ts';
import type { Numeros } from './numeros.ts';
import { specificitesDe } from './specificites.ts';

/** Somebody of the demonstration, as the story follows them. */
export type Habitant = {
  /** Key of the people the story needs by name. */
  readonly cle: string | null;
  readonly rpps: string;
  readonly civilite: 'M' | 'MME';
  readonly prenom: string;
  readonly nom: string;
  readonly metier: Metier;
  readonly commune: string;
  readonly lieu: string;
};

type Place = {
  readonly id: string;
  readonly lieu: Lieu;
  readonly finess: string | null;
  readonly siret: string | null;
  readonly telephone: string;
};

type Moyens = {
  readonly hasard: Hasard;
  readonly numeros: Numeros;
  /** Ids of places: the same at each load, since the directory keeps them. */
  readonly rangDePlace: () => number;
  readonly aujourdhui: DateCivile;
  readonly communes: ReadonlyMap<
    string,
    { readonly nom: string; readonly codePostal: string | null }
  >;
};

/** The people of a CPTS, their places and what is known of them, ready for the directory. */
export function peupler(definition: Definition, moyens: Moyens) {
  const { hasard, numeros, communes } = moyens;
  const nommes = definition.lieux.flatMap(({ personnages = [] }) => personnages);
  const tirer = tirerDesNoms(
    hasard,
    nommes.map(({ nom }) => nom),
  );
  const places = definition.lieux.map(
    (lieu): Place => ({
      lieu,
      id: `44454d4f-0000-8000-8000-${String(moyens.rangDePlace()).padStart(12, '0')}`,
      finess: lieu.categorie ? numeros.finess() : null,
      siret: lieu.categorie ? null : numeros.siret(),
      telephone: numeros.fixe(definition.region),
    }),
  );
  const habites = places.flatMap((place) =>
    equipeDe(place.lieu).map(({ metier, personnage }) => {
      const { civilite, prenom, nom } = personnage ?? tirer();
      const { commune, nom: lieu } = place.lieu;
      const habitant: Habitant = {
        cle: personnage?.cle ?? null,
        rpps: numeros.rpps(),
        civilite,
        prenom,
        nom,
        metier,
        commune,
        lieu,
      };
      return { habitant, place };
    }),
  );
  return {
    habitants: habites.map(({ habitant }) => habitant),
    saisie: {
      structures: places.map(({ id, finess, siret, telephone, lieu }) => ({
        id,
        finess,
        siret,
        telephone,
        nom: lieu.nom,
        categorie: lieu.categorie,
        adresse: lieu.adresse,
        commune: lieu.commune,
        codePostal: communes.get(lieu.commune)?.codePostal ?? null,
        ville: communes.get(lieu.commune)?.nom ?? '',
      })),
      personnes: habites.map(({ habitant, place }) => ({
        rpps: habitant.rpps,
        civilite: habitant.civilite,
        nom: habitant.nom,
        prenom: habitant.prenom,
        ...METIERS[habitant.metier],
        modeExercice: estSalarie(place.lieu) ? 'S' : 'L',
        structure: place.id,
        commune: habitant.commune,
        fiche: ficheDe(habitant, place, moyens),
      })),
      locales: definition.locales.map((personne, rang) => ({
        ...personne,
        id: `44454d4f-0000-8000-8001-${definition.departement.padStart(6, '0')}${String(rang + 1).padStart(6, '0')}`,
      })),
    },
  };
}

type Poste = { readonly metier: Metier; readonly personnage: Personnage | null };

function equipeDe({ personnages = [], equipe = {} }: Lieu): readonly Poste[] {
  const metiers = Object.keys(METIERS).filter((cle): cle is Metier => cle in METIERS);
  return [
    ...personnages.map((personnage) => ({ metier: personnage.metier, personnage })),
    ...metiers.flatMap((metier) =>
      Array.from({ length: equipe[metier] ?? 0 }, () => ({ metier, personnage: null })),
    ),
  ];
}

const SALARIES: readonly (string | null)[] = ['124', '354', '355', '365', '500'];

function estSalarie({ categorie }: Lieu): boolean {
  return SALARIES.includes(categorie);
}

/**
 * What is not known stays unknown: one in eight has no entry, and each answer may be missing. A pharmacy says its address:
 * whichever is on duty tomorrow is reminded of it.
 */
function ficheDe(habitant: Habitant, place: Place, { hasard, aujourdhui }: Moyens) {
  const officine = habitant.metier === 'pharmacien';
  const connue = habitant.cle !== null || hasard.chance(0.88) || officine;
  const membre =
    habitant.cle !== null || hasard.chance(0.62) ? true : hasard.chance(0.7) ? false : null;
  const depuis = ajouterJours(aujourdhui, -hasard.entier(40, 900));
  const adresse = `${slug(habitant.prenom)}.${slug(habitant.nom)}`;
  const nouveauxPatients = prendDesPatients(habitant, hasard);
  const specificites = specificitesDe(habitant.metier, hasard);
  const depart =
    habitant.cle !== 'corliret' && hasard.chance(habitant.metier === 'medecin' ? 0.22 : 0.05);
  const joursAvantDepart = hasard.entier(150, 2200);
  const langue = hasard.chance(0.2)
    ? [hasard.parmi(['anglais', 'arabe', 'espagnol', 'langue des signes', 'portugais', 'tamoul'])]
    : [];
  const [aTelephone, aCourriel, aMssante, aHoraires] = [0.8, 0.7, 0.6, 0.4].map((p) =>
    hasard.chance(p),
  );
  if (!connue) return null;
  return {
    membre,
    membreDepuis: membre ? depuis : null,
    nouveauxPatients,
    specificites,
    langues: langue,
    telephone: aTelephone ? place.telephone : null,
    courriel: aCourriel || officine ? `${adresse}@exemple.invalid` : null,
    mssante: aMssante ? `${adresse}@mssante.exemple.invalid` : null,
    horaires: aHoraires ? hasard.parmi(HORAIRES) : null,
    departPrevu: depart ? ajouterJours(aujourdhui, joursAvantDepart) : null,
  };
}

const HORAIRES = [
  'Du lundi au vendredi, de 8 h 30 à 12 h et de 14 h à 18 h 30',
  'Lundi, mardi, jeudi et vendredi, de 9 h à 19 h',
  'Du lundi au samedi, de 9 h à 12 h 30 et de 14 h à 19 h',
  'Sur rendez-vous, du mardi au samedi matin',
] as const;

function prendDesPatients({ cle, metier }: Habitant, hasard: Hasard): boolean | null {
  if (cle === 'corliret' || cle === 'vaudrebois') return true;
  if (metier !== 'medecin' && metier !== 'dentiste') return hasard.chance(0.4) ? true : null;
  return hasard.selon([
    [true, 3],
    [false, 5],
    [null, 2],
  ] as const);
}
