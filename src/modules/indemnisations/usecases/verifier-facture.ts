import { z } from 'zod';
import { centimes } from '#kernel/centimes.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zIdentifiant, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { factureParId } from '../data/factures.query.ts';
import { cancelFacture, settleFacture, verifyFactures } from '../data/factures.repository.ts';
import { estLeSien } from '../domain/approbation.ts';
import {
  aRecuperer,
  attendUneAutre,
  estParti,
  type Facturation,
  type Facture,
  factureTenue,
  vivantes,
} from '../domain/facture.ts';
import type { RefusDeFacture, RefusDIndemnisation } from '../domain/refus.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { releveAFacturer } from './facturer.ts';
import { facturationDes } from './lire-facturation.ts';
import { auteurDe } from './saisies.ts';

type Fait<T = object> = Promise<Result<Effets<T>, RefusDIndemnisation | RefusDeFacture>>;
/** Another invoice has to come; a credit note that came after the payment is settled. */
type Lu = { readonly attend: boolean; readonly regle: boolean };
const zFacture = zIdentifiant<'FactureId'>();

/**
 * Says that the papers of a relevé were read: they say what it owes, or somebody explains why not. Never one's own. What is
 * paid is what the relevé owes; of who is paid on invoice, an invoice taken back whole is paid nothing until another comes.
 */
export const verifierFacture = defineUseCase({
  nom: 'indemnisations.verifier-facture',
  saisie: z.strictObject({
    facture: zFacture,
    /** What was invoiced when it was looked at: a paper that came since is looked at first. */
    vu: zEntier({ min: -100_000_000, max: 100_000_000 }),
    explication: zTexteOuNull(300),
  }),
  droit: 'indemnisations.releve.approuver',
  executer: async (ctx, { facture: id, vu, explication }): Fait<Lu> => {
    const tenu = await tenir(ctx, id);
    if (!tenu.ok) return tenu;
    const { releve } = tenu.valeur;
    if (estLeSien(ctx.acteur, releve)) return refuse({ motif: 'propre-facture' });
    const lue = (await facturationDes(ctx, [releve]))(releve.id);
    if (lue.facture !== vu) return refuse({ motif: 'facture-changee' });
    if (estParti(releve)) return await regler(ctx, { id, releve, lue, explication });
    const attend = attendUneAutre(lue);
    const expliquer = lue.ecart !== 0 && !attend;
    if (expliquer && explication === null)
      return refuse({ motif: 'ecart-a-expliquer', montant: lue.ecart });
    await verifyFactures(ctx.tx, ctx.cpts, {
      ...{ releve: releve.id, piece: lue.piece?.id ?? id, ecart: lue.ecart },
      explication: expliquer ? explication : null,
      auteur: auteurDe(ctx),
    });
    const trace = { action: 'indemnisations.facture-verifiee', objet: id };
    return reussi(effets({ attend, regle: false }, { trace }));
  },
});

type ARegler = {
  readonly id: string;
  readonly releve: ReleveApprouve;
  readonly lue: Facturation;
  readonly explication: string | null;
};

/** Says how a credit note that came after the payment was settled. Nothing is paid, nor written in the ledger. */
async function regler(ctx: Ctx, { id, releve, lue, explication }: ARegler): Fait<Lu> {
  const { avoirs } = aRecuperer({ ...releve, facturation: lue });
  if (releve.payeLe === null || !avoirs.some((f) => f.id === id))
    return refuse({ motif: 'releve-deja-vire' });
  if (explication === null) return refuse({ motif: 'reglement-a-dire' });
  await verifyFactures(ctx.tx, ctx.cpts, {
    ...{ releve: releve.id, piece: id, ecart: centimes(0), explication },
    auteur: auteurDe(ctx),
  });
  const trace = { action: 'indemnisations.facture-verifiee', objet: id };
  return reussi(effets({ attend: false, regle: true }, { trace }));
}

/** Cancels an invoice: it stays, its number may be handed over again. Not one that a file pays, nor that was corrected. */
export const annulerFacture = defineUseCase({
  nom: 'indemnisations.annuler-facture',
  saisie: z.strictObject({
    facture: zFacture,
    motif: zTexte(300, 'Dites pourquoi elle est annulée.'),
  }),
  droit: 'indemnisations.releve.approuver',
  executer: async (ctx, { facture: id, motif }): Fait => {
    const { tx, cpts } = ctx;
    const tenu = await tenir(ctx, id);
    if (!tenu.ok) return tenu;
    const { facture, factures, releve } = tenu.valeur;
    if (estParti(releve) && !(facture.genre === 'avoir' && facture.verifieeLe === null))
      return refuse({ motif: 'releve-deja-vire' });
    const autres = vivantes(factures).filter((f) => f.id !== id);
    if (autres.some(({ corrige }) => corrige === id)) return refuse({ motif: 'facture-corrigee' });
    const corrigee = autres.find((f) => f.id === facture.corrige);
    if (corrigee?.soldee) {
      if (factureTenue(autres)) return refuse({ motif: 'facture-remplacee' });
      await settleFacture(tx, cpts, { id: corrigee.id, soldee: false });
    }
    await cancelFacture(tx, cpts, { id, motif, auteur: auteurDe(ctx) });
    return reussi(effets({}, { trace: { action: 'indemnisations.facture-annulee', objet: id } }));
  },
});

type Tenue = {
  readonly facture: Facture;
  readonly releve: ReleveApprouve;
  readonly factures: readonly Facture[];
};

/** An invoice that stands, its relevé and what else was invoiced of it, until the end of the transaction. */
async function tenir(ctx: Ctx, id: string): Promise<Result<Tenue, RefusDIndemnisation>> {
  const connue = await factureParId(ctx.tx, ctx.cpts, id);
  if (!connue) return refuse({ motif: 'facture-inconnue' });
  const tenu = await releveAFacturer(ctx, connue.releve);
  if (!tenu.ok) return tenu;
  const facture = tenu.valeur.factures.find((f) => f.id === id && f.annuleeLe === null);
  return facture ? reussi({ ...tenu.valeur, facture }) : refuse({ motif: 'facture-inconnue' });
}
