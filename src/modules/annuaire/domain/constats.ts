/** What was found wrong in a file, line by line. A rejected line is not imported; a warned one is. */
export type MotifDeRejet =
  | 'colonnes'
  | 'coupee'
  | 'identifiant'
  | 'nom-absent'
  | 'profession-absente'
  | 'code-absent'
  | 'trop-longue'
  | 'objet-illisible'
  | 'commune';
export type MotifDAvertissement =
  | 'cle-rpps'
  | 'commune-inconnue'
  | 'en-double'
  | 'telephone'
  | 'courriel'
  | 'encodage'
  | 'fichier-coupe';

export type Constat = {
  readonly fichier: string;
  /** 1 is the first line of the file, its header. */
  readonly ligne: number;
  readonly motif: string;
  readonly phrase: string;
};

export type Avertissement = {
  readonly motif: MotifDAvertissement;
  /** Made only when it is kept. */
  readonly phrase: () => string;
  readonly fois?: number;
};

const REJETS_GARDES = 20_000;
const AVERTISSEMENTS_GARDES = 200;

/** Gathers what is wrong, counts all of it, and keeps enough of it to be read. */
export class Constats {
  readonly rejets: Constat[] = [];
  readonly avertissements: Constat[] = [];
  readonly #nombres = new Map<string, number>();
  rejetees = 0;

  rejeter(fichier: string, ligne: number, motif: MotifDeRejet, phrase: string): void {
    this.rejetees++;
    if (this.rejets.length < REJETS_GARDES) this.rejets.push({ fichier, ligne, motif, phrase });
  }

  /** Rejected lines whose reasons were not kept. */
  compter(rejetees: number): void {
    this.rejetees += rejetees;
  }

  avertir(fichier: string, ligne: number, { motif, phrase, fois = 1 }: Avertissement): void {
    const nombre = (this.#nombres.get(motif) ?? 0) + fois;
    this.#nombres.set(motif, nombre);
    if (nombre - fois < AVERTISSEMENTS_GARDES)
      this.avertissements.push({ fichier, ligne, motif, phrase: phrase() });
  }

  /** How many warnings of each kind. */
  nombres(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#nombres);
  }
}
