/** Which 64-bit values were met: millions of them, eight bytes each. */
export class DejaVus {
  #places: Int32Array;
  #masque: number;
  #limite: number;
  nombre = 0;
  #zero = false;

  constructor(capacite = 1 << 12) {
    this.#places = new Int32Array(capacite * 2);
    this.#masque = capacite - 1;
    this.#limite = Math.floor(capacite * 0.7);
  }

  /** True the first time. */
  ajouter(haut: number, bas: number): boolean {
    if (haut === 0 && bas === 0) {
      const premier = !this.#zero;
      this.#zero = true;
      return premier;
    }
    if (!this.#poser(haut, bas)) return false;
    if (++this.nombre > this.#limite) this.#agrandir();
    return true;
  }

  contient(haut: number, bas: number): boolean {
    if (haut === 0 && bas === 0) return this.#zero;
    const i = this.#place(haut, bas);
    return this.#places[i] !== 0 || this.#places[i + 1] !== 0;
  }

  #poser(haut: number, bas: number): boolean {
    const i = this.#place(haut, bas);
    if (this.#places[i] !== 0 || this.#places[i + 1] !== 0) return false;
    this.#places[i] = haut;
    this.#places[i + 1] = bas;
    return true;
  }

  /** Where the value is, or where it would be. */
  #place(haut: number, bas: number): number {
    const places = this.#places;
    let i = (Math.imul(haut ^ (bas >>> 15), 0x9e3779b1) ^ bas) & this.#masque;
    for (;;) {
      const j = i * 2;
      const h = places[j];
      const b = places[j + 1];
      if ((h === 0 && b === 0) || (h === haut && b === bas)) return j;
      i = (i + 1) & this.#masque;
    }
  }

  #agrandir(): void {
    const anciennes = this.#places;
    const capacite = anciennes.length;
    this.#places = new Int32Array(capacite * 2);
    this.#masque = capacite - 1;
    this.#limite = Math.floor(capacite * 0.7);
    for (let i = 0; i < anciennes.length; i += 2) {
      const haut = anciennes[i] ?? 0;
      const bas = anciennes[i + 1] ?? 0;
      if (haut !== 0 || bas !== 0) this.#poser(haut, bas);
    }
  }
}
