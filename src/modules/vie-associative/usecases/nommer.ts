import { libelleDe, PROFESSIONS } from '#modules/annuaire';
import { communesDeLaCpts, secteursDeLaCpts } from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';
import { type AdhesionListee, nomDe } from '../domain/adhesion.ts';

/** The name of a profession, as the national nomenclature writes it; the words typed otherwise; '' when nobody said. */
export function nommerMetier(code: string | null): string {
  return code === null ? '' : libelleDe('profession', code);
}

type Decrit = Pick<
  AdhesionListee,
  'genre' | 'titre' | 'prenom' | 'nom' | 'profession' | 'communeNom'
>;

/** "Infirmier, Combronde"; who represents it, for a structure. */
export function detailDe(a: Decrit): string {
  const qui = a.genre === 'structure' ? nomDe(a) : nommerMetier(a.profession);
  return [qui, a.communeNom].filter(Boolean).join(', ');
}

/** The professions of the national nomenclature, to choose in. */
export const METIERS: readonly { readonly valeur: string; readonly libelle: string }[] =
  PROFESSIONS.map(({ code, libelle }) => ({ valeur: code, libelle }));

/** Communes of the CPTS, to choose in. */
export async function communesAuChoix(tx: Tx, cpts: string) {
  const communes = await communesDeLaCpts(tx, cpts);
  return communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }));
}

/** Sectors of the CPTS, to choose in. */
export async function secteursAuChoix(tx: Tx, cpts: string) {
  const secteurs = await secteursDeLaCpts(tx, cpts);
  return secteurs.map(({ id, nom, lettre }) => ({ valeur: id, libelle: `${lettre}, ${nom}` }));
}
