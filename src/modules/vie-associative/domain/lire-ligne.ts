import { parseCodeCommune } from '#kernel/code-commune.ts';
import { parseCourriel } from '#kernel/courriel.ts';
import { type DateCivile, estDateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { parseTelephone } from '#kernel/telephone.ts';
import { normaliser } from '#kernel/texte.ts';
import { type EtatDAdhesion, GENRES_D_ADHESION, type GenreDAdhesion } from './adhesion.ts';
import type { LigneDAdherent } from './colonnes-d-adherents.ts';
import { MOTS_D_ETAT, MOTS_DE_GENRE } from './ligne-exportee.ts';
import type { Connu, MotifDeLigne } from './plan-d-import.ts';

export type RefusDeLigne = { readonly motif: MotifDeLigne; readonly valeur?: string | undefined };

/** A line whose words are values; null where the file says nothing. */
export type LigneLue = {
  readonly genre: GenreDAdhesion | null;
  readonly etat: EtatDAdhesion | null;
  readonly du: DateCivile | null;
  readonly au: DateCivile | null;
  readonly courriel: string | null;
  readonly telephone: string | null;
  readonly profession: string | null;
  readonly commune: string | null;
  readonly collegeId: string | null;
};
type Connus = Pick<Connu, 'metiers' | 'communes' | 'colleges'>;
type Cellules = LigneDAdherent['cellules'];

/** Reads what each cell says; the first that cannot be read refuses the line. */
export function lireLigne(cellules: Cellules, connus: Connus): Result<LigneLue, RefusDeLigne> {
  const lus = {
    genre: lireGenre(cellules.genre),
    etat: lireEtat(cellules.etat),
    du: lireDate(cellules.du),
    au: lireDate(cellules.au),
    courriel: lire(cellules.courriel, parseCourriel, 'courriel-faux'),
    telephone: lire(cellules.telephone, parseTelephone, 'telephone-faux'),
    commune: lireCommune(cellules, connus),
    college: lireCollege(cellules.college, connus),
  };
  for (const lu of Object.values(lus)) if (!lu.ok) return lu;
  const { genre, etat, du, au, courriel, telephone, commune, college } = lus;
  if (
    genre.ok &&
    etat.ok &&
    du.ok &&
    au.ok &&
    courriel.ok &&
    telephone.ok &&
    commune.ok &&
    college.ok
  )
    return reussi({
      genre: genre.valeur,
      etat: etat.valeur,
      du: du.valeur,
      au: au.valeur,
      courriel: courriel.valeur,
      telephone: telephone.valeur,
      profession: lireMetier(cellules.profession, connus),
      commune: commune.valeur,
      collegeId: college.valeur,
    });
  return refuse({ motif: 'nom-manquant' });
}

type Lu<T> = Result<T | null, RefusDeLigne>;

function lire<T>(
  valeur: string | undefined,
  parse: (texte: string) => Result<T, unknown>,
  motif: MotifDeLigne,
): Lu<T> {
  if (valeur === undefined) return reussi(null);
  const lu = parse(valeur);
  return lu.ok ? lu : refuse({ motif, valeur });
}

function lireGenre(valeur: string | undefined): Lu<GenreDAdhesion> {
  if (valeur === undefined) return reussi(null);
  const dit = normaliser(valeur);
  const genre = GENRES_D_ADHESION.find((un) => un === dit || normaliser(MOTS_DE_GENRE[un]) === dit);
  return genre ? reussi(genre) : refuse({ motif: 'type-inconnu', valeur });
}

const ETATS: ReadonlyMap<string, EtatDAdhesion> = new Map([
  [normaliser(MOTS_D_ETAT.demandee), 'demandee'],
  [normaliser(MOTS_D_ETAT.refusee), 'refusee'],
  [normaliser(MOTS_D_ETAT.active), 'active'],
  [normaliser(MOTS_D_ETAT.suspendue), 'suspendue'],
  [normaliser(MOTS_D_ETAT.partie), 'partie'],
  ['adherente', 'active'],
  ['actif', 'active'],
  ['active', 'active'],
  ['membre', 'active'],
  ['suspendue', 'suspendue'],
  ['partie', 'partie'],
  ['ancien', 'partie'],
]);

function lireEtat(valeur: string | undefined): Lu<EtatDAdhesion> {
  if (valeur === undefined) return reussi(null);
  const etat = ETATS.get(normaliser(valeur));
  return etat ? reussi(etat) : refuse({ motif: 'etat-inconnu', valeur });
}

/** "23/11/2026", "2026-11-23", with or without an hour after. */
export function lireDate(valeur: string | undefined): Lu<DateCivile> {
  if (valeur === undefined) return reussi(null);
  const [jour = ''] = valeur.split(/[T ]/);
  const francais = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(jour);
  const [, j = '', m = '', a = ''] = francais ?? [];
  const iso = francais ? `${a}-${m.padStart(2, '0')}-${j.padStart(2, '0')}` : jour;
  return estDateCivile(iso) ? reussi(iso) : refuse({ motif: 'date-illisible', valeur });
}

function lireCommune(c: Cellules, { communes }: Connus): Lu<string> {
  const { codeCommune, commune } = c;
  if (codeCommune !== undefined) return lire(codeCommune, parseCodeCommune, 'commune-inconnue');
  if (commune === undefined) return reussi(null);
  const memes = communes.filter(({ nom }) => normaliser(nom) === normaliser(commune));
  const [seule] = memes;
  return seule && memes.length === 1
    ? reussi(seule.code)
    : refuse({ motif: 'commune-inconnue', valeur: commune });
}

function lireCollege(valeur: string | undefined, { colleges }: Connus): Lu<string> {
  if (valeur === undefined) return reussi(null);
  const college = colleges.find(({ nom }) => normaliser(nom) === normaliser(valeur));
  return college ? reussi(college.id) : refuse({ motif: 'college-inconnu', valeur });
}

/** Words that the nomenclature does not know stay words. */
function lireMetier(valeur: string | undefined, { metiers }: Connus): string | null {
  return valeur === undefined ? null : (metiers.get(normaliser(valeur)) ?? valeur);
}
