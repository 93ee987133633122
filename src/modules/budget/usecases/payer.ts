import { z } from 'zod';
import { centimes as enCentimes } from '#kernel/centimes.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { engagementDe } from '../data/depenses.query.ts';
import { cancelPaiement, insertPaiement } from '../data/depenses.repository.ts';
import { ecritureDePaiement, resteAPayer } from '../domain/depense.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { ecrire, reprendre } from './ecrire.ts';
import { tenir } from './engager.ts';
import { aujourdhuiDe, auteurDe, zPositif } from './saisies.ts';

const droit = 'budget.paiement.approuver';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;

/**
 * Notes what the bank paid for an invoice, all of it or a part; when the supplier owes money back, what the bank received.
 * Of any number of people at once, an invoice is paid once: its commitment is held.
 */
export const payerFacture = defineUseCase({
  nom: 'budget.payer-facture',
  saisie: z.strictObject({
    facture: zIdentifiant<'FactureId'>(),
    le: zDateCivile,
    reference: zTexte(80, 'Recopiez la référence du relevé de banque.'),
    montant: zPositif,
  }),
  droit,
  executer: async (
    ctx,
    { facture: id, montant, le, reference },
  ): Fait<{ readonly engagement: string }> => {
    const { tx, cpts } = ctx;
    if (le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    const engagement = await engagementDe(tx, cpts, { facture: id });
    if (!engagement) return refuse({ motif: 'facture-inconnue' });
    const tenue = await tenir(ctx, engagement);
    if (!tenue.ok) return tenue;
    const { engagement: e, factures, paiements } = tenue.valeur;
    const facture = factures.find((f) => f.id === id && f.genre === 'facture' && !f.annulee);
    if (!facture) return refuse({ motif: 'facture-inconnue' });
    const reste = resteAPayer(facture, factures, paiements);
    if (reste === 0) return refuse({ motif: 'facture-reglee' });
    if (montant > Math.abs(reste))
      return refuse({ motif: 'paiement-au-dela', reste: enCentimes(Math.abs(reste)) });
    const signe = enCentimes(reste > 0 ? montant : -montant);
    const paiement = { id: ctx.ids(), facture: id, le, reference, centimes: signe };
    await insertPaiement(tx, cpts, { paiement, auteur: auteurDe(ctx) });
    const ecrite = await ecrire(ctx, [ecritureDePaiement(paiement, facture, e)]);
    if (!ecrite.ok) return ecrite;
    const trace = { action: 'budget.paiement-approuve', objet: paiement.id };
    return reussi(effets({ engagement }, { trace }));
  },
});

/** Cancels a payment noted by mistake: the invoice is due again, the entry is taken back by another. */
export const annulerPaiement = defineUseCase({
  nom: 'budget.annuler-paiement',
  saisie: z.strictObject({
    paiement: zIdentifiant<'PaiementId'>(),
    motif: zTexte(300, 'Dites pourquoi il est annulé.'),
  }),
  droit,
  executer: async (ctx, { paiement: id, motif }): Fait<{ readonly engagement: string }> => {
    const { tx, cpts, maintenant: le } = ctx;
    const engagement = await engagementDe(tx, cpts, { paiement: id });
    if (!engagement) return refuse({ motif: 'paiement-inconnu' });
    const tenue = await tenir(ctx, engagement);
    if (!tenue.ok) return tenue;
    if (!tenue.valeur.paiements.some((p) => p.id === id && !p.annule))
      return refuse({ motif: 'paiement-inconnu' });
    await cancelPaiement(tx, cpts, { id, motif, le });
    const reprise = await reprendre(ctx, { source: `paiement:${id}`, motif });
    if (!reprise.ok) return reprise;
    const trace = { action: 'budget.paiement-annule', objet: id };
    return reussi(effets({ engagement }, { trace }));
  },
});
