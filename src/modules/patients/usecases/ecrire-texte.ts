import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertTexte } from '../data/textes.repository.ts';
import { OBJETS_D_ACCORD } from '../domain/accord.ts';
import { versionEnVigueur } from './lire-textes.ts';

/** The text that is read to people before they answer. Answers given to an earlier one stay tied to it. */
export const ecrireTexte = defineUseCase({
  nom: 'patients.ecrire-texte',
  saisie: z.strictObject({ objet: z.enum(OBJETS_D_ACCORD), texte: zTexte(4000) }),
  droit: 'patients.texte.ecrire',
  executer: async (
    ctx,
    { objet, texte },
  ): Promise<
    Result<Effets<{ readonly version: number }>, { readonly motif: 'texte-ecrit-ailleurs' }>
  > => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const version = (await versionEnVigueur(ctx, objet)) + 1;
    if (!(await insertTexte(tx, cpts, { objet, version, texte, le, parNom: acteur.nom })))
      return refuse({ motif: 'texte-ecrit-ailleurs' });
    const trace = { action: 'patients.texte-ecrit', objet: `${objet} ${version}` };
    return reussi(effets({ version }, { trace }));
  },
});
