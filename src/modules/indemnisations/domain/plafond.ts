import plafonds from '#data/plafonds.json' with { type: 'json' };
import { type Centimes, centimes } from '#kernel/centimes.ts';

/** A civil month: "2026-11". */
export type Mois = string;

/**
 * What a professional may receive in a civil year, indemnities and remunerations together (article D. 1434-44 CSP, décret
 * n° 2022-375 du 16 mars 2022): the yearly ceiling of the social security. Null: no figure is known, nothing is supposed.
 */
export function plafondDeLAnnee(annee: number): Centimes | null {
  const connu = Object.entries(plafonds.pass).find(([cle]) => cle === String(annee));
  return connu ? centimes(connu[1]) : null;
}

/**
 * Three quarters of the gross monthly SMIC, rounded down: beyond, a director's pay may cost the association its tax
 * status. Null when the SMIC of the month is not known.
 */
export function troisQuartsDuSmic(mois: Mois): Centimes | null {
  const jour = `${mois}-01`;
  if (jour > plafonds.smicConnuJusquAu) return null;
  const smic = plafonds.smicMensuelBrut.findLast(({ aPartirDu }) => aPartirDu <= jour);
  return smic ? centimes(Math.floor((smic.centimes * 3) / 4)) : null;
}

export type Depassement =
  | { readonly est: 'plafond-inconnu'; readonly annee: number }
  | {
      readonly est: 'plafond-depasse';
      readonly annee: number;
      readonly plafond: Centimes;
      readonly total: Centimes;
    };

type ParAnnee = ReadonlyMap<number, Centimes>;

/** Years in which what is added would go over the ceiling; exactly at it passes. */
export function depassements(deja: ParAnnee, ajout: ParAnnee): readonly Depassement[] {
  return [...ajout]
    .filter(([, montant]) => montant > 0)
    .sort(([a], [b]) => a - b)
    .flatMap(([annee, montant]): readonly Depassement[] => {
      const plafond = plafondDeLAnnee(annee);
      if (plafond === null) return [{ est: 'plafond-inconnu', annee }];
      const total = centimes((deja.get(annee) ?? 0) + montant);
      return total > plafond ? [{ est: 'plafond-depasse', annee, plafond, total }] : [];
    });
}
