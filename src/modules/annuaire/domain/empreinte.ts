/**
 * A 64-bit print of bytes in two halves, to know a line again and to see that it changed. Two lanes of
 * multiplicative hashing (FNV-1a and a rotated one), mixed at the end. Not a signature: nobody is kept out by it.
 */
export class Empreinte {
  haut = 0;
  bas = 0;

  recommencer(): void {
    this.haut = 0x811c9dc5 | 0;
    this.bas = 0x2f0b4c47;
  }

  octets(source: Uint8Array, debut: number, fin: number): void {
    let a = this.haut;
    let b = this.bas;
    for (let i = debut; i < fin; i++) {
      const octet = source[i] ?? 0;
      a = Math.imul(a ^ octet, 0x01000193);
      b = Math.imul(((b << 5) | (b >>> 27)) ^ octet, 0x9e3779b1);
    }
    // A field that ends is not a field that goes on: "ab|c" differs from "a|bc".
    this.haut = Math.imul(a ^ 0x1f, 0x01000193);
    this.bas = Math.imul(((b << 5) | (b >>> 27)) ^ 0x1f, 0x9e3779b1);
  }

  texte(valeur: string): void {
    for (let i = 0; i < valeur.length; i++) this.nombre(valeur.charCodeAt(i));
    this.nombre(0x1f);
  }

  nombre(valeur: number): void {
    this.haut = Math.imul(this.haut ^ valeur, 0x01000193);
    this.bas = Math.imul(((this.bas << 5) | (this.bas >>> 27)) ^ valeur, 0x9e3779b1);
  }

  /** Spreads every bit over both halves (finaliser of MurmurHash3). */
  finir(): void {
    const haut = melanger(this.haut ^ Math.imul(this.bas, 0x5bd1e995));
    this.bas = melanger(this.bas ^ haut);
    this.haut = melanger(haut ^ this.bas);
  }
}

function melanger(valeur: number): number {
  let h = valeur ^ (valeur >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
