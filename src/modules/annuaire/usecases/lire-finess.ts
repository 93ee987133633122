import { jsonElements } from '#platform/files/json-elements.ts';
import { lineBlocks } from '#platform/files/line-blocks.ts';
import type { Constats } from '../domain/constats.ts';
import {
  type FormatFiness,
  lireGeolocalisation,
  lireStructure,
  type Position,
} from '../domain/csv-finess.ts';
import { lirePmej } from '../domain/finess-plus.ts';
import { champsCsv } from '../domain/ligne-csv.ts';
import type { StructureFiness } from '../domain/structure-finess.ts';
import type { FichierALire } from './fichier-a-lire.ts';

export type Lecture = {
  readonly constats: Constats;
  readonly recevoir: (structure: StructureFiness, numero: number) => void;
  /** After each piece of the file. */
  readonly apres: (octets: number, lues: number) => Promise<void>;
};

export type Lu = { readonly lues: number; readonly coupe: boolean };

const PHRASES = {
  identifiant: 'le numéro FINESS est absent ou malformé.',
  'nom-absent': 'la raison sociale est absente.',
  'objet-illisible': 'cet élément n’est pas du JSON lisible.',
} as const;

/** Places of a CSV file, one by one; positions of the second part of the historic file are found first. */
export async function lireCsv(
  fichier: FichierALire,
  format: FormatFiness,
  lecture: Lecture,
): Promise<Lu> {
  const { constats, recevoir } = lecture;
  const positions = format.historique ? await lirePositions(fichier) : new Map<string, Position>();
  let lues = 0;
  const { coupe } = await parLigne(fichier, lecture, {
    suite: (ligne, numero, derniere) => {
      const champs = champsCsv(ligne, format.separateur);
      if (format.historique ? champs[0] !== 'structureet' : numero === 1) return lues;
      lues++;
      if (champs.length < format.colonnes - 1 || champs.length > format.colonnes + 1) {
        const motif = derniere ? 'coupee' : 'colonnes';
        const phrase = derniere
          ? 'la dernière ligne est coupée au milieu.'
          : `${champs.length} colonnes au lieu de ${format.colonnes}.`;
        constats.rejeter(fichier.nom, numero, motif, phrase);
        return lues;
      }
      const structure = lireStructure(champs, format);
      if (structure.ok)
        recevoir({ ...structure.valeur, ...positions.get(structure.valeur.finess) }, numero);
      else constats.rejeter(fichier.nom, numero, structure.refus, PHRASES[structure.refus]);
      return lues;
    },
  });
  return { lues, coupe };
}

async function lirePositions(fichier: FichierALire): Promise<ReadonlyMap<string, Position>> {
  const positions = new Map<string, Position>();
  for await (const { bytes } of lineBlocks(fichier.chemin)) {
    if (!bytes.includes('geolocalisation')) continue;
    for (const ligne of bytes.toString('utf8').split('\n')) {
      if (!ligne.startsWith('geolocalisation')) continue;
      const lue = lireGeolocalisation(ligne.split(';'));
      if (lue) positions.set(lue.finess, lue.position);
    }
  }
  return positions;
}

async function parLigne(
  fichier: FichierALire,
  { constats, apres }: Lecture,
  { suite }: { readonly suite: (ligne: string, numero: number, derniere: boolean) => number },
): Promise<{ readonly coupe: boolean }> {
  let numero = 0;
  let lues = 0;
  let coupe = false;
  for await (const bloc of lineBlocks(fichier.chemin)) {
    coupe = bloc.unfinished;
    const lignes = bloc.bytes.toString('utf8').split(/\r?\n/);
    if (lignes.at(-1) === '') lignes.pop();
    for (const ligne of lignes) {
      numero++;
      if (ligne !== '') lues = suite(ligne.replace(/^\uFEFF/, ''), numero, bloc.unfinished);
    }
    if (bloc.recoded > 0)
      constats.avertir(fichier.nom, numero, {
        motif: 'encodage',
        fois: bloc.recoded,
        phrase: () => `${bloc.recoded} lignes avant celle-ci ne sont pas en UTF-8.`,
      });
    await apres(bloc.read, lues);
  }
  return { coupe };
}

/** Places of a FINESS+ file; the "line" of a message is the rank of the legal person in the file. */
export async function lireJson(fichier: FichierALire, lecture: Lecture): Promise<Lu> {
  const { constats, recevoir, apres } = lecture;
  let rang = 0;
  let lues = 0;
  const elements = jsonElements(fichier.chemin, 'pmej');
  for (;;) {
    const element = await elements.next();
    if (element.done) return { lues, coupe: element.value.unfinished };
    rang++;
    const pmej = lirePmej(element.value.text);
    if (!pmej.ok) {
      lues++;
      constats.rejeter(fichier.nom, rang, pmej.refus, PHRASES[pmej.refus]);
      continue;
    }
    for (const structure of pmej.valeur) {
      lues++;
      if (structure.ok) recevoir(structure.valeur, rang);
      else constats.rejeter(fichier.nom, rang, structure.refus, PHRASES[structure.refus]);
    }
    if (rang % 500 === 0) await apres(element.value.read, lues);
  }
}
