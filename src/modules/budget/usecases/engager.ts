import { z } from 'zod';
import { type Centimes, parseMontant, soustraire } from '#kernel/centimes.ts';
import { partsDe } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import { zDateCivile, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { depenseParId } from '../data/depenses.query.ts';
import {
  adjustEngagement,
  decideEngagement,
  insertEngagement,
  lockEngagement,
  replaceRepartition,
  upsertFournisseur,
} from '../data/depenses.repository.ts';
import { planDeLaCpts, reglagesDuBudget } from '../data/reglages.query.ts';
import { type EtatDEngagement, etatInitial, facture } from '../domain/depense.ts';
import { FINANCEURS } from '../domain/financeur.ts';
import { MONTANT_MAX } from '../domain/ligne.ts';
import { estCharge } from '../domain/plan.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import type { DepenseSuivie } from '../domain/suivi.ts';
import { aujourdhuiDe, auteurDe, IMPUTATION, zChoix, zPositif } from './saisies.ts';

const droit = 'budget.depense.noter';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;
const zEngagement = zIdentifiant<'EngagementId'>();

/** Notes what the CPTS commits itself to pay. Above the threshold that somebody wrote, it waits for a decision. */
export const engager = defineUseCase({
  nom: 'budget.engager',
  saisie: z.strictObject({
    objet: zTexte(160, 'Dites ce qui est acheté.'),
    fournisseur: zTexte(120, 'Dites à qui.'),
    le: zDateCivile,
    ...IMPUTATION,
    montant: zPositif,
  }),
  droit,
  executer: async (
    ctx,
    { montant: centimes, fournisseur: nom, ...saisie },
  ): Fait<{ readonly id: string; readonly etat: EtatDEngagement }> => {
    const { tx, cpts, maintenant: le } = ctx;
    if (saisie.le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    const plan = await planDeLaCpts(tx, cpts);
    if (!(estCharge(saisie.compte) && plan.some((p) => p.compte === saisie.compte)))
      return refuse({ motif: 'compte-inconnu' });
    const { seuil, organe } = await reglagesDuBudget(tx, cpts);
    const cle = normaliser(nom);
    const fournisseur = await upsertFournisseur(tx, cpts, { id: ctx.ids(), nom, cle, le });
    const etat = etatInitial(centimes, seuil);
    const { annee } = partsDe(saisie.le);
    const engagement = {
      ...saisie,
      id: ctx.ids(),
      annee,
      fournisseur,
      centimes,
      etat,
      seuil,
      organe,
    };
    await insertEngagement(tx, cpts, { engagement, auteur: auteurDe(ctx) });
    const trace = { action: 'budget.engage', objet: engagement.id };
    return reussi(effets({ id: engagement.id, etat }, { trace }));
  },
});

/** The commitment, held until the end of the transaction. */
export async function tenir(ctx: Ctx, id: string): Promise<Result<DepenseSuivie, RefusDeBudget>> {
  await lockEngagement(ctx.tx, ctx.cpts, id);
  const depense = await depenseParId(ctx.tx, ctx.cpts, id);
  return depense ? reussi(depense) : refuse({ motif: 'engagement-inconnu' });
}

/** Notes what the organ decided of spending above the threshold. */
export const deciderEngagement = defineUseCase({
  nom: 'budget.decider-engagement',
  saisie: z.strictObject({
    engagement: zEngagement,
    issue: zChoix(['confirme', 'refuse'], 'Dites si l’organe confirme ou refuse.'),
    le: zDateCivile,
    decision: zTexte(200, 'Écrivez la référence de la décision.'),
  }),
  droit,
  executer: async (ctx, { engagement: id, issue: etat, le, decision }): Fait => {
    if (le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    const tenue = await tenir(ctx, id);
    if (!tenue.ok) return tenue;
    if (tenue.valeur.engagement.etat !== 'a-confirmer')
      return refuse({ motif: 'decision-deja-prise' });
    await decideEngagement(ctx.tx, ctx.cpts, { id, etat, le, decision });
    return reussi(effets({}, { trace: { action: 'budget.engagement-decide', objet: id } }));
  },
});

/** Changes the amount of a commitment: not under what is invoiced already; above the threshold, it is decided again. */
export const ajusterEngagement = defineUseCase({
  nom: 'budget.ajuster-engagement',
  saisie: z.strictObject({
    engagement: zEngagement,
    montant: zPositif,
    motif: zTexte(300, 'Dites pourquoi le montant change.'),
  }),
  droit,
  executer: async (
    ctx,
    { engagement: id, montant: apres, motif },
  ): Fait<{ readonly etat: EtatDEngagement }> => {
    const { tx, cpts } = ctx;
    const tenue = await tenir(ctx, id);
    if (!tenue.ok) return tenue;
    const { engagement: e, factures } = tenue.valeur;
    if (e.etat === 'refuse') return refuse({ motif: 'engagement-refuse' });
    if (soustraire(apres, facture(factures)) < 0)
      return refuse({ motif: 'montant-sous-les-factures' });
    const { seuil, organe } = await reglagesDuBudget(tx, cpts);
    const etat = etatInitial(apres, seuil);
    const ajustement = {
      id: ctx.ids(),
      engagement: id,
      avant: e.centimes,
      apres,
      motif,
      etat,
      seuil,
      organe,
    };
    await adjustEngagement(tx, cpts, { ajustement, auteur: auteurDe(ctx) });
    return reussi(effets({ etat }, { trace: { action: 'budget.engagement-ajuste', objet: id } }));
  },
});

const zParts = z
  .partialRecord(z.enum(FINANCEURS), z.string().max(40))
  .transform((parts, contexte) =>
    Object.entries(parts).flatMap(([financeur, texte]) => {
      if (texte.trim() === '') return [];
      const lu = parseMontant(texte);
      if (lu.ok && lu.valeur > 0 && lu.valeur <= MONTANT_MAX)
        return [{ financeur, centimes: lu.valeur }];
      const message = 'Donnez un montant positif, comme 1 234,56, et de 10 000 000 € au plus.';
      contexte.addIssue({ code: 'custom', path: [financeur], message });
      return [];
    }),
  );

/** Says which funders a commitment is charged to, and for how much: more than its amount is told, not refused. */
export const repartirEngagement = defineUseCase({
  nom: 'budget.repartir-engagement',
  saisie: z.strictObject({ engagement: zEngagement, parts: zParts }),
  droit,
  executer: async (ctx, { engagement, parts }): Fait => {
    const tenue = await tenir(ctx, engagement);
    if (!tenue.ok) return tenue;
    const dites = FINANCEURS.flatMap((financeur) => {
      const dite = parts.find((part) => part.financeur === financeur);
      return dite ? [{ financeur, centimes: dite.centimes satisfies Centimes }] : [];
    });
    await replaceRepartition(ctx.tx, ctx.cpts, { engagement, parts: dites });
    const trace = { action: 'budget.engagement-reparti', objet: engagement };
    return reussi(effets({}, { trace }));
  },
});
