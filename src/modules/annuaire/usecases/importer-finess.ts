import { type Result, refuse } from '#kernel/result.ts';
import { headOf } from '#platform/files/line-blocks.ts';
import type { Appel } from '#platform/use-case.ts';
import { type Chargement, ouvrirChargement, poserLesIndex } from '../data/chargement.copy.ts';
import { lireHorsCpts } from '../data/imports.repository.ts';
import { porteeFiness } from '../data/portees.rows.ts';
import { ecrireStructureFiness } from '../data/structures-finess.copy.ts';
import type { Constats } from '../domain/constats.ts';
import { estCourrielEcrit, estTelephoneEcrit } from '../domain/contacts-d-octets.ts';
import { formatFiness } from '../domain/csv-finess.ts';
import { Empreinte } from '../domain/empreinte.ts';
import type { Rapport } from '../domain/rapport.ts';
import type { RefusDImport } from '../domain/refus-d-import.ts';
import type { StructureFiness } from '../domain/structure-finess.ts';
import { delimiter, type Perimetre } from './delimiter.ts';
import { enDepliant } from './deplier.ts';
import type { FichierALire, Options } from './fichier-a-lire.ts';
import { fusionnerImport } from './fusionner-import.ts';
import { type Lecture, type Lu, lireCsv, lireJson } from './lire-finess.ts';
import { type Deps, menerImport } from './mener-import.ts';
import type { Suivi } from './suivre-import.ts';

type Suite = {
  readonly fichier: FichierALire & { readonly octets: number };
  readonly lire: (lecture: Lecture) => Promise<Lu>;
  readonly contenu: string;
  readonly perimetre: Perimetre;
  readonly toutFermer: boolean;
};

/**
 * Imports one file of FINESS: the historic CSV (with or without header, comma or semicolon, UTF-8 or
 * Windows-1252), or the JSON of FINESS+. Same promises as the import of the RPPS.
 */
export async function importerFiness(
  deps: Deps,
  fichiers: readonly (string | FichierALire)[],
  options: Options = {},
): Promise<Result<Rapport, RefusDImport>> {
  return await enDepliant(fichiers, (deplies) => importer(deps, deplies, options));
}

async function importer(
  deps: Deps,
  fichiers: readonly FichierALire[],
  options: Options,
): Promise<Result<Rapport, RefusDImport>> {
  const [premier, second] = fichiers;
  if (!premier) return refuse({ motif: 'fichier-vide', fichier: '' });
  if (second) return refuse({ motif: 'fichier-en-double', contenu: 'FINESS' });
  const { size, firstLine } = await headOf(premier.chemin);
  if (firstLine === null) return refuse({ motif: 'fichier-vide', fichier: premier.nom });
  const json = firstLine.trimStart().startsWith('{');
  const format = json ? null : formatFiness(firstLine);
  if (format && !format.ok) return refuse({ ...format.refus, fichier: premier.nom });
  const perimetre = await lireHorsCpts(deps.appel.socle.db, (tx) => delimiter(tx, options));
  if (!perimetre.ok) return perimetre;
  const fichier = { ...premier, octets: size };
  const annonce = {
    genre: 'finess',
    perimetre: perimetre.valeur.nom,
    fichiers: [fichier],
  } as const;
  return await menerImport(deps, annonce, (constats, suivi) =>
    lireEtFusionner(
      deps.appel,
      { constats, suivi },
      {
        fichier,
        contenu: json ? 'structures, FINESS+' : 'structures, FINESS',
        lire: (lecture) =>
          format?.ok ? lireCsv(premier, format.valeur, lecture) : lireJson(premier, lecture),
        perimetre: perimetre.valeur,
        toutFermer: options.toutFermer ?? false,
      },
    ),
  );
}

async function lireEtFusionner(
  appel: Appel,
  { constats, suivi }: { readonly constats: Constats; readonly suivi: Suivi },
  suite: Suite,
): Promise<Pick<Rapport, 'fichiers' | 'entites' | 'fermeturesRefusees'>> {
  const { fichier, perimetre } = suite;
  const { db } = appel.socle;
  const chargement = await ouvrirChargement(db, 'structures');
  const tri = new Tri(chargement, { constats, perimetre, fichier: fichier.nom });
  const lu = await charger(chargement, () =>
    suite.lire({
      constats,
      recevoir: (structure, numero) => tri.recevoir(structure, numero),
      apres: async (octets, lues) => {
        suivi.avancer(octets, lues);
        await chargement.ready();
      },
    }),
  );
  if (lu.coupe)
    constats.avertir(fichier.nom, lu.lues, {
      motif: 'fichier-coupe',
      phrase: () => 'le fichier s’arrête avant sa fin : il a sans doute été coupé.',
    });
  if (chargement.direct) await poserLesIndex(db, ['structures']);
  suivi.etape('comparaison');
  const fusionne = await fusionnerImport(appel, {
    chargements: [chargement],
    portees: { structures: porteeFiness(perimetre.codes) },
    coupees: new Set(lu.coupe ? ['structures'] : []),
    toutFermer: suite.toutFermer,
    libelles: tri.libelles,
  });
  const { nom, octets } = fichier;
  const { rejetees } = constats;
  const { horsPerimetre } = tri;
  return {
    ...fusionne,
    fichiers: [{ nom, octets, contenu: suite.contenu, lues: lu.lues, rejetees, horsPerimetre }],
  };
}

async function charger(chargement: Chargement, lire: () => Promise<Lu>): Promise<Lu> {
  try {
    const lu = await lire();
    await chargement.finish();
    await chargement.commit();
    return lu;
  } catch (error) {
    await chargement.abort();
    throw error;
  }
}

type Contexte = {
  readonly constats: Constats;
  readonly perimetre: Perimetre;
  readonly fichier: string;
};

/** Sorts the places read: those of the perimeter, once each, with what can be read of their contacts. */
class Tri {
  readonly libelles = new Map<string, string>();
  horsPerimetre = 0;
  readonly #vues = new Set<string>();
  readonly #empreinte = new Empreinte();
  readonly #chargement: Chargement;
  readonly #contexte: Contexte;

  constructor(chargement: Chargement, contexte: Contexte) {
    this.#chargement = chargement;
    this.#contexte = contexte;
  }

  recevoir(lue: StructureFiness, numero: number): void {
    const { perimetre, constats, fichier } = this.#contexte;
    const structure = this.#nettoyer(lue, numero);
    if (!perimetre.communes.estRetenueTexte(structure.commune)) {
      this.horsPerimetre++;
      return;
    }
    if (this.#vues.has(structure.finess)) {
      constats.avertir(fichier, numero, {
        motif: 'en-double',
        phrase: () => `le numéro FINESS ${structure.finess} est déjà dans le fichier.`,
      });
      return;
    }
    this.#vues.add(structure.finess);
    if (structure.categorie !== '' && structure.libelleCategorie !== '')
      this.libelles.set(`categorie-finess ${structure.categorie}`, structure.libelleCategorie);
    ecrireStructureFiness(this.#chargement.rows, structure, this.#empreinte);
  }

  #nettoyer(lue: StructureFiness, numero: number): StructureFiness {
    const { communes } = this.#contexte.perimetre;
    const connue = !communes.estGarnie || communes.estConnueTexte(lue.commune);
    const commune = connue
      ? lue.commune
      : (communes.parAdresse(lue.codePostal, lue.ville) ?? lue.commune);
    if (communes.estGarnie && !communes.estConnueTexte(commune))
      this.#avertir(
        numero,
        'commune-inconnue',
        `la commune de « ${lue.codePostal} ${lue.ville} » est inconnue.`,
      );
    const telephone = lisible(lue.telephone, estTelephoneEcrit) ? lue.telephone : '';
    if (telephone !== lue.telephone)
      this.#avertir(numero, 'telephone', `le téléphone « ${lue.telephone} » est illisible.`);
    const courriel = lisible(lue.courriel, estCourrielEcrit) ? lue.courriel : '';
    if (courriel !== lue.courriel)
      this.#avertir(numero, 'courriel', `le courriel « ${lue.courriel} » est illisible.`);
    return { ...lue, commune, telephone, courriel };
  }

  #avertir(
    numero: number,
    motif: 'commune-inconnue' | 'telephone' | 'courriel',
    texte: string,
  ): void {
    const { constats, fichier } = this.#contexte;
    constats.avertir(fichier, numero, { motif, phrase: () => texte });
  }
}

function lisible(
  texte: string,
  regle: (octets: Uint8Array, debut: number, fin: number) => boolean,
): boolean {
  const octets = new TextEncoder().encode(texte);
  return regle(octets, 0, octets.length);
}
