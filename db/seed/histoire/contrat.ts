import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { noterVersement } from '../../../src/modules/financement/usecases/noter-versement.ts';
import {
  daterMission,
  fixerMontant,
  reprendreBareme,
  saisirContrat,
} from '../../../src/modules/financement/usecases/saisir-contrat.ts';
import {
  ajouterIndicateur,
  direValeur,
} from '../../../src/modules/financement/usecases/tenir-indicateurs.ts';
import type { Scene } from './scene.ts';

type Voulu = {
  readonly mission: string;
  readonly libelle: string;
  readonly unite: string;
  readonly sens: 'croissant' | 'decroissant';
  readonly mode: 'binaire' | 'paliers';
  readonly cible?: string;
  readonly maximum?: string;
  readonly paliers?: string;
  readonly preuve?: string;
  /** Of the first year, by the CPTS then by the CPAM, and of the year under way. */
  readonly valeurs: readonly [string, string, string];
};

/** Indicators of a size 3, worded as contracts word them; their maxima add up to the variable part of each mission. */
const INDICATEURS: readonly Voulu[] = [
  {
    mission: 'acces-aux-soins',
    libelle: 'Patients en ALD sans médecin traitant',
    unite: 'patients',
    sens: 'decroissant',
    mode: 'paliers',
    paliers: '50 : 20 000\n100 : 14 000\n219 : 7 000',
    preuve: 'Requête de la CPAM, datée',
    valeurs: ['93', '93', '61'],
  },
  {
    mission: 'acces-aux-soins',
    libelle: 'Médecins participant au SAS',
    unite: 'médecins',
    sens: 'croissant',
    mode: 'binaire',
    cible: '12',
    maximum: '15 000',
    valeurs: ['13', '11', ''],
  },
  {
    mission: 'parcours-pluriprofessionnels',
    libelle: 'Patients inclus dans un parcours',
    unite: 'patients',
    sens: 'croissant',
    mode: 'paliers',
    paliers: '20 : 15 000\n60 : 30 000\n100 : 45 000',
    preuve: 'Liste anonymisée, bilans initiaux',
    valeurs: ['64', '64', '38'],
  },
  {
    mission: 'prevention',
    libelle: 'Dépistage du cancer du sein',
    unite: '%',
    sens: 'croissant',
    mode: 'paliers',
    paliers: '69,70 : 5 000\n72,40 : 12 500\n75 : 17 500',
    preuve: 'Taux remis par la CPAM',
    valeurs: ['70,1', '70,1', ''],
  },
  {
    mission: 'qualite-pertinence',
    libelle: 'Réunions pluriprofessionnelles',
    unite: 'réunions',
    sens: 'croissant',
    mode: 'binaire',
    cible: '3',
    maximum: '15 000',
    preuve: 'Feuilles d’émargement, comptes rendus',
    valeurs: ['4', '4', '2'],
  },
  {
    mission: 'accompagnement-professionnels',
    libelle: 'Étudiants accueillis en stage',
    unite: 'étudiants',
    sens: 'croissant',
    mode: 'binaire',
    cible: '6',
    maximum: '10 000',
    valeurs: ['5', '5', '7'],
  },
];

/** Those of the country, counted in the ledger: what was done there makes the value, nobody types it. */
const MESURES = [
  {
    libelle: 'Rendez-vous de soins non programmés donnés',
    unite: 'rendez-vous',
    mesure: 'rendez-vous',
    paliers: '50 : 4 000\n150 : 8 000\n600 : 12 000',
  },
  {
    libelle: 'Réunions entre professionnels',
    unite: 'réunions',
    mesure: 'reunions-de-groupe',
    paliers: '1 : 3 000\n4 : 8 000',
    preuve: 'Feuilles d’émargement, comptes rendus',
  },
] as const;
const MESURE = {
  ...{ annee: '1', mission: 'acces-aux-soins', sens: 'croissant', source: 'mesure' },
  mode: 'paliers',
} as const;

const RURALES = ['acces-aux-soins', 'prevention'] as const;
const TOUTES = [
  'acces-aux-soins',
  'parcours-pluriprofessionnels',
  'prevention',
  'crise-sanitaire-grave',
  'qualite-pertinence',
  'accompagnement-professionnels',
] as const;

/** The ACI contract: whole in the town, in its second year; young in the country, some amounts still to be copied. */
export function prevoirLeContrat({
  chronologie,
  a,
  premierJour,
  aujourdhui,
  par,
  acteurs,
  definition,
}: Scene): void {
  const rural = definition.region === 'sud-est';
  chronologie.prevoir(a(premierJour, 9 * 60), async (quand) => {
    const appel = par(acteurs.coordination, quand);
    if (rural) await signerEnCampagne(appel, ajouterMois(aujourdhui, -9));
    else await signerEnVille(appel, ajouterMois(aujourdhui, -20));
  });
}

const COMMUN = {
  regime: 'avenant-2-2021',
  annees: '5',
  prorata: 'jours',
  premierVersement: 'entier',
} as const;

async function signerEnCampagne(appel: Appel, signeLe: DateCivile) {
  exiger(await saisirContrat(appel, { ...COMMUN, taille: '1', signeLe }));
  exiger(await reprendreBareme(appel, {}));
  for (const mission of RURALES)
    exiger(await daterMission(appel, { mission, demarreLe: ajouterJours(signeLe, 75) }));
  const piece = 'Article 5 du contrat';
  for (const [part, montant] of [
    ['fixe', '55 000'],
    ['variable', '20 000'],
  ])
    exiger(await fixerMontant(appel, { poste: 'acces-aux-soins', part, montant, piece }));
  for (const mesure of MESURES) exiger(await ajouterIndicateur(appel, { ...MESURE, ...mesure }));
  await verser(appel, ['1', 'fonctionnement', 'entier', ajouterJours(signeLe, 31), '50 000']);
}

async function signerEnVille(appel: Appel, signeLe: DateCivile) {
  exiger(await saisirContrat(appel, { ...COMMUN, taille: '3', signeLe }));
  exiger(await reprendreBareme(appel, {}));
  for (const mission of TOUTES) exiger(await daterMission(appel, { mission, demarreLe: signeLe }));
  for (const { valeurs, ...indicateur } of INDICATEURS) {
    const { id } = exiger(
      await ajouterIndicateur(appel, { ...indicateur, annee: '1', source: 'declare' }),
    );
    const dites = [
      ['1', 'cpts'],
      ['1', 'cpam'],
      ['2', 'cpts'],
    ] as const;
    for (const [n, [annee, qui]] of dites.entries())
      if (valeurs[n])
        exiger(await direValeur(appel, { indicateur: id, annee, par: qui, valeur: valeurs[n] }));
  }
  const apres = (jours: number) => ajouterJours(signeLe, jours);
  await verser(appel, ['1', 'fonctionnement', 'entier', apres(24), '75 000']);
  for (const [poste, montant] of [
    ['acces-aux-soins', '67 500'],
    ['parcours-pluriprofessionnels', '33 750'],
    ['prevention', '13 125'],
    ['crise-sanitaire-grave', '33 750'],
    ['qualite-pertinence', '11 250'],
    ['accompagnement-professionnels', '7 500'],
  ] as const)
    await verser(appel, ['1', poste, 'avance', apres(40), montant]);
  await verser(appel, ['1', 'acces-aux-soins', 'solde', apres(418), '22 500']);
  await verser(appel, ['1', 'parcours-pluriprofessionnels', 'solde', apres(418), '11 250']);
  await verser(appel, ['2', 'fonctionnement', 'avance', apres(372), '56 250']);
  for (const [poste, montant] of [
    ['acces-aux-soins', '67 500'],
    ['parcours-pluriprofessionnels', '33 750'],
    ['prevention', '13 125'],
    ['crise-sanitaire-grave', '16 875'],
    ['accompagnement-professionnels', '7 500'],
  ] as const)
    await verser(appel, ['2', poste, 'avance', apres(418), montant]);
}

type Recu = readonly [
  annee: string,
  poste: string,
  nature: string,
  recuLe: DateCivile,
  montant: string,
];

async function verser(appel: Appel, [annee, poste, nature, recuLe, montant]: Recu) {
  exiger(await noterVersement(appel, { annee, poste, nature, recuLe, montant }));
}
