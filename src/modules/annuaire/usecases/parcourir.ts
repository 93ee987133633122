import { lineBlocks } from '#platform/files/line-blocks.ts';
import type { Constats } from '../domain/constats.ts';
import type { Ligne } from '../domain/ligne.ts';
import type { FichierALire } from './fichier-a-lire.ts';

/** Longest line kept, in bytes: a row is made of it, and a row has so much room. */
const LA_PLUS_LONGUE = 1 << 15;

type Parcours = {
  readonly ligne: Ligne;
  readonly colonnes: number;
  readonly constats: Constats;
  /** One line of the right number of columns. */
  readonly lire: (numero: number) => void;
  /** After each piece of about a mebibyte; `octets` read so far. */
  readonly apres: (octets: number, lignes: number) => Promise<void>;
};

export type Parcouru = { readonly lues: number; readonly coupe: boolean };

/** Reads the lines of a file after its header, the wrong ones rejected with their reason. */
export async function parcourir(fichier: FichierALire, parcours: Parcours): Promise<Parcouru> {
  const { ligne, constats, colonnes } = parcours;
  let numero = 0;
  let lues = 0;
  let coupe = false;
  for await (const bloc of lineBlocks(fichier.chemin)) {
    ligne.octets = bloc.bytes;
    coupe = bloc.unfinished;
    const longueur = bloc.bytes.length;
    for (let depart = 0; depart < longueur; ) {
      depart = ligne.couper(depart);
      numero++;
      if (numero === 1 || ligne.arrivee === ligne.depart) continue;
      lues++;
      if (estEntiere(ligne, colonnes)) parcours.lire(numero);
      else
        rejeter(ligne, {
          constats,
          fichier: fichier.nom,
          numero,
          colonnes,
          coupee: bloc.unfinished,
        });
    }
    if (bloc.recoded > 0) avertirDuCodage(constats, fichier.nom, { numero, fois: bloc.recoded });
    await parcours.apres(bloc.read, lues);
  }
  if (coupe)
    constats.avertir(fichier.nom, numero, {
      motif: 'fichier-coupe',
      phrase: () => 'le fichier se termine sans fin de ligne : il a sans doute été coupé.',
    });
  return { lues, coupe };
}

/** Some extractions end every line with a separator: one more field, empty. */
function estEntiere(ligne: Ligne, colonnes: number): boolean {
  if (ligne.arrivee - ligne.depart > LA_PLUS_LONGUE) return false;
  return (
    ligne.nombre === colonnes || (ligne.nombre === colonnes + 1 && ligne.estVide(ligne.nombre - 1))
  );
}

function rejeter(
  ligne: Ligne,
  ou: {
    readonly constats: Constats;
    readonly fichier: string;
    readonly numero: number;
    readonly colonnes: number;
    readonly coupee: boolean;
  },
): void {
  const { constats, fichier, numero, colonnes } = ou;
  if (ligne.arrivee - ligne.depart > LA_PLUS_LONGUE)
    constats.rejeter(fichier, numero, 'trop-longue', 'la ligne est démesurée.');
  else if (ou.coupee)
    constats.rejeter(fichier, numero, 'coupee', 'la dernière ligne est coupée au milieu.');
  else
    constats.rejeter(
      fichier,
      numero,
      'colonnes',
      `${ligne.nombre} colonnes au lieu de ${colonnes}.`,
    );
}

function avertirDuCodage(
  constats: Constats,
  fichier: string,
  { numero, fois }: { readonly numero: number; readonly fois: number },
): void {
  constats.avertir(fichier, numero, {
    motif: 'encodage',
    fois,
    phrase: () => `${fois} lignes avant celle-ci ne sont pas en UTF-8.`,
  });
}
