import { normaliser } from '#kernel/texte.ts';
import type { LigneDeFichier } from './colonnes-de-fichier.ts';

/** Somebody a line may mean. */
export type PersonneConnue = {
  readonly id: string;
  /** As people call them. */
  readonly affiche: string;
  readonly nom: string;
  readonly prenom: string;
  readonly rpps: string | null;
  readonly lieu: string | null;
  /** Of the rota already. */
  readonly inscrite: boolean;
};

export type PersonneLue =
  | { readonly genre: 'aucune' }
  | { readonly genre: 'connue'; readonly id: string }
  /** Several may be meant, or nobody: whoever imports says who. */
  | { readonly genre: 'a-choisir'; readonly cle: string; readonly possibles: readonly string[] };

const PERSONNE = new Set(['personne', 'a pourvoir', 'vacant', 'vacante', 'neant', '-', '?', 'x']);
const APPELLATIONS = new Set(
  'm,mr,mme,mlle,monsieur,madame,dr,dre,docteur,docteure,pr,pre,professeur,professeure'.split(','),
);

/**
 * Whom a line names: by RPPS, otherwise by name, otherwise by place; those of the rota before the rest of the directory.
 * In a file that names nobody at all, the place says who.
 */
export function reconnaitrePersonne(
  { cellules }: LigneDeFichier,
  personnes: readonly PersonneConnue[],
  lieuNomme = false,
): PersonneLue {
  const { rpps, lieu } = cellules;
  const dit = ditDe(cellules);
  const nom = dit ?? titreSansGarde(cellules.titre) ?? '';
  if (!rpps && estPersonne(nom)) {
    const la = nom === '' && lieu ? duLieu(lieu, personnes) : [];
    return lieu && (la.length > 0 || (lieuNomme && nom === ''))
      ? trancher(normaliser(lieu), la)
      : { genre: 'aucune' };
  }
  const chiffres = rpps?.replaceAll(/\D/g, '');
  const duNumero = personnes.find((p) => chiffres && p.rpps === chiffres);
  if (duNumero) return { genre: 'connue', id: duNumero.id };
  const cle = normaliser([rpps, nom].filter(Boolean).join(' '));
  const nommees = parNom(nom, personnes, dit === undefined);
  const possibles = nommees.length > 0 ? nommees : duLieu(nom, personnes);
  // A number that nobody has and a name that somebody bears: one of them is wrong.
  return rpps ? { genre: 'a-choisir', cle, possibles: ids(possibles) } : trancher(cle, possibles);
}

/** What a line says of somebody, in its own words. */
export function ditDe(cellules: LigneDeFichier['cellules']): string | undefined {
  const { personne, nom, prenom } = cellules;
  if (personne) return personne;
  return nom || prenom ? [prenom, nom].filter(Boolean).join(' ') : undefined;
}

/** "Garde, Mme Odile Marquessac" gives the name; "Garde" alone names nobody. */
export function titreSansGarde(titre: string | undefined): string | undefined {
  return titre?.replace(/^\s*(garde|astreinte|de garde|permanence)s?\b\s*[:,–-]?\s*/i, '');
}

const estPersonne = (texte: string) => texte.trim() === '' || PERSONNE.has(normaliser(texte));

function duLieu(lieu: string, personnes: readonly PersonneConnue[]) {
  const cle = normaliser(lieu);
  return prefererInscrites(personnes.filter((p) => cle && p.lieu && normaliser(p.lieu) === cle));
}

function trancher(cle: string, possibles: readonly PersonneConnue[]): PersonneLue {
  const [seule] = possibles;
  if (seule && possibles.length === 1) return { genre: 'connue', id: seule.id };
  return { genre: 'a-choisir', cle, possibles: ids(possibles) };
}

const ids = (personnes: readonly PersonneConnue[]) => personnes.map(({ id }) => id);

const prefererInscrites = (personnes: readonly PersonneConnue[]) => {
  const inscrites = personnes.filter(({ inscrite }) => inscrite);
  return inscrites.length > 0 ? inscrites : personnes;
};

/** The whole name in any order; the surname with an initial, or alone; in a free text, both names among other words. */
function parNom(
  texte: string,
  personnes: readonly PersonneConnue[],
  libre: boolean,
): readonly PersonneConnue[] {
  const mots = motsDe(texte);
  if (mots.length === 0) return [];
  const niveaux = [estEntier, estAbrege, ...(libre ? [estParmi] : [])];
  for (const convient of niveaux) {
    const trouves = personnes.filter((p) => convient(mots, motsDe(p.nom), motsDe(p.prenom)));
    if (trouves.length > 0) return prefererInscrites(trouves);
  }
  return [];
}

type Mots = readonly string[];

const estEntier = (mots: Mots, nom: Mots, prenom: Mots) =>
  [...mots].sort().join(' ') === [...nom, ...prenom].sort().join(' ');

function estAbrege(mots: Mots, nom: Mots, prenom: Mots): boolean {
  if (nom.length === 0 || !nom.every((mot) => mots.includes(mot))) return false;
  const reste = mots.filter((mot) => !nom.includes(mot));
  return reste.every((mot) => prenom.some((un) => un.startsWith(mot)));
}

const estParmi = (mots: Mots, nom: Mots, prenom: Mots) =>
  nom.length > 0 &&
  nom.every((mot) => mots.includes(mot)) &&
  prenom.some((mot) => mots.includes(mot));

function motsDe(texte: string): Mots {
  return normaliser(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '' && !APPELLATIONS.has(mot));
}
