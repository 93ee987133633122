import { normaliser } from '#kernel/texte.ts';

/** A person of the national directory, or one the CPTS typed, as the screens of accounts need them. */
export type PersonneDeLAnnuaire = {
  readonly id: string;
  readonly rpps: string | null;
  readonly nom: string;
  readonly prenom: string;
  /** Code of the national nomenclature, or words. */
  readonly profession: string;
  readonly commune: string | null;
  readonly dansLeTerritoire: boolean;
};

type Declare = { readonly nom: string; readonly prenom: string; readonly rpps: string | null };

/** What the national directory says of somebody who asks for an account. */
export type Verification =
  | { readonly genre: 'sans-numero' }
  | { readonly genre: 'introuvable' }
  | {
      readonly genre: 'trouve';
      readonly personne: PersonneDeLAnnuaire;
      readonly memeNom: boolean;
    };

export function verifier(declare: Declare, trouve: PersonneDeLAnnuaire | null): Verification {
  if (!declare.rpps) return { genre: 'sans-numero' };
  if (!trouve) return { genre: 'introuvable' };
  return { genre: 'trouve', personne: trouve, memeNom: ontLeMemeNom(declare, trouve) };
}

type Nomme = { readonly nom: string; readonly prenom: string };

/** The words of a name, whatever their order, case and accents: the file swaps names and keeps second ones. */
export function ontLeMemeNom(a: Nomme, b: Nomme): boolean {
  const motsDe = ({ nom, prenom }: Nomme) => [...new Set(mots(`${prenom} ${nom}`))];
  const [courts = [], longs = []] = [motsDe(a), motsDe(b)].sort((x, y) => x.length - y.length);
  return courts.length > 1 && courts.every((mot) => longs.includes(mot));
}

/** Those whose name begins with each word typed, in the order given. */
export function quiRepondent(
  q: string,
  personnes: readonly PersonneDeLAnnuaire[],
): readonly PersonneDeLAnnuaire[] {
  const tapes = mots(q);
  if (tapes.length === 0) return [];
  return personnes.filter((personne) => {
    const siens = mots(`${personne.prenom} ${personne.nom}`);
    return tapes.every((tape) => siens.some((sien) => sien.startsWith(tape)));
  });
}

function mots(texte: string): readonly string[] {
  return normaliser(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== '');
}
