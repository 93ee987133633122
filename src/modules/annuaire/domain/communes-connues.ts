import { normaliser } from '#kernel/texte.ts';

const BASE = 12;
const PLACES = BASE ** 5;
const CONNUE = 1;
const RETENUE = 2;

export type CommuneDeReference = {
  readonly code: string;
  readonly nom: string;
  readonly codesPostaux: readonly string[];
};

/**
 * Communes of the country, and those an import is restricted to. A code is five characters, digits but for
 * the A and B of Corsica: a table of 12⁵ bytes answers without making a text.
 */
export class CommunesConnues {
  readonly #etats = new Uint8Array(PLACES);
  readonly #parAdresse = new Map<string, string>();
  readonly #retenues: ReadonlySet<string> | null;
  /** False when the table of communes is empty: then no code can be called unknown. */
  readonly estGarnie: boolean;
  /** Is the import restricted? */
  readonly restreint: boolean;

  constructor(communes: readonly CommuneDeReference[], retenues: readonly string[] | null) {
    this.#retenues = retenues && new Set(retenues);
    this.restreint = retenues !== null;
    this.estGarnie = communes.length > 0;
    for (const code of retenues ?? []) this.#noter(code);
    for (const { code, nom, codesPostaux } of communes) {
      this.#noter(code);
      for (const codePostal of codesPostaux) this.#parAdresse.set(adresse(codePostal, nom), code);
    }
  }

  /** Is this a commune of today? */
  estConnue(octets: Uint8Array, debut: number, fin: number): boolean {
    return this.#etat(octets, debut, fin) !== 0;
  }

  /** The same for texts. */
  estConnueTexte(code: string): boolean {
    const octets = Uint8Array.from(code, (c) => c.charCodeAt(0));
    return this.estConnue(octets, 0, octets.length);
  }

  estRetenueTexte(code: string): boolean {
    return this.#retenues === null || this.#retenues.has(code);
  }

  estRetenue(octets: Uint8Array, debut: number, fin: number): boolean {
    return !this.restreint || this.#etat(octets, debut, fin) === RETENUE;
  }

  /** The commune of a postcode and a name: for lines without a code, and for communes merged since. */
  parAdresse(codePostal: string, ville: string): string | null {
    if (ville === '') return null;
    // A CEDEX has a postcode of its own: the département and the name are enough then.
    return (
      this.#parAdresse.get(adresse(codePostal, ville)) ??
      this.#parAdresse.get(adresse(departement(codePostal), ville)) ??
      null
    );
  }

  #noter(code: string): void {
    const octets = Uint8Array.from(code, (c) => c.charCodeAt(0));
    const place = placeDe(octets, 0, octets.length);
    if (place >= 0) this.#etats[place] = this.#retenues?.has(code) ? RETENUE : CONNUE;
  }

  #etat(octets: Uint8Array, debut: number, fin: number): number {
    const place = placeDe(octets, debut, fin);
    return place < 0 ? 0 : (this.#etats[place] ?? 0);
  }
}

function placeDe(octets: Uint8Array, debut: number, fin: number): number {
  if (fin - debut !== 5) return -1;
  let place = 0;
  for (let i = debut; i < fin; i++) {
    const octet = octets[i] ?? 0;
    const chiffre = octet >= 65 ? octet - 55 : octet - 48;
    if (chiffre < 0 || chiffre >= BASE || (octet > 57 && octet < 65)) return -1;
    place = place * BASE + chiffre;
  }
  return place;
}

/** "92130 Issy-les-Moulineaux", "92130 ISSY LES MOULINEAUX" and "92130 ST CLOUD CEDEX" are written in many ways. */
function adresse(codePostal: string, ville: string): string {
  const nom = normaliser(ville)
    .replace(/\bcedex\b.*$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();
  return `${codePostal} ${nom}`;
}

/** First two figures, three overseas; Corsica has one postal beginning for its two départements. */
function departement(code: string): string {
  return /^(97|98)/.test(code) ? code.slice(0, 3) : code.slice(0, 2).replace(/^2[AB]/, '20');
}
