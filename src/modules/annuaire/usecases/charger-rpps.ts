import type { Appel } from '#platform/use-case.ts';
import { ecrireActivite, ecrireMot, ecrireProfessionnel } from '../data/activites.copy.ts';
import { type Chargement, ouvrirChargement, type TableChargee } from '../data/chargement.copy.ts';
import { ecrireDiplome, ecrireSavoirFaire } from '../data/codes-rpps.copy.ts';
import { ecrireStructure } from '../data/structures-rpps.copy.ts';
import type { CommunesConnues } from '../domain/communes-connues.ts';
import type { Constats } from '../domain/constats.ts';
import { DejaVus } from '../domain/deja-vus.ts';
import { Empreinte } from '../domain/empreinte.ts';
import type { EnteteRpps } from '../domain/fichiers-rpps.ts';
import { LectureActivites } from '../domain/lecture-activites.ts';
import { LectureDiplomes, LectureSavoirFaires } from '../domain/lecture-fichiers-annexes.ts';
import { Ligne } from '../domain/ligne.ts';
import type { FichierALire } from './fichier-a-lire.ts';
import { parcourir } from './parcourir.ts';

export type FichierRpps = FichierALire & { readonly octets: number; readonly entete: EnteteRpps };

export type Moyens = {
  readonly db: Appel['socle']['db'];
  readonly constats: Constats;
  readonly communes: CommunesConnues;
  /** People an import is restricted to, when the activities do not say it. */
  readonly retenus: DejaVus | null;
  readonly avancer: (octets: number, lignes: number) => void;
};

export type Charge = {
  readonly chargements: readonly Chargement[];
  readonly lues: number;
  readonly coupe: boolean;
  readonly horsPerimetre: number;
  /** People of the file. */
  readonly personnes: DejaVus | null;
  /** Code → words, by nomenclature, for codes that have no table. */
  readonly libelles: ReadonlyMap<string, string>;
};

/** Reads one of the three files into the database; nothing is visible before it is committed. */
export async function chargerRpps(fichier: FichierRpps, moyens: Moyens): Promise<Charge> {
  switch (fichier.entete.genre) {
    case 'activites':
      return await chargerActivites(fichier, fichier.entete.places, moyens);
    case 'savoir-faires':
      return await chargerSavoirFaires(fichier, fichier.entete.places, moyens);
    case 'diplomes':
      return await chargerDiplomes(fichier, fichier.entete.places, moyens);
  }
}

async function chargerActivites(
  fichier: FichierRpps,
  places: LectureActivites['places'],
  moyens: Moyens,
): Promise<Charge> {
  const [personnes, structures, activites, mots] = await ouvrir4(moyens.db);
  const chargements = [personnes, structures, activites, mots];
  const ligne = new Ligne('|');
  const lecture = new LectureActivites(places, { ...moyens, fichier: fichier.nom });
  const empreinte = new Empreinte();
  const nouveaux = new MotsNouveaux();
  const lire = (numero: number): void => {
    if (!lecture.lire(ligne, numero)) return;
    if (lecture.personneNouvelle) {
      ecrireProfessionnel(personnes.rows, ligne, { lecture, empreinte });
      nouveaux.ecrire(mots, lecture);
    }
    if (lecture.structureNouvelle) ecrireStructure(structures.rows, ligne, { lecture, empreinte });
    ecrireActivite(activites.rows, ligne, lecture);
  };
  const parcouru = await mener(fichier, { ligne, lire, chargements, moyens });
  return {
    ...parcouru,
    chargements,
    horsPerimetre: lecture.horsPerimetre,
    personnes: lecture.personnes,
    libelles: new Map(),
  };
}

async function chargerSavoirFaires(
  fichier: FichierRpps,
  places: LectureSavoirFaires['places'],
  moyens: Moyens,
): Promise<Charge> {
  const chargement = await ouvrirChargement(moyens.db, 'savoir_faires');
  const ligne = new Ligne('|');
  const lecture = new LectureSavoirFaires(places, { ...moyens, fichier: fichier.nom });
  const empreinte = new Empreinte();
  const lire = (numero: number): void => {
    if (lecture.lire(ligne, numero))
      ecrireSavoirFaire(chargement.rows, ligne, { lecture, empreinte });
  };
  const parcouru = await mener(fichier, { ligne, lire, chargements: [chargement], moyens });
  return {
    ...parcouru,
    chargements: [chargement],
    horsPerimetre: lecture.horsPerimetre,
    personnes: null,
    libelles: new Map(),
  };
}

async function chargerDiplomes(
  fichier: FichierRpps,
  places: LectureDiplomes['places'],
  moyens: Moyens,
): Promise<Charge> {
  const chargement = await ouvrirChargement(moyens.db, 'diplomes');
  const ligne = new Ligne('|');
  const lecture = new LectureDiplomes(places, { ...moyens, fichier: fichier.nom });
  const libelles = new Map<string, string>();
  const lire = (numero: number): void => {
    if (!lecture.lire(ligne, numero)) return;
    ecrireDiplome(chargement.rows, ligne, lecture);
    noterLibelles(libelles, ligne, places);
  };
  const parcouru = await mener(fichier, { ligne, lire, chargements: [chargement], moyens });
  return {
    ...parcouru,
    chargements: [chargement],
    horsPerimetre: lecture.horsPerimetre,
    personnes: null,
    libelles,
  };
}

async function ouvrir4(db: Moyens['db']) {
  const ouvrir = (table: TableChargee) => ouvrirChargement(db, table);
  return [
    await ouvrir('professionnels'),
    await ouvrir('structures'),
    await ouvrir('activites'),
    await ouvrir('mots'),
  ] as const;
}

/** Reads the file to its end; abandons every load when something breaks. */
async function mener(
  fichier: FichierRpps,
  suite: {
    readonly ligne: Ligne;
    readonly lire: (numero: number) => void;
    readonly chargements: readonly Chargement[];
    readonly moyens: Moyens;
  },
): Promise<{ readonly lues: number; readonly coupe: boolean }> {
  const { ligne, lire, chargements, moyens } = suite;
  try {
    const parcouru = await parcourir(fichier, {
      ligne,
      lire,
      constats: moyens.constats,
      colonnes: fichier.entete.colonnes,
      apres: async (octets, lignes) => {
        moyens.avancer(octets, lignes);
        await Promise.all(chargements.map((chargement) => chargement.ready()));
      },
    });
    await Promise.all(chargements.map((chargement) => chargement.finish()));
    return parcouru;
  } catch (error) {
    await Promise.all(chargements.map((chargement) => chargement.abort()));
    throw error;
  }
}

/** Words of names, each written once. */
class MotsNouveaux {
  readonly #vus = new DejaVus(1 << 14);
  readonly #empreinte = new Empreinte();

  ecrire(vers: Chargement, { mots }: LectureActivites): void {
    const empreinte = this.#empreinte;
    for (let i = 0; i < mots.nombre; i++) {
      empreinte.recommencer();
      empreinte.octets(mots.octets, mots.debut(i), mots.fin(i));
      empreinte.finir();
      if (this.#vus.ajouter(empreinte.haut, empreinte.bas))
        ecrireMot(vers.rows, mots.octets, mots.debut(i), mots.fin(i));
    }
  }
}

const LIBELLES_GARDES = 20_000;

function noterLibelles(
  libelles: Map<string, string>,
  ligne: Ligne,
  places: LectureDiplomes['places'],
): void {
  if (libelles.size > LIBELLES_GARDES) return;
  for (const [nomenclature, code, libelle] of [
    ['diplome', places.diplome, places.libelleDiplome],
    ['autorisation', places.autorisation, places.libelleAutorisation],
    ['discipline', places.discipline, places.libelleDiscipline],
  ] as const) {
    if (ligne.estVide(code) || ligne.estVide(libelle)) continue;
    const cle = `${nomenclature} ${ligne.texte(code)}`;
    if (!libelles.has(cle)) libelles.set(cle, ligne.texte(libelle));
  }
}
