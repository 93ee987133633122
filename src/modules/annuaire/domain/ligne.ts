const LF = 10;
const CR = 13;
const ESPACE = 32;
const PLACES = 256;
/** Index of the column that a file does not have: always empty. */
export const ABSENTE = PLACES - 2;

/**
 * One line cut into its fields: places in the bytes read, no text made. The national file has 56 columns
 * and two million lines; most of it is never looked at.
 */
export class Ligne {
  octets: Uint8Array = new Uint8Array(0);
  /** How many fields the line has. */
  nombre = 0;
  /** First byte of the line, and the byte after its last one. */
  depart = 0;
  arrivee = 0;
  readonly #separateur: number;
  readonly #bornes = new Int32Array(PLACES);

  constructor(separateur: string) {
    this.#separateur = separateur.charCodeAt(0);
    this.#bornes[ABSENTE] = -1;
    this.#bornes[ABSENTE + 1] = 0;
  }

  /** Cuts the line that starts at `depart`; gives where the next one starts. */
  couper(depart: number): number {
    const { octets } = this;
    const bornes = this.#bornes;
    const separateur = this.#separateur;
    const longueur = octets.length;
    let n = 1;
    let i = depart;
    bornes[0] = depart - 1;
    for (; i < longueur; i++) {
      const octet = octets[i];
      if (octet === separateur) {
        bornes[n] = i;
        if (n < ABSENTE - 1) n++;
      } else if (octet === LF) break;
    }
    const fin = i > depart && octets[i - 1] === CR ? i - 1 : i;
    bornes[n] = fin;
    this.nombre = n;
    this.depart = depart;
    this.arrivee = fin;
    return i + 1;
  }

  /** First byte of a field, spaces before it left out. */
  debut(colonne: number): number {
    let i = (this.#bornes[colonne] ?? 0) + 1;
    const fin = this.#bornes[colonne + 1] ?? 0;
    while (i < fin && this.octets[i] === ESPACE) i++;
    return i;
  }

  /** Byte after the last one of a field, spaces left out. */
  fin(colonne: number): number {
    const debut = (this.#bornes[colonne] ?? 0) + 1;
    let i = this.#bornes[colonne + 1] ?? 0;
    while (i > debut && this.octets[i - 1] === ESPACE) i--;
    return i;
  }

  estVide(colonne: number): boolean {
    return this.debut(colonne) >= this.fin(colonne);
  }

  texte(colonne: number): string {
    return lireTexte(this.octets, this.debut(colonne), this.fin(colonne));
  }
}

const UTF8 = new TextDecoder();

/** Text of a range of bytes; a short ASCII one is the usual case. */
export function lireTexte(octets: Uint8Array, debut: number, fin: number): string {
  return debut >= fin ? '' : UTF8.decode(octets.subarray(debut, fin));
}
