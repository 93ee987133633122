/** One patient counted on a phone: an id made there, when by its clock, and whether it was taken back since. */
export type Touche = {
  readonly id: string;
  /** Milliseconds since 1970 on the phone's clock; null on a page without script, which is sent at once. */
  readonly le: number | null;
  readonly retiree: boolean;
};

/** Each touch once, taken back if any copy says so: the order, the number and the cutting of the sends do not matter. */
export function fusionner(touches: readonly Touche[]): readonly Touche[] {
  const parId = new Map<string, Touche>();
  for (const touche of touches) {
    const deja = parId.get(touche.id);
    parId.set(touche.id, deja ? reunir(deja, touche) : touche);
  }
  return [...parId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function reunir(a: Touche, b: Touche): Touche {
  const instants = [a.le, b.le].filter((le) => le !== null);
  const le = instants.length > 0 ? Math.min(...instants) : null;
  return { id: a.id, le, retiree: a.retiree || b.retiree };
}
