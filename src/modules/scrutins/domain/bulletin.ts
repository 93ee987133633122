import { type Result, refuse, reussi } from '#kernel/result.ts';
import { optionsDe, type Scrutin } from './scrutin.ts';

/** Codes of what a ballot names, in the order of the options; none is a blank ballot. */
export type Bulletin = readonly string[];

type Regle = Pick<Scrutin, 'genre' | 'candidats' | 'sieges'>;
export type RefusDeBulletin =
  | { readonly motif: 'choix-a-faire' | 'choix-inconnu' }
  | { readonly motif: 'trop-de-noms'; readonly sieges: number; readonly nommes: number };

/** A ballot from what was ticked: one answer to a question; at most as many names as seats, none being a blank ballot. */
export function lireBulletin(
  regle: Regle,
  { choix, blanc }: { readonly choix: readonly string[]; readonly blanc: boolean },
): Result<Bulletin, RefusDeBulletin> {
  const voulus = new Set(choix);
  const nommes = optionsDe(regle)
    .map(({ code }) => code)
    .filter((code) => voulus.has(code));
  if (nommes.length !== voulus.size) return refuse({ motif: 'choix-inconnu' });
  if (regle.genre === 'question')
    return nommes.length === 1 && !blanc ? reussi(nommes) : refuse({ motif: 'choix-a-faire' });
  // A name and « blank » at once say nothing certain.
  if (nommes.length > 0 === blanc) return refuse({ motif: 'choix-a-faire' });
  const sieges = regle.sieges ?? 1;
  return nommes.length > sieges
    ? refuse({ motif: 'trop-de-noms', sieges, nommes: nommes.length })
    : reussi(nommes);
}

/** How a ballot is written in the list of the count: `oui`, `1+3`, `blanc`. */
export function ecrireBulletin(bulletin: Bulletin): string {
  return bulletin.length === 0 ? 'blanc' : bulletin.join('+');
}

/** Ballots by what they say: the list of the count keeps nothing of the order they came in. */
export function ranger(bulletins: readonly Bulletin[]): readonly Bulletin[] {
  return bulletins.toSorted((a, b) => comparer(ecrireBulletin(a), ecrireBulletin(b)));
}

const comparer = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What an envelope holds: a receipt and a ballot, in a text whose length is the same for all ballots of a vote. */
export function ecrireContenu(
  regle: Regle,
  { recepisse, bulletin }: { readonly recepisse: string; readonly bulletin: Bulletin },
): string {
  return `${recepisse} ${ecrireBulletin(bulletin)}`.padEnd(longueurDe(regle));
}

/** Null when it says what no ballot of this vote may say. */
export function lireContenu(
  regle: Regle,
  texte: string,
): { readonly recepisse: string; readonly bulletin: Bulletin } | null {
  const [, recepisse = '', ecrit = ''] = /^([0-9A-Z-]{14}) (\S+) *$/.exec(texte) ?? [];
  const choix = ecrit === 'blanc' ? [] : ecrit.split('+');
  const lu = lireBulletin(regle, { choix, blanc: ecrit === 'blanc' });
  // One ballot has one writing.
  return lu.ok && ecrireBulletin(lu.valeur) === ecrit ? { recepisse, bulletin: lu.valeur } : null;
}

function longueurDe(regle: Regle): number {
  const codes = optionsDe(regle).map(({ code }) => code.length + 1);
  return (
    16 +
    Math.max(
      12,
      codes.reduce((somme, n) => somme + n, 0),
    )
  );
}
