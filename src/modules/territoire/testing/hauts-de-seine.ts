import type { Stade } from '../domain/stade.ts';

type CptsDuTableau = {
  readonly nom: string;
  readonly stade: Stade;
  /** Population the table gives, and the size it gives, where it does. */
  readonly population: number | null;
  readonly taille: number | null;
  readonly communes: readonly string[];
};

/** CPTS of Hauts-de-Seine on 17 May 2022, as the conseil départemental de l’Ordre des médecins listed them. */
export const CPTS_DES_HAUTS_DE_SEINE: readonly CptsDuTableau[] = [
  signee('CPTS de Nanterre', 96_807, 3, ['92050']),
  signee('CPTS Rueil-Malmaison', 77_986, null, ['92063']),
  signee('CPTS des Hauts-de-Bièvre', 174_300, null, ['92002', '92014', '92019', '92060', '92071']),
  signee('CPTS Suresnes', 49_000, 2, ['92073']),
  signee('CPTS Meudon', null, null, ['92048']),
  signee('CPTS Gennevilliers/Villeneuve-la-Garenne', 71_725, 2, ['92036', '92078']),
  lettre('CPTS de Malakoff-Vanves-Châtillon', 95_187, ['92046', '92075', '92020']),
  lettre('CPTS de Boulogne-Billancourt', null, ['92012']),
  reflexion('CPTS de Clichy-Asnières', 148_431, ['92024', '92004']),
  reflexion('CPTS de Colombes', 143_950, ['92025', '92009', '92035']),
  reflexion('CPTS de Neuilly', 59_940, ['92051']),
  reflexion('CPTS de Montrouge', 48_734, ['92049']),
  reflexion('CPTS de Bagneux', 40_812, ['92007']),
  reflexion('CPTS de Courbevoie', 82_198, ['92026']),
  reflexion('CPTS de Clamart-Fontenay-aux-Roses', 78_268, ['92023', '92032']),
  reflexion('CPTS d’Issy-les-Moulineaux', 68_260, ['92040']),
  reflexion('CPTS de Sèvres-Saint-Cloud', 53_289, ['92072', '92064']),
  reflexion('CPTS de Puteaux', 44_837, ['92062']),
];

/** Communes of the département that none of them names. */
export const COMMUNES_SANS_CPTS = ['92022', '92033', '92044', '92047', '92076', '92077'];

function signee(
  nom: string,
  population: number | null,
  taille: number | null,
  communes: readonly string[],
): CptsDuTableau {
  return { nom, stade: 'aci-signe', population, taille, communes };
}

function lettre(
  nom: string,
  population: number | null,
  communes: readonly string[],
): CptsDuTableau {
  return { nom, stade: 'lettre-d-intention', population, taille: null, communes };
}

function reflexion(
  nom: string,
  population: number | null,
  communes: readonly string[],
): CptsDuTableau {
  return { nom, stade: 'reflexion', population, taille: null, communes };
}
