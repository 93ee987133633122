import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Acteur, agitPour } from '#platform/use-case.ts';

/** Keeps every rota: the coordination. */
export const TENIR = 'gardes.tableau.tenir';

/** Is it their own duty, that of somebody they act for, or do they keep all? */
export function peutAgirPour(acteur: Acteur, professionnel: string): boolean {
  return agitPour(acteur, professionnel, 'gardes') || acteur.droits.has(TENIR);
}

/** The professionals whose duties this person declares and exchanges: themselves first. */
export function siens(acteur: Acteur): readonly string[] {
  const connus = [acteur.professionnel, ...acteur.delegations.map((d) => d.professionnel)];
  return [...new Set(connus)]
    .filter((qui) => qui !== null)
    .filter((qui) => agitPour(acteur, qui, 'gardes'));
}

type Refus = { readonly motif: 'professionnel-a-preciser' | 'gardes-d-un-autre' };

/** The professional who is named, if one may act for them; oneself otherwise. */
export function pourQui(acteur: Acteur, nomme: string | undefined): Result<string, Refus> {
  const qui = nomme ?? acteur.professionnel ?? siens(acteur)[0];
  if (!qui) return refuse({ motif: 'professionnel-a-preciser' });
  return peutAgirPour(acteur, qui) ? reussi(qui) : refuse({ motif: 'gardes-d-un-autre' });
}
