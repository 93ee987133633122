import { afficherTelephone, parseTelephone } from '#kernel/telephone.ts';
import { nomPropre } from '#kernel/texte.ts';
import { libelleDe, libelleDuMetier } from '../domain/nomenclatures.ts';

type Nommee = { readonly nom: string; readonly prenom: string };
type Exercante = {
  readonly profession: string;
  readonly savoirFaire: string | null;
  readonly qualite: string | null;
};

/** "Éliane Morrolois" */
export const nomComplet = ({ prenom, nom }: Nommee): string =>
  `${nomPropre(prenom)} ${nomPropre(nom)}`;

/** "Médecin, Cardiologie", or the words that the CPTS typed. */
export function metierDe({ profession, savoirFaire, qualite }: Exercante): string {
  return profession === '' ? (qualite ?? '') : libelleDuMetier(profession, savoirFaire);
}

/** "Libéral", null when unknown. */
export const modeDe = (mode: string | null): string | null =>
  mode === null ? null : libelleDe('mode', mode);

/** A number as people read it; as the file wrote it when it is not one. */
export function telephoneLisible(numero: string | null): string {
  if (numero === null) return '';
  const lu = parseTelephone(numero);
  return lu.ok ? afficherTelephone(lu.valeur) : numero;
}

/** The same for a `tel:` link; null when nobody can call it. */
export function lienTelephone(numero: string | null): string | null {
  if (numero === null) return null;
  const lu = parseTelephone(numero);
  return lu.ok ? `tel:${lu.valeur}` : null;
}

/** "oui", "non", "inconnu": unknown is never no. */
export const ouiNon = (valeur: boolean | null): string =>
  valeur === null ? 'inconnu' : valeur ? 'oui' : 'non';
