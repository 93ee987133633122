import { dateChiffres } from '#kernel/formats.ts';
import { direTelephone } from '#kernel/telephone.ts';
import type { AdhesionListee, EtatDAdhesion, GenreDAdhesion } from './adhesion.ts';
import { type Champ, ENTETES, estChamp } from './colonnes-d-adherents.ts';

export const MOTS_D_ETAT: Readonly<Record<EtatDAdhesion, string>> = {
  demandee: 'à décider',
  active: 'adhérent',
  suspendue: 'suspendu',
  partie: 'parti',
  refusee: 'refusé',
};
export const MOTS_DE_GENRE: Readonly<Record<GenreDAdhesion, string>> = {
  individuel: 'personne',
  structure: 'structure',
};

/** The heads of a file of members, in order. */
export const TETES: readonly string[] = Object.values(ENTETES);

/** What a file says of a member, cell by cell; '' where nothing is known. `metier`: what their profession is called. */
export function celluleDe(a: AdhesionListee, metier: string): Readonly<Record<Champ, string>> {
  return {
    identifiant: a.id,
    genre: MOTS_DE_GENRE[a.genre],
    titre: a.titre ?? '',
    prenom: a.prenom,
    nom: a.nom,
    profession: metier,
    rpps: a.rpps ?? '',
    structure: a.structure ?? '',
    finess: a.finess ?? '',
    fonction: a.fonction ?? '',
    codeCommune: a.commune ?? '',
    commune: a.communeNom ?? '',
    courriel: a.courriel ?? '',
    telephone: a.telephone ? direTelephone(a.telephone) : '',
    college: a.college ?? '',
    etat: MOTS_D_ETAT[a.etat],
    du: a.du ? dateChiffres(a.du) : '',
    au: a.au ? dateChiffres(a.au) : '',
  };
}

/** The same as a line, under `TETES`. */
export function ligneDe(a: AdhesionListee, metier: string): readonly string[] {
  const cellules = celluleDe(a, metier);
  return Object.keys(ENTETES)
    .filter(estChamp)
    .map((champ) => cellules[champ]);
}
