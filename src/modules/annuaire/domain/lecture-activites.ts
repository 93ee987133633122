import type { CommunesConnues } from './communes-connues.ts';
import type { Constats } from './constats.ts';
import { estCourrielEcrit, estTelephoneEcrit } from './contacts-d-octets.ts';
import { DejaVus } from './deja-vus.ts';
import { Empreinte } from './empreinte.ts';
import type { PlacesActivites } from './fichiers-rpps.ts';
import { idDeLEmpreinte, idDesChiffres, type Mots32 } from './identite.ts';
import { ABSENTE, type Ligne } from './ligne.ts';
import { MotsDOctets } from './mots-d-octets.ts';
import { lirePersonne } from './personne-rpps.ts';

type Contexte = {
  readonly fichier: string;
  readonly constats: Constats;
  readonly communes: CommunesConnues;
};

/**
 * One line of the activities after the other. `lire` says whether the line is kept; the properties then say
 * what it is: which person and place, met for the first time or not. Nothing is allocated per line but ids.
 */
export class LectureActivites {
  readonly places: PlacesActivites;
  readonly mots = new MotsDOctets();
  readonly cle = new Empreinte();
  readonly contenu = new Empreinte();
  readonly personnes = new DejaVus(1 << 16);
  personne: Mots32 = ZERO;
  estRpps = true;
  personneNouvelle = false;
  structure: Mots32 | null = null;
  structureNouvelle = false;
  /** Bytes of the INSEE code: those of the line, or of the code found by postcode and name. */
  communeOctets: Uint8Array = new Uint8Array(0);
  communeDebut = 0;
  communeFin = 0;
  /** Columns of the telephone and the e-mail of the place, when they can be read. */
  telephone = ABSENTE;
  courriel = ABSENTE;
  horsPerimetre = 0;
  readonly #structures = new DejaVus(1 << 16);
  readonly #activites = new DejaVus(1 << 16);
  readonly #contexte: Contexte;

  constructor(places: PlacesActivites, contexte: Contexte) {
    this.places = places;
    this.#contexte = contexte;
  }

  /** True when the line is an activity to keep, not met before. */
  lire(ligne: Ligne, numero: number): boolean {
    const { places } = this;
    const { constats, fichier, communes } = this.#contexte;
    const personne = lirePersonne(ligne, places, { constats, fichier, numero });
    if (personne === null) return false;
    const manque = ligne.estVide(places.nom) ? 'nom-absent' : null;
    if (manque ?? (ligne.estVide(places.profession) ? 'profession-absente' : null)) {
      const motif = manque ?? 'profession-absente';
      constats.rejeter(fichier, numero, motif, PHRASES[motif]);
      return false;
    }
    this.#lireCommune(ligne, numero);
    if (!communes.estRetenue(this.communeOctets, this.communeDebut, this.communeFin)) {
      this.horsPerimetre++;
      return false;
    }
    this.personne = personne.id;
    this.estRpps = personne.estRpps;
    this.#lireStructure(ligne);
    this.#lireCle(ligne);
    if (!this.#activites.ajouter(this.cle.haut, this.cle.bas)) {
      constats.avertir(fichier, numero, { motif: 'en-double', phrase: () => EN_DOUBLE });
      return false;
    }
    this.personneNouvelle = this.personnes.ajouter(
      this.personne[2] ^ this.personne[0],
      this.personne[3],
    );
    this.structureNouvelle =
      this.structure !== null &&
      this.#structures.ajouter(
        this.structure[1] ^ this.structure[0] ^ this.structure[2],
        this.structure[3],
      );
    if (this.personneNouvelle) this.#lireMots(ligne);
    if (this.structureNouvelle) this.#lireContacts(ligne, numero);
    return true;
  }

  #lireMots(ligne: Ligne): void {
    const { places, mots } = this;
    mots.recommencer();
    mots.ajouter(ligne.octets, ligne.debut(places.nom), ligne.fin(places.nom));
    mots.ajouter(ligne.octets, ligne.debut(places.prenom), ligne.fin(places.prenom));
  }

  #lireContacts(ligne: Ligne, numero: number): void {
    const { places } = this;
    const { constats, fichier } = this.#contexte;
    const lisible = estTelephoneEcrit(
      ligne.octets,
      ligne.debut(places.telephone),
      ligne.fin(places.telephone),
    );
    this.telephone = lisible ? places.telephone : ABSENTE;
    if (!lisible)
      constats.avertir(fichier, numero, {
        motif: 'telephone',
        phrase: () => `le téléphone « ${ligne.texte(places.telephone)} » est illisible.`,
      });
    const arobase = estCourrielEcrit(
      ligne.octets,
      ligne.debut(places.courriel),
      ligne.fin(places.courriel),
    );
    this.courriel = arobase ? places.courriel : ABSENTE;
    if (!arobase)
      constats.avertir(fichier, numero, {
        motif: 'courriel',
        phrase: () => `le courriel « ${ligne.texte(places.courriel)} » est illisible.`,
      });
  }

  #lireCommune(ligne: Ligne, numero: number): void {
    const { places } = this;
    const { communes, constats, fichier } = this.#contexte;
    this.communeOctets = ligne.octets;
    this.communeDebut = ligne.debut(places.commune);
    this.communeFin = ligne.fin(places.commune);
    if (communes.estConnue(ligne.octets, this.communeDebut, this.communeFin)) return;
    if (!communes.estGarnie) return;
    const ville = ligne.texte(places.ville);
    const code = ligne.texte(places.commune);
    const trouvee = communes.parAdresse(ligne.texte(places.codePostal), ville);
    if (trouvee !== null) {
      this.communeOctets = Uint8Array.from(trouvee, (c) => c.charCodeAt(0));
      this.communeDebut = 0;
      this.communeFin = this.communeOctets.length;
    } else if (code !== '')
      constats.avertir(fichier, numero, {
        motif: 'commune-inconnue',
        phrase: () => communeInconnue(code, ville),
      });
  }

  /** FINESS names a place best, then SIRET, then the identifier of the register, then its words. */
  #lireStructure(ligne: Ligne): void {
    const { places, cle } = this;
    const { octets } = ligne;
    const finess = idDesChiffres(
      'finess',
      octets,
      ligne.debut(places.finess),
      ligne.fin(places.finess),
    );
    this.structure =
      finess ?? idDesChiffres('siret', octets, ligne.debut(places.siret), ligne.fin(places.siret));
    if (this.structure !== null) return;
    const colonne = [places.technique, places.ancien].find((place) => !ligne.estVide(place));
    if (colonne === undefined && ligne.estVide(places.raisonSociale)) return;
    cle.recommencer();
    const mots =
      colonne === undefined
        ? [places.raisonSociale, places.voie, places.numero, places.commune]
        : [colonne];
    for (const place of mots) cle.octets(octets, ligne.debut(place), ligne.fin(place));
    cle.finir();
    this.structure = idDeLEmpreinte(cle.haut, cle.bas);
  }

  /** What makes an activity that one, and what may change in it. */
  #lireCle(ligne: Ligne): void {
    const { places, cle, contenu, structure, personne } = this;
    cle.recommencer();
    cle.nombre(personne[0]);
    cle.nombre(personne[2]);
    cle.nombre(personne[3]);
    if (structure !== null) {
      cle.nombre(structure[0]);
      cle.nombre(structure[1]);
      cle.nombre(structure[2]);
      cle.nombre(structure[3]);
    }
    hacher(cle, ligne, places.profession);
    hacher(cle, ligne, places.categorie);
    hacher(cle, ligne, places.savoirFaire);
    hacher(cle, ligne, places.mode);
    hacher(cle, ligne, places.role);
    hacher(cle, ligne, places.genre);
    hacher(cle, ligne, places.secteur);
    hacher(cle, ligne, places.section);
    cle.finir();
    contenu.recommencer();
    contenu.octets(this.communeOctets, this.communeDebut, this.communeFin);
    contenu.finir();
  }
}

function hacher(empreinte: Empreinte, ligne: Ligne, place: number): void {
  empreinte.octets(ligne.octets, ligne.debut(place), ligne.fin(place));
}

const ZERO: Mots32 = [0, 0, 0, 0];
const EN_DOUBLE = 'cette activité est déjà dans le fichier, à l’identique.';
const PHRASES = {
  'nom-absent': 'le nom d’exercice est absent.',
  'profession-absente': 'le code de la profession est absent.',
} as const;
const communeInconnue = (code: string, ville: string) =>
  `la commune « ${code} » (${ville}) n’est pas au code officiel géographique : elle est gardée telle quelle.`;
