import { nomPropre } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import { libelleDuMetier } from '../domain/nomenclatures.ts';
import { chercherProfessionnels } from './recherche.query.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };

/** People of the territory whose name answers, for the find box. */
export async function trouverDansLAnnuaire(tx: Tx, { cpts, base, q }: Question) {
  const trouves = await chercherProfessionnels(tx, cpts, { q, limite: 8 });
  return trouves.map((personne) => ({
    libelle: `${nomPropre(personne.prenom)} ${nomPropre(personne.nom)}`,
    precision: libelleDuMetier(personne.profession, personne.savoirFaire),
    href: `${base}/territoire/annuaire/${personne.id}`,
  }));
}
