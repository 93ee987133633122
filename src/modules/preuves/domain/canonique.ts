/** What canonical JSON may hold: no number that is not a safe integer, no date, nothing undefined. */
export type Canonique =
  | null
  | boolean
  | number
  | string
  | readonly Canonique[]
  | { readonly [cle: string]: Canonique };

/**
 * The one way of writing a value: keys in the order of their UTF-16 units, no space, texts in NFC. The same facts are the
 * same bytes, whoever asks and whenever (after RFC 8785, which numbers that are not integers would need whole).
 */
export function ecrireCanonique(valeur: Canonique): string {
  if (valeur === null || typeof valeur === 'boolean') return JSON.stringify(valeur);
  if (typeof valeur === 'number') {
    if (!Number.isSafeInteger(valeur)) throw new RangeError(`${valeur} is not a safe integer.`);
    return String(valeur === 0 ? 0 : valeur);
  }
  if (typeof valeur === 'string') return JSON.stringify(valeur.toWellFormed().normalize('NFC'));
  if (estListe(valeur)) return `[${valeur.map(ecrireCanonique).join(',')}]`;
  const cles = Object.keys(valeur).sort((a, b) => (a < b ? -1 : 1));
  return `{${cles
    .map((cle) => `${JSON.stringify(cle)}:${ecrireCanonique(valeur[cle] ?? null)}`)
    .join(',')}}`;
}

function estListe(valeur: Canonique): valeur is readonly Canonique[] {
  return Array.isArray(valeur);
}

/** Whatever order things came in, the same order: by what each of them says. */
export function ranger<T extends Canonique>(liste: readonly T[]): readonly T[] {
  return liste
    .map((element) => ({ element, cle: ecrireCanonique(element) }))
    .sort((a, b) => (a.cle < b.cle ? -1 : a.cle > b.cle ? 1 : 0))
    .map(({ element }) => element);
}
