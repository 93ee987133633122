import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { moisDe, type Periode, trimestreDe } from '#kernel/periode.ts';
import type { AnneeDeContrat } from './contrat.ts';

/** How a measure is cut: by stretches of time, or by who and where. */
export const COUPES = ['annee', 'trimestre', 'mois', 'secteur', 'profession'] as const;
export type Coupe = (typeof COUPES)[number];

export const DIRE_COUPE: Readonly<Record<Coupe, string>> = {
  annee: 'Par année du contrat',
  trimestre: 'Par trimestre',
  mois: 'Par mois',
  secteur: 'Par secteur',
  profession: 'Par profession',
};

export type Tranche = Periode & { readonly libelle: string };

type Temps = Extract<Coupe, 'annee' | 'trimestre' | 'mois'>;
type Vue = {
  readonly annees: readonly AnneeDeContrat[];
  readonly annee: AnneeDeContrat;
  readonly jour: DateCivile;
};

/**
 * Stretches of time, in order: years of the contract that have begun, or the months or quarters of the calendar that one of
 * them is made of, cut at its ends. None is still to come; the last one goes to today.
 */
export function tranchesDe(coupe: Temps, { annees, annee, jour }: Vue): readonly Tranche[] {
  if (coupe === 'annee')
    return annees
      .filter(({ du }) => du <= jour)
      .map(({ rang, du, au }) => ({ du, au: auPlus(au, jour), libelle: `Année ${rang}` }));
  const fin = auPlus(annee.au, jour);
  const tranches: Tranche[] = [];
  for (let du = annee.du; du <= fin; ) {
    const entiere = coupe === 'mois' ? moisDe(du) : trimestreDe(du);
    const au = auPlus(entiere.au, fin);
    tranches.push({ du, au, libelle: direTranche(coupe, entiere) });
    du = ajouterJours(au, 1);
  }
  return tranches;
}

const auPlus = (jour: DateCivile, limite: DateCivile) => (jour < limite ? jour : limite);

function direTranche(coupe: Temps, { du }: Periode): string {
  if (coupe === 'mois') return moisEtAnnee(du);
  const rang = (Number(du.slice(5, 7)) + 2) / 3;
  return `${rang === 1 ? '1er' : `${rang}e`} trim. ${du.slice(0, 4)}`;
}
