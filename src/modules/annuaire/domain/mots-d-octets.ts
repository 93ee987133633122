import { lireTexte } from './ligne.ts';
import { motsDe } from './mots.ts';

const PLACE = 512;
const MOTS = 16;
/** Second byte of À to ÿ in UTF-8, as a letter; 0: not one plain letter, the text is read as text. */
const LATIN1 = table();

/**
 * The words of a name, as `motsDe` gives them, from bytes: names of the national file are nearly all in plain
 * capitals. Words lie one after the other in `octets`, word `i` from `debut(i)` to `fin(i)`.
 */
export class MotsDOctets {
  readonly octets = new Uint8Array(PLACE * 2);
  nombre = 0;
  readonly #fins = new Int32Array(MOTS);
  #at = 0;

  recommencer(): void {
    this.nombre = 0;
    this.#at = 0;
  }

  debut(i: number): number {
    return i === 0 ? 0 : (this.#fins[i - 1] ?? 0);
  }

  fin(i: number): number {
    return this.#fins[i] ?? 0;
  }

  /** Adds the words of a text; what is too long to be a name is left out. */
  ajouter(source: Uint8Array, debut: number, fin: number): void {
    if (fin - debut > PLACE) return;
    const depart = this.#at;
    const nombre = this.nombre;
    for (let i = debut; i < fin; i++) {
      const octet = source[i] ?? 0;
      let lettre = ASCII[octet] ?? 0;
      if (octet === 0xc3) lettre = LATIN1[(source[++i] ?? 0) & 0x3f] ?? 0;
      else if (octet >= 0x80) lettre = 0;
      if (lettre === 0) {
        this.#at = depart;
        this.nombre = nombre;
        this.#ajouterTexte(lireTexte(source, debut, fin));
        return;
      }
      if (lettre === SEPARE) this.#finirMot();
      else this.octets[this.#at++] = lettre;
    }
    this.#finirMot();
  }

  #ajouterTexte(texte: string): void {
    for (const mot of motsDe(texte)) {
      for (let i = 0; i < mot.length && this.#at < PLACE * 2; i++)
        this.octets[this.#at++] = mot.charCodeAt(i);
      this.#finirMot();
    }
  }

  #finirMot(): void {
    const debut = this.debut(this.nombre);
    const longueur = this.#at - debut;
    if (longueur < 2 || this.nombre >= MOTS || this.#estConnu(debut, longueur)) this.#at = debut;
    else this.#fins[this.nombre++] = this.#at;
  }

  #estConnu(debut: number, longueur: number): boolean {
    for (let i = 0; i < this.nombre; i++) {
      const d = this.debut(i);
      if (this.fin(i) - d !== longueur) continue;
      let k = 0;
      while (k < longueur && this.octets[d + k] === this.octets[debut + k]) k++;
      if (k === longueur) return true;
    }
    return false;
  }
}

const SEPARE = 1;
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => lettreDe(String.fromCharCode(code)));

function lettreDe(caractere: string): number {
  const [mot = ''] = motsDe(`${caractere}x`);
  return mot.length === 2 ? mot.charCodeAt(0) : SEPARE;
}

function table(): Uint8Array {
  return Uint8Array.from({ length: 64 }, (_, i) => {
    const caractere = String.fromCharCode(0xc0 + i);
    const [mot = ''] = motsDe(`${caractere}x`);
    return mot.length === 2 ? mot.charCodeAt(0) : 0;
  });
}
