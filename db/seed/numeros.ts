import { aUneCleDeLuhn } from '#kernel/luhn.ts';

/** Numbers that belong to nobody: prefixes that no register gives, telephone ranges kept for fiction (ARCEP). */
export type Numeros = {
  readonly rpps: () => string;
  readonly finess: () => string;
  readonly siret: () => string;
  /** Land line of the Île-de-France (01 99 00) or of the South-East (04 65 71). */
  readonly fixe: (region: 'idf' | 'sud-est') => string;
};

/** Real RPPS numbers begin with 10; the files of the tests use 99990 0xxxx: here 99990 9xxxx. */
const PREMIER_RPPS = 90_001;
/** No département is numbered 99. */
const PREMIER_FINESS = 999_980_001;

/** Counters, from their first number. */
export function compterLesNumeros(): Numeros {
  let rpps = PREMIER_RPPS;
  let finess = PREMIER_FINESS;
  let siret = 1;
  const fixes = { idf: 1000, 'sud-est': 1000 };
  return {
    rpps: () => rppsFictif(rpps++),
    finess: () => String(finess++),
    siret: () => siretFictif(siret++),
    fixe: (region) => {
      const rang = String(fixes[region]++);
      return `+33${region === 'idf' ? '19900' : '46571'}${rang}`;
    },
  };
}

/** '99990', five digits, and the Luhn key. */
export function rppsFictif(rang: number): string {
  return avecCle(`99990${String(rang).padStart(5, '0')}`);
}

/** A company that no register knows ('99999', four digits), its first establishment, and the Luhn key. */
function siretFictif(rang: number): string {
  return avecCle(`99999${String(rang).padStart(4, '0')}0001`);
}

function avecCle(debut: string): string {
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map((cle) => `${debut}${cle}`)
    .filter(aUneCleDeLuhn)
    .join('');
}

/** Mobile of a fictional patient: 06 39 98 xx xx. */
export function mobileFictif(rang: number): string {
  return `+3363998${String(rang % 10_000).padStart(4, '0')}`;
}
