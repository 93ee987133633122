import { type Centimes, centimes } from '#kernel/centimes.ts';
import { partsDe } from '#kernel/date-civile.ts';
import type { Periode } from '#kernel/periode.ts';
import { lignesAnnuelles } from './annuel.ts';
import type { FaitIndemnisable } from './fait.ts';
import { bloque, type Ligne, type LigneGelee } from './ligne.ts';
import { type Cadre, type Compteurs, payerFait } from './payer-fait.ts';
import type { Mois } from './plafond.ts';

/** What one person is owed for a period, line by line. */
export type Releve = {
  readonly personne: string;
  readonly lignes: readonly Ligne[];
  readonly totaux: Totaux;
};

export type Totaux = {
  readonly indemnites: Centimes;
  readonly remunerations: Centimes;
  readonly frais: Centimes;
  readonly centimes: Centimes;
};

export type ACompter = {
  readonly personne: string;
  /** Entries of the ledger that no relevé holds yet, those of earlier periods included. */
  readonly faits: readonly FaitIndemnisable[];
  readonly periode: Periode;
  /** First day from which months of yearly rules may still be owed. */
  readonly depuis: Periode['du'];
  readonly aujourdhui: Periode['du'];
  readonly cadre: Cadre;
  /** Lines of approved relevés, by their key. */
  readonly gelees: ReadonlyMap<string, LigneGelee>;
  /** Of this person: what is paid once and stands, kilometres of the scale. */
  readonly unites: ReadonlyMap<string, number>;
  readonly kilometres: ReadonlyMap<string, number>;
};

/**
 * Counts what a person is owed. Corrections come first, so that what they free may be paid anew; then entries by day. An
 * entry already in a relevé is never looked at again: what takes it back takes back what was paid, whatever the rules have
 * become.
 */
export function compterReleve(a: ACompter): Releve {
  const compteurs: Compteurs = {
    cumuls: new Map(),
    unites: new Map(a.unites),
    kilometres: new Map(a.kilometres),
  };
  const faits = a.faits.filter(({ id }) => !a.gelees.has(id)).toSorted(parJour);
  const presents = new Map(faits.map((fait) => [fait.id, fait]));
  const annules = new Set(
    faits.flatMap(({ corrige }) => (corrige !== null && presents.has(corrige) ? [corrige] : [])),
  );
  const report = (jour: string) => jour < a.periode.du;
  const base = (fait: FaitIndemnisable) => ({ ...deFait(fait), report: report(fait.jour) });
  const corrections = faits
    .filter(({ corrige }) => corrige !== null)
    .map((fait) => ({
      ...base(fait),
      ...reprendre(fait, { gelees: a.gelees, annules, compteurs }),
    }));
  const payees = faits
    .filter(({ corrige }) => corrige === null)
    .map((fait) => ({
      ...base(fait),
      ...(annules.has(fait.id) ? ANNULEE : payerFait(fait, a.cadre, compteurs)),
    }));
  const { regles, sieges } = a.cadre;
  const periode = { du: a.depuis, au: a.periode.au };
  const annuelles = lignesAnnuelles({
    personne: a.personne,
    regles,
    sieges,
    periode,
    aujourdhui: a.aujourdhui,
    gelees: a.gelees,
  }).map((ligne) => ({ ...ligne, report: report(ligne.jour) }));
  const lignes = [...corrections, ...payees, ...annuelles].filter(compte).toSorted(parJour);
  return { personne: a.personne, lignes, totaux: totauxDe(lignes) };
}

const parJour = (
  a: { readonly jour: string; readonly id?: string; readonly cle?: string },
  b: typeof a,
) =>
  a.jour < b.jour
    ? -1
    : a.jour > b.jour
      ? 1
      : (a.id ?? a.cle ?? '') < (b.id ?? b.cle ?? '')
        ? -1
        : 1;

/** What was refused in an earlier period was said there: only what is owed, or must be decided, comes again. */
const compte = (ligne: Ligne) => !ligne.report || ligne.centimes !== 0 || bloque(ligne);

const deFait = (fait: FaitIndemnisable) => ({
  cle: fait.id,
  jour: fait.jour,
  genre: fait.genre,
  objet: fait.objet,
  mission: fait.mission,
  lien: fait.lien,
  minutes: fait.minutes,
  quantite: fait.quantite,
});

const ANNULEE = {
  ...{ regle: null, regleLibelle: null, nature: null, unite: null },
  centimes: centimes(0),
  etat: 'non-payee',
  pourquoi: 'Annulée par une correction avant d’être payée.',
} as const;

type Connus = {
  readonly gelees: ReadonlyMap<string, LigneGelee>;
  readonly annules: ReadonlySet<string>;
  readonly compteurs: Compteurs;
};

/** Takes back, to the cent, what an approved relevé paid. */
function reprendre({ corrige }: FaitIndemnisable, { gelees, annules, compteurs }: Connus) {
  if (corrige !== null && annules.has(corrige))
    return { ...ANNULEE, pourquoi: 'Correction d’une entrée qui n’était pas encore payée.' };
  const payee = corrige === null ? undefined : gelees.get(corrige);
  if (!payee || payee.centimes === 0)
    return { ...ANNULEE, pourquoi: 'L’entrée corrigée n’avait pas été payée.' };
  const { unite, regle, regleLibelle, nature, quantite } = payee;
  if (unite?.startsWith('km/'))
    compteurs.kilometres.set(unite, (compteurs.kilometres.get(unite) ?? 0) - quantite);
  else if (unite) compteurs.unites.set(unite, (compteurs.unites.get(unite) ?? 0) - 1);
  return {
    ...{ regle, regleLibelle, nature, unite },
    centimes: centimes(-payee.centimes),
    etat: 'reprise',
    pourquoi: 'Reprise : cette entrée a été corrigée après avoir été payée.',
  } as const;
}

export function totauxDe(lignes: readonly Pick<Ligne, 'nature' | 'centimes'>[]): Totaux {
  const somme = (nature?: Ligne['nature']) =>
    centimes(
      lignes
        .filter((ligne) => nature === undefined || ligne.nature === nature)
        .reduce((total, ligne) => total + ligne.centimes, 0),
    );
  return {
    indemnites: somme('indemnite'),
    remunerations: somme('remuneration'),
    frais: somme('frais'),
    centimes: somme(),
  };
}

/** Indemnities and remunerations, month by month: what ceilings look at. */
export function parMois(
  lignes: readonly Pick<Ligne, 'nature' | 'centimes' | 'jour'>[],
): ReadonlyMap<Mois, Centimes> {
  const sommes = new Map<Mois, Centimes>();
  for (const { nature, centimes: c, jour } of lignes) {
    if (nature !== 'indemnite' && nature !== 'remuneration') continue;
    const mois = jour.slice(0, 7);
    sommes.set(mois, centimes((sommes.get(mois) ?? 0) + c));
  }
  return sommes;
}

/** The same, by civil year. */
export function parAnnee(mois: ReadonlyMap<Mois, Centimes>): ReadonlyMap<number, Centimes> {
  const sommes = new Map<number, Centimes>();
  for (const [cle, c] of mois) {
    const annee = Number(cle.slice(0, 4));
    sommes.set(annee, centimes((sommes.get(annee) ?? 0) + c));
  }
  return sommes;
}

export const anneeDuJour = (jour: Periode['du']): number => partsDe(jour).annee;
