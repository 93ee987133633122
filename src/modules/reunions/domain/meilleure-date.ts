export type Avis = 'oui' | 'si-besoin' | 'non';
export const AVIS = ['oui', 'si-besoin', 'non'] as const satisfies readonly Avis[];

/** What one person answered of one slot. */
export type Voix = {
  readonly personne: string;
  /** Their profession in words; null for a guest. Mixes are told by it. */
  readonly metier: string | null;
  readonly profession: string | null;
  readonly avis: Avis;
};

export type CreneauVote = {
  readonly id: string;
  readonly debut: Date;
  readonly voix: readonly Voix[];
};

export type Bilan = {
  readonly id: string;
  readonly debut: Date;
  readonly oui: number;
  readonly siBesoin: number;
  readonly non: number;
  /** Professions of those who would come, most numerous first. */
  readonly metiers: readonly { readonly metier: string; readonly nombre: number }[];
  /** Priority professions that somebody would stand for. */
  readonly prioritesServies: number;
};

/** What each slot would gather. */
export function bilanDe(creneau: CreneauVote, priorites: readonly string[]): Bilan {
  const { id, debut, voix } = creneau;
  const compter = (avis: Avis) => voix.filter((v) => v.avis === avis).length;
  const viennent = voix.filter(({ avis }) => avis !== 'non');
  const parMetier = Map.groupBy(viennent, ({ metier }) => metier ?? 'Invité');
  const metiers = [...parMetier]
    .map(([metier, siens]) => ({ metier, nombre: siens.length }))
    .sort((a, b) => b.nombre - a.nombre || a.metier.localeCompare(b.metier, 'fr'));
  const presentes = new Set(viennent.map(({ profession }) => profession));
  const prioritesServies = priorites.filter((code) => presentes.has(code)).length;
  return {
    id,
    debut,
    oui: compter('oui'),
    siBesoin: compter('si-besoin'),
    non: compter('non'),
    metiers,
    prioritesServies,
  };
}

/**
 * Slots, best first: the one that serves most priority professions, then gathers most people (an "if need be" is half a yes),
 * then most professions, then the soonest. The order never depends on that in which answers came.
 */
export function classer(
  creneaux: readonly CreneauVote[],
  priorites: readonly string[],
): readonly Bilan[] {
  return creneaux.map((creneau) => bilanDe(creneau, priorites)).sort(comparer);
}

function comparer(a: Bilan, b: Bilan): number {
  return (
    b.prioritesServies - a.prioritesServies ||
    poidsDe(b) - poidsDe(a) ||
    b.metiers.length - a.metiers.length ||
    a.debut.getTime() - b.debut.getTime() ||
    a.id.localeCompare(b.id)
  );
}

const poidsDe = ({ oui, siBesoin }: Bilan): number => 2 * oui + siBesoin;

/** The date to propose; null while nobody would come to any. */
export function meilleureDate(
  creneaux: readonly CreneauVote[],
  priorites: readonly string[],
): Bilan | null {
  const [premier] = classer(creneaux, priorites);
  return premier && premier.oui + premier.siBesoin > 0 ? premier : null;
}

/** "5 médecins, 2 masseurs-kinésithérapeutes": plural from two on, in each word. */
export function direMetiers(metiers: Bilan['metiers']): string {
  return metiers
    .map(({ metier, nombre }) => `${nombre}\u00A0${accorder(metier, nombre)}`)
    .join(', ');
}

function accorder(metier: string, nombre: number): string {
  const dit = metier.toLowerCase();
  return nombre < 2
    ? dit
    : dit.replaceAll(/\p{L}+/gu, (mot) => (/[sxz]$/.test(mot) ? mot : `${mot}s`));
}
