import { z } from 'zod';
import { soustraire } from '#kernel/centimes.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { encaissementsDeLaCpts, subventionsDeLaCpts } from '../data/subventions.query.ts';
import {
  insertEncaissement,
  insertSubvention,
  lockSubvention,
  reportSubvention,
} from '../data/subventions.repository.ts';
import { FINANCEURS_DE_SUBVENTION } from '../domain/financeur.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { ecritureDEncaissement, ecritureDeSubvention, recuDe } from '../domain/subvention.ts';
import { ecrire } from './ecrire.ts';
import {
  aujourdhuiDe,
  auteurDe,
  zAction,
  zChoix,
  zDateOuNull,
  zMission,
  zPositif,
} from './saisies.ts';

const droit = 'budget.compte.tenir';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;
const zSubvention = zIdentifiant<'SubventionId'>();

/** Notes a grant as it was notified: for what, under which conditions, what must be reported and when. */
export const noterSubvention = defineUseCase({
  nom: 'budget.noter-subvention',
  saisie: z.strictObject({
    financeur: zChoix(FINANCEURS_DE_SUBVENTION, 'Choisissez qui l’accorde.'),
    objet: zTexte(160, 'Dites pour quoi elle est accordée.'),
    mission: zMission,
    action: zAction,
    accordeeLe: zDateCivile,
    montant: zPositif,
    reference: zTexteOuNull(80),
    conditions: zTexteOuNull(1000),
    compteRenduAvant: zDateOuNull,
  }),
  droit,
  executer: async (ctx, { montant: centimes, ...saisie }): Fait<{ readonly id: string }> => {
    if (saisie.accordeeLe > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    const subvention = { ...saisie, id: ctx.ids(), centimes, compteRenduLe: null };
    await insertSubvention(ctx.tx, ctx.cpts, { subvention, auteur: auteurDe(ctx) });
    const ecrite = await ecrire(ctx, [ecritureDeSubvention(subvention)]);
    if (!ecrite.ok) return ecrite;
    const trace = { action: 'budget.subvention-notee', objet: subvention.id };
    return reussi(effets({ id: subvention.id }, { trace }));
  },
});

/** Notes what came in of a grant: never more than what was granted. */
export const encaisserSubvention = defineUseCase({
  nom: 'budget.encaisser-subvention',
  saisie: z.strictObject({
    subvention: zSubvention,
    le: zDateCivile,
    reference: zTexte(80, 'Recopiez la référence du relevé de banque.'),
    montant: zPositif,
  }),
  droit,
  executer: async (ctx, { subvention: id, montant: centimes, le, reference }): Fait => {
    const { tx, cpts } = ctx;
    if (le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    await lockSubvention(tx, cpts, id);
    const subvention = (await subventionsDeLaCpts(tx, cpts)).find((s) => s.id === id);
    if (!subvention) return refuse({ motif: 'subvention-inconnue' });
    const recu = recuDe(subvention, await encaissementsDeLaCpts(tx, cpts));
    const reste = soustraire(subvention.centimes, recu);
    if (centimes > reste) return refuse({ motif: 'encaissement-au-dela', reste });
    const encaissement = { id: ctx.ids(), subvention: id, le, reference, centimes };
    await insertEncaissement(tx, cpts, { encaissement, auteur: auteurDe(ctx) });
    const ecrite = await ecrire(ctx, [ecritureDEncaissement(encaissement, subvention)]);
    if (!ecrite.ok) return ecrite;
    return reussi(effets({}, { trace: { action: 'budget.subvention-encaissee', objet: id } }));
  },
});

/** Notes that the report which the funder asked for was given. */
export const remettreCompteRendu = defineUseCase({
  nom: 'budget.remettre-compte-rendu',
  saisie: z.strictObject({ subvention: zSubvention, le: zDateCivile }),
  droit,
  executer: async (ctx, { subvention: id, le }): Fait => {
    if (le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    if (!(await reportSubvention(ctx.tx, ctx.cpts, { id, le })))
      return refuse({ motif: 'subvention-inconnue' });
    return reussi(effets({}, { trace: { action: 'budget.compte-rendu-remis', objet: id } }));
  },
});
