import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-financement.tsx';
import { type FinancementLu, lireFinancement } from '../usecases/lire-financement.ts';

export type { FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'financement';

/** What every page of the financing needs to know of its request. */
export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) =>
  pageContext(requete, CHEMIN);

/** The contract of the CPTS, or null when none is written. */
export async function financementDe({ appel }: Requete<unknown>): Promise<FinancementLu | null> {
  const lu = await lireFinancement(appel, {});
  return lu.ok ? lu.valeur : null;
}

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus });
