import { z } from 'zod';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { retireEmprunteur, saveEmprunteur } from '../data/emprunteurs.repository.ts';
import { lockMallette, retireMallette, saveMallette } from '../data/mallettes.repository.ts';
import { pretsEnCours } from '../data/prets.query.ts';
import { ETATS_DE_MALLETTE } from '../domain/mallette.ts';
import type { RefusDEmprunteur, RefusDeMallette } from '../domain/refus.ts';
import { zMallette, zProfessionnel } from './saisies.ts';

type Faite<R> = Promise<Result<Effets<{ readonly id: string }>, R>>;
const droit = 'mallettes.mallette.tenir';

const zFiche = { nom: zTexte(80), contenu: zTexteOuNull(400), depot: zTexte(160) };

/** Adds a case to the inventory. */
export const ajouterMallette = defineUseCase({
  nom: 'mallettes.ajouter-mallette',
  saisie: z.strictObject(zFiche),
  droit,
  executer: async (ctx, saisie): Faite<RefusDeMallette> => {
    const id = ctx.ids();
    const mallette = { ...saisie, id, etat: 'bon' as const };
    if (!(await saveMallette(ctx.tx, ctx.cpts, { mallette, le: ctx.maintenant })))
      return refuse({ motif: 'nom-deja-pris' });
    return reussi(effets({ id }, { trace: { action: 'mallettes.mallette-ajoutee', objet: id } }));
  },
});

/** Changes what is said of a case, and in which state it is: checked, repaired, out of use. */
export const modifierMallette = defineUseCase({
  nom: 'mallettes.modifier-mallette',
  saisie: z.strictObject({ ...zFiche, mallette: zMallette, etat: z.enum(ETATS_DE_MALLETTE) }),
  droit,
  executer: async (ctx, { mallette: id, ...saisie }): Faite<RefusDeMallette> => {
    const connue = await lockMallette(ctx.tx, ctx.cpts, id);
    if (!connue || connue.retireeLe) return refuse({ motif: 'mallette-inconnue' });
    const mallette = { ...saisie, id };
    if (!(await saveMallette(ctx.tx, ctx.cpts, { mallette, le: ctx.maintenant })))
      return refuse({ motif: 'nom-deja-pris' });
    return reussi(effets({ id }, { trace: { action: 'mallettes.mallette-reglee', objet: id } }));
  },
});

/** Takes a case out of the inventory, once nobody has it. */
export const retirerMallette = defineUseCase({
  nom: 'mallettes.retirer-mallette',
  saisie: z.strictObject({ mallette: zMallette }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, { mallette: id }): Faite<RefusDeMallette> => {
    const connue = await lockMallette(tx, cpts, id);
    if (!connue || connue.retireeLe) return refuse({ motif: 'mallette-inconnue' });
    if ((await pretsEnCours(tx, cpts)).some(({ malletteId }) => malletteId === id))
      return refuse({ motif: 'mallette-pretee' });
    await retireMallette(tx, cpts, { id, le });
    return reussi(effets({ id }, { trace: { action: 'mallettes.mallette-retiree', objet: id } }));
  },
});

/** Adds somebody of the directory to those the cases are lent to. */
export const inscrireEmprunteur = defineUseCase({
  nom: 'mallettes.inscrire-emprunteur',
  saisie: z.strictObject({ professionnel: zProfessionnel, formeLe: zFacultatif(zDateCivile) }),
  droit,
  executer: async (ctx, { professionnel, formeLe = null }): Faite<RefusDEmprunteur> => {
    const [fiche] = await professionnelsParIds(ctx.tx, [professionnel]);
    if (!fiche) return refuse({ motif: 'professionnel-inconnu' });
    const { id, profession, commune } = fiche;
    const nom = nomDeProfessionnel(fiche);
    const emprunteur = { professionnelId: id, nom, profession, commune, formeLe };
    await saveEmprunteur(ctx.tx, ctx.cpts, { emprunteur, le: ctx.maintenant });
    return reussi(effets({ id }, { trace: { action: 'mallettes.emprunteur-inscrit', objet: id } }));
  },
});

/** Lends them no more, once they have none. */
export const retirerEmprunteur = defineUseCase({
  nom: 'mallettes.retirer-emprunteur',
  saisie: z.strictObject({ professionnel: zProfessionnel }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, { professionnel }): Faite<RefusDEmprunteur> => {
    const issue = await retireEmprunteur(tx, cpts, { professionnel, le });
    if (issue === 'inconnu') return refuse({ motif: 'emprunteur-inconnu' });
    if (issue === 'en-a-une') return refuse({ motif: 'en-a-une' });
    const trace = { action: 'mallettes.emprunteur-retire', objet: professionnel };
    return reussi(effets({ id: professionnel }, { trace }));
  },
});
