import { pluriel } from '#kernel/formats.ts';
import { direTelephone } from '#kernel/telephone.ts';

/** Somebody asked to take a duty whom no message reaches: they are telephoned, or not asked at all. */
export type AAppeler = { readonly nom: string; readonly telephone: string | null };

/** Those whom a message reaches, and those whom it does not. */
export type Appeles = { readonly ecrits: number; readonly aAppeler: readonly AAppeler[] };

export type Invite = AAppeler & { readonly professionnelId: string };

/** A message leaves for those whose address is known, and for nobody else. */
export function appeler(
  invites: readonly Invite[],
  courriels: ReadonlyMap<string, string>,
): Appeles {
  const aAppeler = invites.filter(({ professionnelId }) => !courriels.has(professionnelId));
  return {
    ecrits: invites.length - aAppeler.length,
    aAppeler: aAppeler.map(({ nom, telephone }) => ({ nom, telephone })),
  };
}

/** "Mme Odile Marquessac (04 65 71 02 10)"; a number that nobody wrote is not invented. */
export const direAAppeler = ({ nom, telephone }: AAppeler): string =>
  telephone === null ? nom : `${nom} (${direTelephone(telephone)})`;

/** "3 personnes reçoivent un lien pour la prendre, 4 autres n’ont pas d’adresse" */
export function direAppel(ecrits: number, sansAdresse: number): string {
  const lien = `${pluriel(ecrits, 'personne reçoit', 'personnes reçoivent')} un lien pour la prendre`;
  if (sansAdresse === 0) return lien;
  const qui = ecrits > 0 ? ['autre n’a', 'autres n’ont'] : ['personne n’a', 'personnes n’ont'];
  const autres = `${pluriel(sansAdresse, qui[0] ?? '', qui[1] ?? '')} pas d’adresse où écrire`;
  return ecrits > 0 ? `${lien}, ${autres}` : autres;
}
