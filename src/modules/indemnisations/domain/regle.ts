import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { normaliser } from '#kernel/texte.ts';
import { casAPart, estDeclare, type FaitIndemnisable, type Genre } from './fait.ts';

export const MODES = [
  'heure',
  'soiree',
  'reunion',
  'journee',
  'annuel',
  'kilometre',
  'lettre',
  'preparation',
  'exclusion',
] as const;
export type Mode = (typeof MODES)[number];

/**
 * An indemnity makes up for lost income, a remuneration pays for taking part in a mission (article D. 1434-44 CSP); what
 * is given back for a journey is neither.
 */
export const NATURES = ['indemnite', 'remuneration', 'frais'] as const;
export type Nature = (typeof NATURES)[number];

export const INSTANCES = ['bureau', 'conseil-d-administration'] as const;

/** What a rule is about. Null or empty: whatever it is. */
export type Portee = {
  readonly genre: Genre | null;
  readonly cas: string | null;
  readonly professions: readonly string[];
  readonly mission: string | null;
  readonly instance: (typeof INSTANCES)[number] | null;
  readonly fonction: string | null;
};

export type Regle = Portee & {
  readonly id: string;
  readonly mode: Mode;
  /** Null: the rule pays nothing. */
  readonly nature: Nature | null;
  readonly libelle: string;
  /** Null: adopted, and nobody has typed its rate. */
  readonly centimes: Centimes | null;
  /** Thousandths of a euro for a kilometre; null with the fiscal scale. */
  readonly milliemes: number | null;
  readonly bareme: 'fixe' | 'fiscal' | null;
  /** From which clock time it is an evening. */
  readonly desHeure: HeureCivile | null;
  /** How a yearly amount is owed: by the days of the mandate, or to who holds it on 31 December. */
  readonly partage: 'jours' | 'fin' | null;
  readonly decisionLe: DateCivile;
  readonly decisionOrgane: string;
  readonly decisionNumero: string | null;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

/** A seat in a body of the association. */
export type Siege = {
  readonly instance: string;
  readonly dirigeante: boolean;
  readonly fonction: string;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

/** Two rules of the same scope never run on the same day: the text the database compares. */
export function cleDePortee(regle: Portee & Pick<Regle, 'mode' | 'desHeure'>): string {
  const { mode, genre, cas, professions, mission, instance, fonction, desHeure } = regle;
  return [
    mode === 'annuel' ? 'annuel' : 'fait',
    genre ?? '',
    cas ? normaliser(cas) : '',
    [...professions].sort().join(','),
    mission ?? '',
    instance ?? '',
    fonction ? normaliser(fonction) : '',
    desHeure ?? '',
  ].join('|');
}

export function enVigueur(
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile | null },
  jour: DateCivile,
): boolean {
  return du <= jour && (au === null || jour <= au);
}

/** True when a seat is the one a rule is about. */
export function viseLeSiege({ instance, fonction }: Portee, siege: Siege): boolean {
  return (
    (instance === null || siege.instance === instance) &&
    (fonction === null || normaliser(siege.fonction) === normaliser(fonction))
  );
}

/** A case apart is paid by the rule that names it only; an exclusion excludes it with the others. */
function viseLeCas({ cas, mode }: Regle, fait: FaitIndemnisable): boolean {
  const aPart = casAPart(fait);
  if (cas === null) return aPart === null || mode === 'exclusion';
  return normaliser(cas) === normaliser(aPart ?? fait.detail ?? '');
}

function vise(regle: Regle, fait: FaitIndemnisable, sieges: readonly Siege[]): boolean {
  if (regle.mode === 'annuel') return false;
  if (regle.genre !== null && regle.genre !== fait.genre) return false;
  if (!viseLeCas(regle, fait)) return false;
  if (regle.mission !== null && regle.mission !== fait.mission) return false;
  if (regle.professions.length > 0 && !regle.professions.includes(fait.profession ?? ''))
    return false;
  if (regle.desHeure !== null && fait.heure < regle.desHeure) return false;
  if (regle.instance === null && regle.fonction === null) return true;
  return sieges.some((siege) => enVigueur(siege, fait.jour) && viseLeSiege(regle, siege));
}

/** How many things a rule says of what it is about: the one that says most wins. */
function precision({ genre, cas, professions, mission, instance, fonction, desHeure }: Regle) {
  return [genre, cas, mission, instance, fonction, desHeure, professions[0] ?? null].filter(
    (critere) => critere !== null,
  ).length;
}

export type Choix =
  | { readonly est: 'regle'; readonly regle: Regle }
  | { readonly est: 'exclu'; readonly regle: Regle }
  | { readonly est: 'ambigu'; readonly regles: readonly Regle[] }
  | { readonly est: 'taux-a-saisir'; readonly regle: Regle | null }
  | { readonly est: 'aucune' };

function tauxConnu(regle: Regle): boolean {
  if (regle.mode === 'kilometre') return regle.bareme === 'fiscal' || regle.milliemes !== null;
  return regle.mode === 'lettre' || regle.centimes !== null;
}

/**
 * The rule an entry is paid by, on its day. A rule of another date is no rule: its rate is to be typed, never nothing. Who
 * is excluded is, whatever else pays; two rules as precise as each other settle nothing.
 */
export function choisirRegle(
  regles: readonly Regle[],
  fait: FaitIndemnisable,
  sieges: readonly Siege[],
): Choix {
  const visees = regles.filter((regle) => vise(regle, fait, sieges));
  const duJour = visees.filter((regle) => enVigueur(regle, fait.jour));
  const exclusion = duJour.find(({ mode }) => mode === 'exclusion');
  if (exclusion) return { est: 'exclu', regle: exclusion };
  const force = Math.max(...duJour.map(precision));
  const retenues = duJour.filter((regle) => precision(regle) === force);
  const [regle] = retenues;
  if (!regle) {
    const attendue = estDeclare(fait.genre) || visees.some(({ mode }) => mode !== 'exclusion');
    return attendue ? { est: 'taux-a-saisir', regle: null } : { est: 'aucune' };
  }
  if (retenues.length > 1) return { est: 'ambigu', regles: retenues };
  return tauxConnu(regle) ? { est: 'regle', regle } : { est: 'taux-a-saisir', regle };
}
