import { masquerDont, type Nombre } from '#kernel/masque.ts';
import { CRITERES_PESES, type CriterePese } from './critere.ts';

/** Steps of a request that are counted by criterion, each with the kind of entry that tells it. */
export const ETAPES = {
  recues: 'mt.demande.recue',
  verifiees: 'mt.demande.justifiee',
  prises: 'mt.prise-en-charge',
  declarees: 'mt.declaration',
} as const;
export type Etape = keyof typeof ETAPES;
export const NOMS_DES_ETAPES = ['recues', 'verifiees', 'prises', 'declarees'] as const;

type ParEtape<N> = Readonly<Record<Etape, N>>;

/** Requests at each step, in all and by criterion: a person may hold several, which do not add up. */
export type ParCritere = {
  readonly total: ParEtape<number>;
  readonly lignes: readonly { readonly critere: CriterePese; readonly nombres: ParEtape<number> }[];
};

/** The same as its reader may know it. */
export type ParCritereVu = {
  readonly total: ParEtape<Nombre>;
  readonly lignes: readonly { readonly critere: CriterePese; readonly nombres: ParEtape<Nombre> }[];
};

type Compte = { readonly genre: string; readonly quantite: number };

/** Criteria somebody holds, in the order in which they are asked. */
export function dresserParCritere(
  totaux: readonly Compte[],
  croises: readonly (Compte & { readonly detail: string })[],
): ParCritere {
  const lignes = CRITERES_PESES.map((critere) => ({
    critere,
    nombres: parEtape((genre) =>
      somme(croises.filter((c) => c.genre === genre && c.detail === critere)),
    ),
  }));
  return {
    total: parEtape((genre) => somme(totaux.filter((t) => t.genre === genre))),
    lignes: lignes.filter(({ nombres }) => NOMS_DES_ETAPES.some((etape) => nombres[etape] !== 0)),
  };
}

/** From outside: each criterion out of the total of its step (docs/adr/0027). */
export function parCritereDuDehors(c: ParCritere, total: ParEtape<Nombre>): ParCritereVu {
  return {
    total,
    lignes: c.lignes.map(({ critere, nombres }) => ({
      critere,
      nombres: {
        recues: masquerDont(nombres.recues, c.total.recues),
        verifiees: masquerDont(nombres.verifiees, c.total.verifiees),
        prises: masquerDont(nombres.prises, c.total.prises),
        declarees: masquerDont(nombres.declarees, c.total.declarees),
      },
    })),
  };
}

function parEtape(de: (genre: string) => number): ParEtape<number> {
  return {
    recues: de(ETAPES.recues),
    verifiees: de(ETAPES.verifiees),
    prises: de(ETAPES.prises),
    declarees: de(ETAPES.declarees),
  };
}

const somme = (comptes: readonly Compte[]) => comptes.reduce((n, { quantite }) => n + quantite, 0);
