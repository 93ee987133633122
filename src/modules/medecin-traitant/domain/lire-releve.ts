import { slug } from '#kernel/texte.ts';
import { dateEcrite } from './date-ecrite.ts';
import type { CompteDeReleve } from './releve.ts';

/** What a small file says of a count, as the form takes it; what of it was not understood. */
export type ReleveLu = {
  readonly valeurs: Readonly<Record<string, string>>;
  readonly ignorees: readonly string[];
};

type Rangee = { readonly values: readonly string[] };
const IGNOREES_MAX = 12;

/**
 * Reads a table of two columns, what is counted and how many; or the same lying down, heads on one line and numbers on the
 * next. Nothing is guessed: a head that is not recognised, a number said twice in two ways, a percentage are left out and
 * told.
 */
export function lireReleve(rangees: readonly Rangee[]): ReleveLu {
  const lues = rangees.map(({ values }) => values.map((v) => v.trim()));
  const debout = lirePaires(lues.map(([titre = '', ...suite]) => [titre, premier(suite)]));
  const couchees = lues.map((entete, i) => {
    const suite = lues[i + 1] ?? [];
    return lirePaires(entete.map((titre, colonne) => [titre, suite[colonne] ?? '']));
  });
  return couchees.reduce((mieux, une) => (nombreDe(une) > nombreDe(mieux) ? une : mieux), debout);
}

const premier = (cellules: readonly string[]) => cellules.find((cellule) => cellule !== '') ?? '';
const nombreDe = ({ valeurs }: ReleveLu) => Object.keys(valeurs).length;

function lirePaires(paires: readonly (readonly [string, string])[]): ReleveLu {
  const valeurs = new Map<string, string>();
  const contredites = new Set<string>();
  const ignorees: string[] = [];
  for (const [titre, dit] of paires) {
    if (titre === '' || dit === '') continue;
    const lues = lireLigne(titre, dit);
    if (lues === null) ignorees.push(`${titre} : ${dit}`);
    for (const [champ, valeur] of lues ?? []) {
      if ((valeurs.get(champ) ?? valeur) !== valeur) contredites.add(champ);
      valeurs.set(champ, valeur);
    }
  }
  for (const champ of contredites) {
    ignorees.push(`deux nombres pour « ${champ} »`);
    valeurs.delete(champ);
  }
  return {
    valeurs: Object.fromEntries(valeurs),
    ignorees: ignorees.slice(0, IGNOREES_MAX).map((dite) => dite.slice(0, 120)),
  };
}

/** The fields one line fills; null: not understood. */
function lireLigne(titre: string, dit: string): readonly (readonly [string, string])[] | null {
  const mots = slug(titre);
  if (/^(date|au|etat-au|etat|situation-au|arrete-au|donnees-au)$/.test(mots)) {
    const date = dateEcrite(dit);
    return /^\d{4}-\d{2}-\d{2}$/.test(date) ? [['au', date]] : null;
  }
  const compte = reconnaitre(mots);
  const nombre = dit.replaceAll(/[\s.](?=\d{3}(\D|$))/g, '').replaceAll(/\s/g, '');
  if (compte === null || !/^\d{1,9}$/.test(nombre)) return null;
  return [[compte, String(Number(nombre))], ...agesDe(mots, compte)];
}

/** What a head counts, null when it says none of it, or more than one thing. */
function reconnaitre(mots: string): CompteDeReleve | null {
  if (/taux|part-|pourcent|^pct|evolution|ecart/.test(mots)) return null;
  const sans = /(^|-)sans-(mt|med|medecin)/.test(mots);
  const ald = /(^|-)ald(-|$)|longue-duree/.test(mots);
  const c2s = /(^|-)(c2s|css|cmu)(-|$)|complementaire-sante-solidaire/.test(mots);
  const vieux = ageAuDela(mots) !== null;
  if (vieux && (ald || c2s)) return null;
  if (ald && c2s) return sans ? 'c2sAldSans' : 'c2sAld';
  if (ald) return sans ? 'aldSans' : 'ald';
  if (c2s) return sans ? 'c2sSans' : 'c2s';
  if (vieux) return sans ? 'ageSans' : 'age';
  if (sans) return 'sans';
  if (/(^|-)avec-(un-)?(mt|med|medecin)/.test(mots)) return 'avec';
  return /population|couvert|assures|patients|beneficiaires|patientele/.test(mots)
    ? 'couverte'
    : null;
}

/** `plus de 70 ans` is over 70; `70 ans et plus`, over 69. Young bounds say who is counted at all. */
function ageAuDela(mots: string): number | null {
  const plusDe = /(?:plus-de|au-dela-de|superieur-a)-(\d{2,3})/.exec(mots)?.[1];
  if (plusDe !== undefined && Number(plusDe) >= AGE_A_PART) return Number(plusDe);
  const etPlus = /(\d{2,3})-ans-et-plus/.exec(mots)?.[1];
  return etPlus !== undefined && Number(etPlus) >= AGE_A_PART ? Number(etPlus) - 1 : null;
}

/** Under it, a bound of age is that of the whole count (16, 18), not of the elderly. */
const AGE_A_PART = 50;

function agesDe(mots: string, compte: CompteDeReleve): readonly (readonly [string, string])[] {
  const auDela = ageAuDela(mots);
  if (compte === 'age' || compte === 'ageSans') return [['ageAuDela', String(auDela)]];
  const etPlus = /(\d{1,2})-ans-et-plus/.exec(mots)?.[1];
  return etPlus !== undefined && Number(etPlus) < AGE_A_PART
    ? [['ageMinimal', String(Number(etPlus))]]
    : [];
}
