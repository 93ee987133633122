import { z } from 'zod';
import { aUneCleDeLuhn } from '#kernel/luhn.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { planDeLaCpts } from '../data/reglages.query.ts';
import { insertSousCompte, saveReglages } from '../data/reglages.repository.ts';
import { compteDuPlan, estCharge } from '../domain/plan.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { auteurDe, zDateOuNull, zPositifOuNull } from './saisies.ts';

const droit = 'budget.compte.tenir';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;

const SIREN = 'Le numéro SIREN a neuf chiffres : recopiez-le de l’avis de situation de l’INSEE.';
const zSiren = zTexteOuNull(20)
  .transform((texte) => texte?.replaceAll(/\s/g, '') ?? null)
  .refine((siren) => siren === null || /^\d{9}$/.test(siren), { error: SIREN })
  .refine((siren) => siren === null || !/^\d{9}$/.test(siren) || aUneCleDeLuhn(siren), {
    error: 'Ce SIREN contient une faute de frappe : relisez-le chiffre par chiffre.',
  });

/** What the CPTS decided of its money; what it leaves empty stays unknown. */
export const reglerBudget = defineUseCase({
  nom: 'budget.regler',
  saisie: z
    .strictObject({
      siren: zSiren,
      tenusDepuis: zDateOuNull,
      seuil: zPositifOuNull,
      organe: zTexteOuNull(120),
      tauxBenevole: zPositifOuNull,
      tauxDecidePar: zTexteOuNull(200),
      compteIndemnites: zTexteOuNull(10),
      compteRemunerations: zTexteOuNull(10),
    })
    .refine(({ seuil, organe }) => seuil === null || organe !== null, {
      path: ['organe'],
      error: 'Dites quel organe décide au-delà de ce montant.',
    }),
  droit,
  executer: async (ctx, reglages): Fait => {
    const plan = await planDeLaCpts(ctx.tx, ctx.cpts);
    const inconnu = [reglages.compteIndemnites, reglages.compteRemunerations].some(
      (compte) => compte !== null && !(estCharge(compte) && plan.some((p) => p.compte === compte)),
    );
    if (inconnu) return refuse({ motif: 'compte-inconnu' });
    await saveReglages(ctx.tx, ctx.cpts, { reglages, auteur: auteurDe(ctx) });
    return reussi(effets({}, { trace: { action: 'budget.regle' } }));
  },
});

/** Adds an account below one of the chart: its number begins with that of the account above. */
export const ajouterSousCompte = defineUseCase({
  nom: 'budget.ajouter-sous-compte',
  saisie: z.strictObject({
    compte: zTexte(10, 'Donnez un numéro de compte.').refine((n) => /^[1-8]\d{3,9}$/.test(n), {
      error: 'Un sous-compte a de quatre à dix chiffres, comme 6064.',
    }),
    libelle: zTexte(80, 'Donnez un nom à ce compte.'),
  }),
  droit,
  executer: async ({ tx, cpts, maintenant }, { compte, libelle }): Fait => {
    if (!compteDuPlan(await planDeLaCpts(tx, cpts), compte))
      return refuse({ motif: 'compte-inconnu' });
    if (!(await insertSousCompte(tx, cpts, { compte, libelle, le: maintenant })))
      return refuse({ motif: 'compte-pris' });
    return reussi(effets({}, { trace: { action: 'budget.sous-compte-ajoute', objet: compte } }));
  },
});
