import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTelephone, zTexte } from '#kernel/zod.ts';
import { PROFESSIONS } from '#modules/annuaire';
import { secteursDeLaCpts } from '#modules/territoire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadTableau, saveTableau } from '../data/tableaux.repository.ts';
import type { RefusDeTableau, SecteurInconnu } from '../domain/refus.ts';
import { zCoche, zTableau } from './saisies.ts';

type Ecrit = { readonly id: string };

const zSaisie = {
  nom: zTexte(120),
  secteur: zFacultatif(z.string().max(3)).transform((lettre) => lettre ?? null),
  ligne: zFacultatif(zTelephone).transform((numero) => numero ?? null),
  publique: zCoche,
};

/** Opens a rota for one profession, of one sector or of the whole territory. */
export const creerTableau = defineUseCase({
  nom: 'gardes.creer-tableau',
  saisie: z.strictObject({
    ...zSaisie,
    profession: z.string({ error: 'Choisissez une profession.' }).refine(estProfession, {
      error: 'Choisissez une profession.',
    }),
  }),
  droit: 'gardes.tableau.tenir',
  executer: async (ctx, saisie): Promise<Result<Effets<Ecrit>, SecteurInconnu>> => {
    if (!(await estSecteur(ctx, saisie.secteur))) return refuse({ motif: 'secteur-inconnu' });
    const id = ctx.ids();
    await saveTableau(ctx.tx, ctx.cpts, { tableau: { ...saisie, id }, le: ctx.maintenant });
    const trace = { action: 'gardes.tableau-regle', objet: id };
    return reussi(effets({ id }, { trace }));
  },
});

/** Changes what is said of a rota; its profession stays. */
export const modifierTableau = defineUseCase({
  nom: 'gardes.modifier-tableau',
  saisie: z.strictObject({ ...zSaisie, tableau: zTableau }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    ctx,
    { tableau: id, ...saisie },
  ): Promise<Result<Effets<Ecrit>, RefusDeTableau | SecteurInconnu>> => {
    const { tx, cpts, maintenant } = ctx;
    const connu = await loadTableau(tx, cpts, id);
    if (!connu) return refuse({ motif: 'tableau-inconnu' });
    const garde = saisie.secteur === connu.secteur;
    if (!garde && !(await estSecteur(ctx, saisie.secteur)))
      return refuse({ motif: 'secteur-inconnu' });
    await saveTableau(tx, cpts, { tableau: { ...connu, ...saisie }, le: maintenant });
    return reussi(effets({ id }, { trace: { action: 'gardes.tableau-regle', objet: id } }));
  },
});

function estProfession(code: string): boolean {
  return PROFESSIONS.some((profession) => profession.code === code);
}

async function estSecteur({ tx, cpts }: Ctx, lettre: string | null): Promise<boolean> {
  if (lettre === null) return true;
  return (await secteursDeLaCpts(tx, cpts)).some((secteur) => secteur.lettre === lettre);
}
