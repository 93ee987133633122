import { masquer, masquerDont, type Nombre } from '#kernel/masque.ts';
import { COMPTES_DE_RELEVE, type CompteDeReleve, type ComptesDeReleve } from './releve.ts';

/** Counts as their reader may know them; null is unknown. */
export type ComptesVus = Readonly<Record<CompteDeReleve, Nombre | null>>;

/**
 * Every count that holds another one's people, the one it is read beside first. Over 70, without a médecin traitant: part
 * of those over 70, and of those without.
 */
const CONTENANTS: Readonly<Record<CompteDeReleve, readonly CompteDeReleve[]>> = {
  couverte: [],
  avec: ['couverte'],
  sans: ['couverte'],
  ald: ['couverte'],
  aldSans: ['ald', 'sans', 'couverte'],
  age: ['couverte'],
  ageSans: ['age', 'sans', 'couverte'],
  c2s: ['couverte'],
  c2sSans: ['c2s', 'sans', 'couverte'],
  c2sAld: ['c2s', 'ald', 'couverte'],
  c2sAldSans: ['c2sAld', 'c2sSans', 'aldSans', 'sans', 'couverte'],
};

/** Counts of which no reader outside the CPTS learns a number from 1 to 4, alone or by subtracting another (docs/adr/0027). */
export function releveDuDehors(c: ComptesDeReleve): ComptesVus {
  const vus = Object.fromEntries(
    COMPTES_DE_RELEVE.map((compte) => [compte, vuDuDehors(c, compte)]),
  );
  return { ...INCONNUS, ...vus };
}

function vuDuDehors(c: ComptesDeReleve, compte: CompteDeReleve): Nombre | null {
  const n = c[compte];
  if (n === null) return null;
  const [premier, ...autres] = CONTENANTS[compte].flatMap((un) => c[un] ?? []);
  const dit = premier === undefined ? masquer(n) : masquerDont(n, premier);
  if (typeof dit !== 'number') return dit;
  if (autres.some((total) => typeof masquerDont(n, total) !== 'number')) return 'tu';
  return estLeReste(c, compte) ? 'tu' : n;
}

/** With and without do not always make everybody: few people left over would be told by those two. */
function estLeReste({ couverte, avec, sans }: ComptesDeReleve, compte: CompteDeReleve): boolean {
  if (compte !== 'sans' || couverte === null || avec === null || sans === null) return false;
  return typeof masquer(couverte - avec - sans) !== 'number';
}

const INCONNUS: ComptesVus = {
  couverte: null,
  avec: null,
  sans: null,
  ald: null,
  aldSans: null,
  age: null,
  ageSans: null,
  c2s: null,
  c2sSans: null,
  c2sAld: null,
  c2sAldSans: null,
};
