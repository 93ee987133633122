import { sha256OfBytes } from '#platform/crypto/digest.ts';
import type { Ctx } from '#platform/use-case.ts';
import type { ContenuAGarder } from '../data/pieces.repository.ts';
import type { RubriqueArretee } from '../domain/arrete.ts';
import type { PeriodeDeRubrique, Rubrique, RubriqueLue } from './rubrique.ts';
import { RUBRIQUES } from './rubriques.ts';

/** Statements of other modules as they stand, and the bytes of their files. */
export async function figerRubriques(
  ctx: Ctx,
  { du, au }: PeriodeDeRubrique,
  rubriques: readonly Rubrique[] = RUBRIQUES,
): Promise<{
  readonly rubriques: readonly RubriqueArretee[];
  readonly contenus: readonly ContenuAGarder[];
}> {
  const lues: { readonly rubrique: Rubrique; readonly lue: RubriqueLue | null }[] = [];
  for (const rubrique of rubriques)
    lues.push({ rubrique, lue: await rubrique.lire(ctx, { du, au }) });
  const fichiers = lues.flatMap(({ lue }) => lue?.fichiers ?? []);
  return {
    rubriques: lues.map(({ rubrique: { cle, titre }, lue }) => ({
      ...{ cle, titre },
      etat: lue && {
        ...{ phrases: lue.phrases, tableaux: lue.tableaux },
        fichiers: lue.fichiers.map(({ nom, type, contenu }) => ({
          ...{ nom, type, empreinte: sha256OfBytes(contenu) },
        })),
      },
    })),
    contenus: fichiers.map(({ type, contenu }) => ({
      ...{ type, contenu, empreinte: sha256OfBytes(contenu) },
    })),
  };
}
