import type { Constats } from './constats.ts';
import { idDesChiffres, type Mots32 } from './identite.ts';
import type { Ligne } from './ligne.ts';

type Ou = { readonly fichier: string; readonly numero: number; readonly constats: Constats };
type Places = { readonly type: number; readonly rpps: number };

const ADELI = 48;

export type PersonneLue = { readonly id: Mots32; readonly estRpps: boolean };

/**
 * The person a line is about; null, with a rejection, when the number is none. Type 8 is the RPPS, type 0 the
 * ADELI number of old files. A wrong key is only warned about: the national file has some.
 */
export function lirePersonne(ligne: Ligne, places: Places, ou: Ou): PersonneLue | null {
  const { octets } = ligne;
  const debut = ligne.debut(places.rpps);
  const fin = ligne.fin(places.rpps);
  const adeli = octets[ligne.debut(places.type)] === ADELI && !ligne.estVide(places.type);
  const id = idDesChiffres(adeli ? 'adeli' : 'rpps', octets, debut, fin);
  if (id === null) {
    const texte = ligne.texte(places.rpps);
    ou.constats.rejeter(ou.fichier, ou.numero, 'identifiant', identifiantIllisible(texte));
    return null;
  }
  if (!adeli && !cleJuste(octets, debut, fin)) {
    const texte = ligne.texte(places.rpps);
    ou.constats.avertir(ou.fichier, ou.numero, {
      motif: 'cle-rpps',
      phrase: () => cleFausse(texte),
    });
  }
  return { id, estRpps: !adeli };
}

/** Luhn on bytes; `aUneCleDeLuhn` of the kernel says the same on text. */
function cleJuste(octets: Uint8Array, debut: number, fin: number): boolean {
  let somme = 0;
  for (let i = fin - 1, double = false; i >= debut; i--, double = !double) {
    const chiffre = (octets[i] ?? 48) - 48;
    const pese = double ? chiffre * 2 : chiffre;
    somme += pese > 9 ? pese - 9 : pese;
  }
  return somme % 10 === 0;
}

const identifiantIllisible = (texte: string) =>
  texte === ''
    ? 'l’identifiant de la personne est absent.'
    : `« ${texte.slice(0, 40)} » n’est pas un numéro RPPS (11 chiffres).`;
const cleFausse = (texte: string) =>
  `la clé du numéro RPPS ${texte} est fausse : la personne est gardée, vérifiez son numéro.`;
