import { type Result, refuse, reussi } from '#kernel/result.ts';

export type Secteur = { readonly id: string; readonly nom: string };

export type MembreDeSecteur = {
  readonly id: string;
  readonly nom: string;
  /** Sector of the commune where they practise; null: none is known. */
  readonly secteur: string | null;
};

/** Where the organiser puts somebody of no known sector; null: they are not convened. */
export type Place = { readonly personne: string; readonly secteur: string | null };

export type PartDeSecteur = Secteur & { readonly membres: readonly MembreDeSecteur[] };
export type RefusDeRepartition =
  | { readonly motif: 'place-a-dire'; readonly nom: string }
  | { readonly motif: 'secteurs-trop-peu' };

/** The members of each sector that has some, and those of no sector, who are to be put somewhere. */
export function repartir(
  secteurs: readonly Secteur[],
  membres: readonly MembreDeSecteur[],
): { readonly parts: readonly PartDeSecteur[]; readonly sansSecteur: readonly MembreDeSecteur[] } {
  const connus = new Set(secteurs.map(({ id }) => id));
  const de = (secteur: string) => membres.filter((m) => m.secteur === secteur);
  return {
    parts: secteurs.map((s) => ({ ...s, membres: de(s.id) })),
    sansSecteur: membres.filter(({ secteur }) => secteur === null || !connus.has(secteur)),
  };
}

/** Who is convened where: each member once at most. A sector where nobody is has no meeting; two at least have one. */
export function placer(
  secteurs: readonly Secteur[],
  membres: readonly MembreDeSecteur[],
  places: readonly Place[],
): Result<readonly PartDeSecteur[], RefusDeRepartition> {
  const { parts, sansSecteur } = repartir(secteurs, membres);
  const voulu = new Map(places.map(({ personne, secteur }) => [personne, secteur]));
  const connus = new Set(secteurs.map(({ id }) => id));
  for (const { id, nom } of sansSecteur) {
    const secteur = voulu.get(id);
    if (secteur === undefined || (secteur !== null && !connus.has(secteur)))
      return refuse({ motif: 'place-a-dire', nom });
  }
  const placees = parts
    .map((part) => ({
      ...part,
      membres: [...part.membres, ...sansSecteur.filter(({ id }) => voulu.get(id) === part.id)],
    }))
    .filter((part) => part.membres.length > 0);
  return placees.length < 2 ? refuse({ motif: 'secteurs-trop-peu' }) : reussi(placees);
}

/** "Plaies chroniques, secteur Ouest" */
export const titreDeSecteur = (titre: string, secteur: string): string =>
  `${titre}, secteur ${secteur}`;
