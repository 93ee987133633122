import { direNombre, direTaux } from '#kernel/dire-nombres.ts';
import { dateChiffres, nombre } from '#kernel/formats.ts';
import type { Nombre } from '#kernel/masque.ts';
import { type Indicateur, type Progres, progresDe } from '../domain/indicateur.ts';
import {
  type Champ,
  COMPTES_DE_RELEVE,
  type CompteDeReleve,
  type ComptesDeReleve,
  type PeriodeDeReleve,
} from '../domain/releve.ts';
import type { ComptesVus } from '../domain/releve-vu.ts';

/** `Plus de 70 ans`; several bounds, or none that was said: without a number. */
export function direAge(bornes: readonly (number | null)[]): string {
  const [une, ...autres] = [...new Set(bornes.filter((borne) => borne !== null))];
  return une === undefined || autres.length > 0 ? 'Plus âgées' : `Plus de ${une}\u00A0ans`;
}

/** What is counted, as a row of a table says it. */
export function direCompte(compte: CompteDeReleve, bornes: readonly (number | null)[]): string {
  return LIBELLES[compte].replace('{age}', direAge(bornes));
}

const LIBELLES: Readonly<Record<CompteDeReleve, string>> = {
  couverte: 'Population couverte',
  avec: 'Avec médecin traitant',
  sans: 'Sans médecin traitant',
  ald: 'En ALD',
  aldSans: 'En ALD, sans médecin traitant',
  age: '{age}',
  ageSans: '{age}, sans médecin traitant',
  c2s: 'Avec la C2S',
  c2sSans: 'Avec la C2S, sans médecin traitant',
  c2sAld: 'En ALD avec la C2S',
  c2sAldSans: 'En ALD avec la C2S, sans médecin traitant',
};

const INDICATEURS_DITS: Readonly<Record<string, string>> = {
  avec: 'Patients avec médecin traitant, dans la population couverte',
  ald: 'Sans médecin traitant, parmi les patients en ALD',
  age: 'Sans médecin traitant, parmi les {age}',
  c2s: 'Sans médecin traitant, parmi les bénéficiaires de la C2S',
  sans: 'Sans médecin traitant, dans la population couverte',
  'c2s-ald': 'Sans médecin traitant, parmi les patients en ALD avec la C2S',
};

export function direIndicateur({ code }: Indicateur, borne: number | null): string {
  const age = borne === null ? 'plus âgés' : `plus de ${borne}\u00A0ans`;
  return (INDICATEURS_DITS[code] ?? code).replace('{age}', age);
}

/** `au 30/09/2026`; `du 01/07/2026 au 30/09/2026`. */
export function direPeriodeDeReleve({ du, au }: PeriodeDeReleve): string {
  return du === null || du === au
    ? `au ${dateChiffres(au)}`
    : `du ${dateChiffres(du)} au ${dateChiffres(au)}`;
}

/** A count; unknown is said, never zero. */
export const direCompteVu = (n: Nombre | null): string => (n === null ? 'inconnu' : direNombre(n));

/** A share, with one decimal; what is unknown or not said, in words. */
export function direPart(vus: ComptesVus, { compte, sur }: Indicateur): string {
  const [n, total] = [vus[compte], vus[sur]];
  if (n === null || total === null) return 'inconnu';
  if (typeof n === 'number' && typeof total === 'number' && total > 0)
    return `${nombre((100 * n) / total, 1)}\u00A0%`;
  return direTaux(n, total).toLowerCase();
}

type Deux = Champ & { readonly vus: ComptesVus };

/** `+ 1,2 point, 340 de plus`; why nothing can be said. */
export function direProgres(indicateur: Indicateur, avant: Deux, apres: Deux): string {
  const progres = progresDe(indicateur, clair(avant), clair(apres));
  if (!progres.ok) return 'pas comparable : les âges comptés diffèrent';
  if (progres.part !== null) return direEcart(progres);
  const tus = [avant, apres].some(({ vus }) =>
    [vus[indicateur.compte], vus[indicateur.sur]].some((n) => typeof n === 'string'),
  );
  return tus ? 'non communiqué' : 'inconnu';
}

function direEcart({ nombre: personnes, part }: Extract<Progres, { ok: true }>): string {
  const points = Math.round((part ?? 0) * 1000) / 10;
  const dits = `${signe(points)}${nombre(Math.abs(points), 1)}\u00A0point${Math.abs(points) >= 2 ? 's' : ''}`;
  return personnes === null ? dits : `${dits} (${signe(personnes)}${nombre(Math.abs(personnes))})`;
}

const signe = (n: number) => (n > 0 ? '+\u00A0' : n < 0 ? '−\u00A0' : '');

/** What is told in full; the rest counts as unknown. */
function clair({ vus, ...champ }: Deux): Champ & { readonly comptes: ComptesDeReleve } {
  const dits = COMPTES_DE_RELEVE.map((compte) => [compte, enNombre(vus[compte])]);
  return { ...champ, comptes: { ...RIEN, ...Object.fromEntries(dits) } };
}

const enNombre = (n: Nombre | null) => (typeof n === 'number' ? n : null);

const RIEN: ComptesDeReleve = {
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
