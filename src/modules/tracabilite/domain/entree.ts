/**
 * An entry as it is stored. `secondes` are seconds since 1970 with six decimals; `personnes` and `detail` are JSON texts
 * as PostgreSQL writes them; hashes are hexadecimal.
 */
export type Entree = {
  readonly rang: number;
  readonly version: number;
  readonly secondes: string;
  readonly acteur: string | null;
  readonly nom: string;
  readonly roles: string;
  readonly action: string;
  readonly objet: string | null;
  readonly personne: string | null;
  readonly personnes: string;
  readonly detail: string;
  readonly precedente: string;
  readonly empreinte: string;
};

const AUCUNE = '[]';

/**
 * The text that is hashed after the hash before: a JSON array, a comma and a space between its members. Null when this
 * program knows no such version, or when the entry says what its version does not seal.
 */
export function texteScelle(cpts: string, e: Entree): string | null {
  const debut = [cite(cpts), e.rang, e.secondes, cite(e.acteur), cite(e.nom), cite(e.roles)];
  const milieu = [cite(e.action), cite(e.objet), cite(e.personne)];
  if (e.version === 2) return liste(['2', ...debut, ...milieu, e.personnes, e.detail]);
  if (e.version === 1 && e.personnes === AUCUNE) return liste([...debut, ...milieu, e.detail]);
  return null;
}

/** JSON escapes as PostgreSQL writes them: control characters, quote and backslash, nothing else. */
const cite = (texte: string | null): string => JSON.stringify(texte);

const liste = (membres: readonly (string | number)[]): string => `[${membres.join(', ')}]`;
