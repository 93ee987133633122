import { additionner, type Centimes, centimes, repartir } from '#kernel/centimes.ts';
import { ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import type { Mission } from '#kernel/mission-du-journal.ts';
import { moisDe } from '#kernel/periode.ts';
import { type Contrat, type Cout, court, MISSIONS_DECLAREES } from './contrat.ts';
import { jeudiDe, type Semaine, type Temps } from './semaine.ts';

/** First day of the month that a day is of. */
export const premierDuMois = (jour: DateCivile): DateCivile => moisDe(jour).du;
const dernierDuMois = (mois: DateCivile) => moisDe(mois).au;

/**
 * What a month of a contract costs: the last amount said before it. A month that the contract does not fill has its own
 * amount or is unknown: no rule of prorata is supposed.
 */
export function coutDuMois(
  contrat: Pick<Contrat, 'du' | 'au'>,
  couts: readonly Omit<Cout, 'contrat'>[],
  mois: DateCivile,
): Centimes | null {
  const entier = contrat.du <= mois && (contrat.au === null || contrat.au >= dernierDuMois(mois));
  const dits = couts.filter((c) => (entier ? c.mois <= mois : c.mois === mois));
  return dits.toSorted((a, b) => (a.mois < b.mois ? 1 : -1))[0]?.centimes ?? null;
}

/** Shares a cost by declared time: not a cent is lost. Null when nothing is declared. */
export function partager(
  cout: Centimes,
  temps: readonly Temps[],
): readonly { readonly mission: Mission; readonly centimes: Centimes }[] | null {
  const parMission = MISSIONS_DECLAREES.map((mission) => ({
    mission,
    minutes: temps.filter((t) => t.mission === mission).reduce((s, t) => s + t.minutes, 0),
  })).filter(({ minutes }) => minutes > 0);
  if (parMission.length === 0) return null;
  const parts = repartir(
    cout,
    parMission.map(({ minutes }) => minutes),
  );
  return parMission.map(({ mission }, i) => ({ mission, centimes: parts[i] ?? centimes(0) }));
}

/** One month of one contract. */
export type MoisDeContrat = {
  readonly contrat: string;
  readonly nom: string;
  readonly mois: DateCivile;
  /** Null: nobody typed it. */
  readonly cout: Centimes | null;
  /** Null: no time is declared, it cannot be shared. */
  readonly parts: ReturnType<typeof partager>;
};

export type CoutsDeLAnnee = {
  readonly parMission: readonly { readonly mission: Mission; readonly centimes: Centimes }[];
  readonly nonReparti: Centimes;
  readonly total: Centimes;
  /** Months whose cost is to be typed: the totals are short of them. */
  readonly aSaisir: readonly MoisDeContrat[];
  readonly mois: readonly MoisDeContrat[];
};

type Matiere = {
  readonly contrats: readonly Contrat[];
  readonly couts: readonly Cout[];
  readonly semaines: readonly Pick<Semaine, 'contrat' | 'lundi' | 'temps'>[];
};

/** Every month of a year that is over, contract by contract. */
export function coutsDeLAnnee(
  { contrats, couts, semaines }: Matiere,
  { premier, aujourdhui }: { readonly premier: DateCivile; readonly aujourdhui: DateCivile },
): CoutsDeLAnnee {
  const finis = Array.from({ length: 12 }, (_, i) => ajouterMois(premier, i)).filter(
    (mois) => dernierDuMois(mois) < aujourdhui,
  );
  const mois = finis.flatMap((m) =>
    contrats
      .filter((c) => court(c, m, dernierDuMois(m)))
      .map((c) => {
        const cout = coutDuMois(
          c,
          couts.filter(({ contrat }) => contrat === c.id),
          m,
        );
        const temps = semaines
          .filter((s) => s.contrat === c.id && premierDuMois(jeudiDe(s.lundi)) === m)
          .flatMap((s) => s.temps);
        const parts = cout === null ? null : partager(cout, temps);
        return { contrat: c.id, nom: c.personne.nom, mois: m, cout, parts };
      }),
  );
  const somme = (montants: readonly Centimes[]) => additionner(centimes(0), ...montants);
  return {
    mois,
    aSaisir: mois.filter(({ cout }) => cout === null),
    parMission: MISSIONS_DECLAREES.map((mission) => ({
      mission,
      centimes: somme(
        mois.flatMap(({ parts }) =>
          (parts ?? []).filter((p) => p.mission === mission).map((p) => p.centimes),
        ),
      ),
    })),
    nonReparti: somme(mois.flatMap(({ cout, parts }) => (cout !== null && !parts ? [cout] : []))),
    total: somme(mois.flatMap(({ cout }) => (cout === null ? [] : [cout]))),
  };
}
