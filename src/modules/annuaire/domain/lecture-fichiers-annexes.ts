import type { Constats } from './constats.ts';
import { DejaVus } from './deja-vus.ts';
import { Empreinte } from './empreinte.ts';
import type { PlacesDiplomes, PlacesSavoirFaires } from './fichiers-rpps.ts';
import type { Mots32 } from './identite.ts';
import type { Ligne } from './ligne.ts';
import { lirePersonne } from './personne-rpps.ts';

type Contexte = {
  readonly fichier: string;
  readonly constats: Constats;
  /** People an import is restricted to; null for everybody. */
  readonly retenus: DejaVus | null;
};

/** Lines of the files of diplomas and of savoir-faire: a person, and codes they bear. */
class LectureDeCodes {
  readonly cle = new Empreinte();
  personne: Mots32 = [0, 0, 0, 0];
  horsPerimetre = 0;
  readonly #vus = new DejaVus(1 << 16);
  readonly #contexte: Contexte;
  readonly #personne: { readonly type: number; readonly rpps: number };
  readonly #codes: readonly number[];

  constructor(
    personne: { readonly type: number; readonly rpps: number },
    codes: readonly number[],
    contexte: Contexte,
  ) {
    this.#personne = personne;
    this.#codes = codes;
    this.#contexte = contexte;
  }

  /** True when the line is to keep: a known person, a code, not met before. */
  lire(ligne: Ligne, numero: number): boolean {
    const { constats, fichier, retenus } = this.#contexte;
    const lue = lirePersonne(ligne, this.#personne, { constats, fichier, numero });
    if (lue === null) return false;
    const { id } = lue;
    if (retenus && !retenus.contient(id[2] ^ id[0], id[3])) {
      this.horsPerimetre++;
      return false;
    }
    if (this.#codes.every((place) => ligne.estVide(place))) {
      constats.rejeter(fichier, numero, 'code-absent', 'aucun code n’est donné.');
      return false;
    }
    this.personne = id;
    const { cle } = this;
    cle.recommencer();
    for (const mot of id) cle.nombre(mot);
    for (const place of this.#codes) cle.octets(ligne.octets, ligne.debut(place), ligne.fin(place));
    cle.finir();
    if (this.#vus.ajouter(cle.haut, cle.bas)) return true;
    constats.avertir(fichier, numero, {
      motif: 'en-double',
      phrase: () => 'cette ligne est déjà dans le fichier, à l’identique.',
    });
    return false;
  }
}

export class LectureSavoirFaires extends LectureDeCodes {
  readonly places: PlacesSavoirFaires;
  constructor(places: PlacesSavoirFaires, contexte: Contexte) {
    super(places, [places.savoirFaire], contexte);
    this.places = places;
  }
}

export class LectureDiplomes extends LectureDeCodes {
  readonly places: PlacesDiplomes;
  constructor(places: PlacesDiplomes, contexte: Contexte) {
    super(
      places,
      [places.typeDiplome, places.diplome, places.autorisation, places.discipline],
      contexte,
    );
    this.places = places;
  }
}
