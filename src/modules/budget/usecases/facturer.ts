import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { engagementDe } from '../data/depenses.query.ts';
import { cancelFacture, insertFacture } from '../data/depenses.repository.ts';
import {
  ecritureDeFacture,
  facture as factureNette,
  paye,
  resteAFacturer,
} from '../domain/depense.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import type { DepenseSuivie } from '../domain/suivi.ts';
import { ecrire, reprendre } from './ecrire.ts';
import { tenir } from './engager.ts';
import { aujourdhuiDe, auteurDe, zChoix, zPositif } from './saisies.ts';

const droit = 'budget.depense.noter';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;
const zFacture = zIdentifiant<'FactureId'>();

/** Notes an invoice, or a credit note: never more than what was promised, nor more taken back than was invoiced. */
export const noterFacture = defineUseCase({
  nom: 'budget.noter-facture',
  saisie: z
    .strictObject({
      engagement: zIdentifiant<'EngagementId'>(),
      genre: zChoix(['facture', 'avoir'], 'Dites si c’est une facture ou un avoir.'),
      numero: zTexte(60, 'Recopiez le numéro de la facture.'),
      le: zDateCivile,
      montant: zPositif,
      corrige: zFacultatif(zFacture).transform((id) => id ?? null),
      piece: zTexteOuNull(200),
    })
    .refine(({ genre, corrige }) => genre === 'facture' || corrige !== null, {
      path: ['corrige'],
      error: 'Choisissez la facture que cet avoir corrige.',
    }),
  droit,
  executer: async (
    ctx,
    { montant: centimes, engagement: id, ...saisie },
  ): Fait<{ readonly id: string }> => {
    if (saisie.le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    const tenue = await tenir(ctx, id);
    if (!tenue.ok) return tenue;
    const corrige = saisie.genre === 'avoir' ? saisie.corrige : null;
    const facture = { ...saisie, id: ctx.ids(), engagement: id, centimes, corrige };
    const obstacle = obstacleA(tenue.valeur, facture);
    if (obstacle) return refuse(obstacle);
    const { engagement } = tenue.valeur;
    const fournisseur = engagement.fournisseur.id;
    if (!(await insertFacture(ctx.tx, ctx.cpts, { facture, fournisseur, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'numero-deja-ecrit' });
    const ecrite = await ecrire(ctx, [ecritureDeFacture(facture, engagement)]);
    if (!ecrite.ok) return ecrite;
    const trace = { action: 'budget.facture-notee', objet: facture.id };
    return reussi(effets({ id: facture.id }, { trace }));
  },
});

type ANoter = {
  readonly genre: 'facture' | 'avoir';
  readonly corrige: string | null;
  readonly centimes: DepenseSuivie['engagement']['centimes'];
};

function obstacleA({ engagement: e, factures }: DepenseSuivie, f: ANoter): RefusDeBudget | null {
  if (e.etat === 'a-confirmer') return { motif: 'engagement-a-confirmer' };
  if (e.etat === 'refuse') return { motif: 'engagement-refuse' };
  if (f.genre === 'facture') {
    const reste = resteAFacturer(e.centimes, factures);
    return f.centimes > reste ? { motif: 'facture-au-dela', reste } : null;
  }
  const corrigee = factures.find(
    ({ id, genre, annulee }) => id === f.corrige && genre === 'facture' && !annulee,
  );
  if (!corrigee) return { motif: 'facture-inconnue' };
  const reste = factureNette([corrigee, ...factures.filter((a) => a.corrige === corrigee.id)]);
  return f.centimes > reste ? { motif: 'avoir-au-dela', reste } : null;
}

/** Cancels an invoice noted by mistake: its entry is taken back by another. One that was paid, or corrected, stays. */
export const annulerFacture = defineUseCase({
  nom: 'budget.annuler-facture',
  saisie: z.strictObject({
    facture: zFacture,
    motif: zTexte(300, 'Dites pourquoi elle est annulée.'),
  }),
  droit,
  executer: async (ctx, { facture: id, motif }): Fait<{ readonly engagement: string }> => {
    const { tx, cpts, maintenant: le } = ctx;
    const engagement = await engagementDe(tx, cpts, { facture: id });
    if (!engagement) return refuse({ motif: 'facture-inconnue' });
    const tenue = await tenir(ctx, engagement);
    if (!tenue.ok) return tenue;
    const { factures, paiements } = tenue.valeur;
    const facture = factures.find((f) => f.id === id && !f.annulee);
    if (!facture) return refuse({ motif: 'facture-inconnue' });
    if (factures.some((f) => f.corrige === id && !f.annulee))
      return refuse({ motif: 'facture-corrigee' });
    // A credit note on an invoice that was paid may have been given back: the money first.
    const payee = facture.corrige ?? id;
    if (paye(paiements.filter((p) => p.facture === payee)) !== 0)
      return refuse({ motif: 'facture-payee' });
    await cancelFacture(tx, cpts, { id, motif, le });
    const reprise = await reprendre(ctx, { source: `facture:${id}`, motif });
    if (!reprise.ok) return reprise;
    const trace = { action: 'budget.facture-annulee', objet: id };
    return reussi(effets({ engagement }, { trace }));
  },
});
