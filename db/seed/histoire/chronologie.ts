/** What happens, in the order in which it happened. */
export type Chronologie = {
  /** Plans something; what comes after the present never happens. */
  readonly prevoir: (quand: Date, faire: (quand: Date) => Promise<void>) => void;
  /** Lives all that is planned, one thing after another, with what it brings about in its turn. */
  readonly vivre: () => Promise<void>;
};

type Acte = { readonly quand: Date; readonly faire: (quand: Date) => Promise<void> };

/** An empty chronology that stops at the present. Things planned for the same instant keep their order. */
export function ouvrirChronologie(present: Date): Chronologie {
  // Soonest last, so that taking it costs nothing.
  const actes: Acte[] = [];
  return {
    prevoir: (quand, faire) => {
      if (quand > present) return;
      actes.splice(rangPour(actes, quand), 0, { quand, faire });
    },
    vivre: async () => {
      for (let acte = actes.pop(); acte; acte = actes.pop()) await acte.faire(acte.quand);
    },
  };
}

/** First place whose act comes no later: an act of the same instant that was planned before stays after it in the list. */
function rangPour(actes: readonly Acte[], quand: Date): number {
  let [bas, haut] = [0, actes.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if ((actes[milieu]?.quand ?? quand) > quand) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}
