import { nomPropre, normaliser } from '#kernel/texte.ts';

export type NomLu = { readonly nom: string; readonly prenom: string };

const CIVILITE = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle)\.?\s+/iu;
/** Words that begin a family name and never end one. */
const PARTICULES = new Set(
  [
    'de',
    'du',
    'des',
    'la',
    'le',
    'les',
    'da',
    'dos',
    'el',
    'al',
    'ben',
    'ait',
    'van',
    'von',
    'der',
    'den',
  ].concat(['saint', 'sainte', 'st', 'ste', 'di', 'del', 'della', 'abd', 'bou', 'd', 'l']),
);
/** A second name beside the first: which one is used is not for us to say. */
const DEUX_NOMS = /(^|\s)(née?|ép(ouse)?|epouse|ep|veuve|vve|nee)\.?(\s|$)/iu;

/** A name or a first name that has its own cell. */
export function lireNom(texte: string): string {
  return nomPropre(texte.replace(CIVILITE, ''));
}

/**
 * Parts `DE LA TOUR Jean-Marc`, `VARENNES, Odile`, `VARENNES ODILE` (or the other order) of one cell. Capitals tell the
 * name from the first name; otherwise two words are one of each. Null when nothing tells: it is for a person to say.
 */
export function separerNom(texte: string, ordre: 'nom-prenom' | 'prenom-nom'): NomLu | null {
  const propre = texte.replace(/\s+/g, ' ').trim().replace(CIVILITE, '');
  if (DEUX_NOMS.test(propre)) return null;
  const virgule = propre.split(/\s*,\s*/);
  if (virgule.length > 1)
    return virgule.length === 2 ? lu(virgule[0] ?? '', virgule[1] ?? '') : null;
  const mots = propre.split(' ');
  return parCapitales(mots) ?? parNombre(regrouper(mots), ordre);
}

/** Capitals on one side, small letters on the other. */
function parCapitales(mots: readonly string[]): NomLu | null {
  const grand = mots.map((mot) => mot === mot.toUpperCase());
  const debut = grand.indexOf(false);
  const fin = grand.lastIndexOf(false);
  if (debut > 0 && !grand.slice(debut).includes(true))
    return lu(mots.slice(0, debut).join(' '), mots.slice(debut).join(' '));
  if (debut === 0 && fin < mots.length - 1 && !grand.slice(0, fin).includes(true))
    return lu(mots.slice(fin + 1).join(' '), mots.slice(0, fin + 1).join(' '));
  return null;
}

function parNombre(mots: readonly string[], ordre: 'nom-prenom' | 'prenom-nom'): NomLu | null {
  const [un, deux] = mots;
  if (mots.length !== 2 || !un || !deux) return null;
  return ordre === 'nom-prenom' ? lu(un, deux) : lu(deux, un);
}

/** `LE GOFF` is one word of a name. */
function regrouper(mots: readonly string[]): readonly string[] {
  const groupes: string[] = [];
  let devant = '';
  for (const mot of mots) {
    const groupe = devant ? `${devant} ${mot}` : mot;
    if (PARTICULES.has(normaliser(mot).replace(/'.*$/, '')) && !mot.includes('’')) devant = groupe;
    else {
      groupes.push(groupe);
      devant = '';
    }
  }
  return devant ? [...groupes, devant] : groupes;
}

function lu(nom: string, prenom: string): NomLu | null {
  return nom && prenom ? { nom: nomPropre(nom), prenom: nomPropre(prenom) } : null;
}
