import { duree, moisEtAnnee, nombre, pourcent } from '#kernel/formats.ts';
import { ORIGINES } from '../domain/demande.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import type { PeriodeDeTableau } from '../domain/periode-de-tableau.ts';
import { nomDeProfession } from '../domain/profession.ts';
import { RAISONS_SANS_SOLUTION } from '../domain/reponse.ts';
import { issuesInconnues, type Part, type Tableau } from '../domain/tableau.ts';
import { DIRE_ORIGINE, phrase } from './dire-demande.ts';

/** Who looks from outside the CPTS never reads a count that could single somebody out. */
export type Regard = {
  readonly masque: boolean;
  /** Address of the entries behind a figure; null when they are not for this person. */
  readonly faits: ((genre: GenreDeFait, filtre?: FiltreDeFaits) => string) | null;
};

export type FiltreDeFaits = {
  readonly detail?: string;
  readonly profession?: string;
  readonly minutesMax?: number;
};

/** "novembre 2026", "3e trimestre 2026", "année 2026". */
export function direPeriode({ pas, du }: PeriodeDeTableau): string {
  if (pas === 'mois') return moisEtAnnee(du);
  if (pas === 'annee') return `année ${du.slice(0, 4)}`;
  const rang = Math.floor((Number(du.slice(5, 7)) - 1) / 3) + 1;
  return `${rang === 1 ? '1er' : `${rang}e`} trimestre ${du.slice(0, 4)}`;
}

/** "en novembre 2026", "au 4e trimestre 2026", "en 2026". */
export function pendant(periode: PeriodeDeTableau): string {
  const dite = direPeriode(periode).replace(/^année /, '');
  return periode.pas === 'trimestre' ? `au ${dite}` : `en ${dite}`;
}

/** A count that could single somebody out. */
export function estPetit(n: number): boolean {
  return n > 0 && n < 5;
}

/** A count, or "moins de 5" for who looks from outside. */
export function direNombre(n: number, { masque }: Pick<Regard, 'masque'>): string {
  return masque && estPetit(n) ? 'moins de 5' : nombre(n);
}

/** A count out of a total said beside it: from outside, what is left of the total is not given away either. */
export function direDont(n: number, total: number, regard: Pick<Regard, 'masque'>): string {
  return regard.masque && !estPetit(n) && estPetit(total - n)
    ? 'non communiqué'
    : direNombre(n, regard);
}

/** A share, or nothing for who looks from outside when it tells a count under 5, or what is left of it. */
export function direTaux(n: number, total: number, { masque }: Pick<Regard, 'masque'>): string {
  if (total === 0) return 'Inconnu';
  if (masque && [n, total, total - n].some(estPetit)) return 'Non communiqué';
  return pourcent(Math.min(1, n / total));
}

/** "92 % répondues en moins de 24 h.", or that too few were to say it from outside. */
export function direReponses(
  t: { readonly repondues24h: number; readonly recues: number },
  regard: Pick<Regard, 'masque'>,
): string {
  const taux = direTaux(t.repondues24h, t.recues, regard);
  return /\d/.test(taux)
    ? `${taux} répondues en moins de 24\u00A0h.`
    : 'trop peu pour dire combien ont eu une réponse en moins de 24\u00A0h.';
}

export type PartDite = { readonly cle: string; readonly texte: string; readonly taux: string };

/**
 * How a total splits, in words. From outside, a single part under 5 would be what the others leave of the total: the next
 * smallest is masked with it.
 */
export function direParts(
  parts: readonly Part[],
  regard: Pick<Regard, 'masque'>,
): readonly PartDite[] {
  const total = parts.reduce((somme, part) => somme + part.nombre, 0);
  const petites = parts.filter(({ nombre: n }) => estPetit(n));
  const suivante = [...parts]
    .filter(({ nombre: n }) => n >= 5)
    .sort((a, b) => a.nombre - b.nombre)[0];
  const cachee = regard.masque && petites.length === 1 ? suivante?.cle : undefined;
  return parts.map(({ cle, nombre: n }) =>
    cle === cachee
      ? { cle, texte: 'non communiqué', taux: '' }
      : {
          cle,
          texte: direNombre(n, regard),
          taux: regard.masque && n < 5 ? '' : direTaux(n, total, regard),
        },
  );
}

export type VenuesDites = Readonly<
  Record<'venus' | 'pasVenus' | 'rediriges' | 'inconnus', string>
> & {
  /** One of them at least is not said. */
  readonly cachees: boolean;
};

/** How appointments ended, as parts of those given. */
export function direVenues(t: Tableau, regard: Pick<Regard, 'masque'>): VenuesDites {
  const { venus, pasVenus, rediriges } = t;
  const nombres = { venus, pasVenus, rediriges, inconnus: issuesInconnues(t) };
  const parts = Object.entries(nombres).map(([cle, n]) => ({ cle, nombre: n }));
  const textes = Object.fromEntries(
    direParts(parts, regard).map(({ cle, texte }) => [cle, texte] as const),
  );
  const dite = (cle: keyof typeof nombres) => textes[cle] ?? '';
  return {
    venus: dite('venus'),
    pasVenus: dite('pasVenus'),
    rediriges: dite('rediriges'),
    inconnus: dite('inconnus'),
    cachees: Object.values(textes).some((texte) => !/^[\d\s]+$/.test(texte)),
  };
}

/** A median delay, or that nobody knows it; from outside, that of a handful is one of them, and is not said. */
export function direDelai(
  minutes: number | null,
  mesures: number,
  regard: Pick<Regard, 'masque'>,
): string {
  return regard.masque && mesures < 5 ? 'Non communiqué' : direDelaiMesure(minutes);
}

/** A delay, or that nobody knows it. */
export function direDelaiMesure(minutes: number | null): string {
  return minutes === null ? 'Inconnu' : duree(minutes);
}

export function direOrigineDuFait(detail: string): string {
  const origine = ORIGINES.find((o) => o === detail);
  return origine ? phrase(DIRE_ORIGINE[origine]) : 'Non dit';
}

export function direProfession(code: string): string {
  return code === '' ? 'Non dite' : phrase(nomDeProfession(code));
}

export function direRaison(code: string): string {
  return RAISONS_SANS_SOLUTION.find((r) => r.code === code)?.libelle ?? 'Raison non dite';
}

const NOMS: Readonly<Record<GenreDeFait, string>> = {
  'snp.demande.recue': 'Demandes reçues',
  'snp.demande.hors-territoire': 'Demandes de personnes hors du territoire',
  'snp.demande.sans-medecin-traitant': 'Demandes de personnes sans médecin traitant',
  'snp.demande.repondue': 'Demandes répondues',
  'snp.demande.orientee': 'Demandes orientées',
  'snp.demande.sans-solution': 'Demandes sans solution',
  'snp.medecin-traitant.essaye': 'Médecins traitants appelés d’abord',
  'snp.rendez-vous': 'Rendez-vous donnés',
  'snp.creneau.offert': 'Créneaux offerts',
  'snp.creneau.pourvu': 'Créneaux pourvus',
  'snp.creneau.libere': 'Créneaux rendus',
  'snp.venu': 'Patients venus',
  'snp.pas-venu': 'Patients non venus',
  'snp.annule': 'Rendez-vous annulés',
  'snp.redirige': 'Patients redirigés',
  'snp.recensement': 'Soins comptés hors des créneaux',
  'snp.signe-alerte': 'Demandes arrêtées, renvoyées vers le 15',
};

/** Title of a list of entries, and what an entry of this kind counts. */
export function direGenre(genre: GenreDeFait): {
  readonly nom: string;
  readonly definition: string;
} {
  return { nom: NOMS[genre], definition: FAITS[genre] };
}
