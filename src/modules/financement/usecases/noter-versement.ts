import { z } from 'zod';
import { centimes } from '#kernel/centimes.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant, zMontant, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratEnCours } from '../data/contrat.query.ts';
import { cancelVersement, insertVersement } from '../data/contrat.repository.ts';
import { estPlausible } from '../domain/contrat.ts';
import { NATURES } from '../domain/echeancier.ts';
import type { RefusDeFinancement } from '../domain/refus.ts';
import { auteurDe } from './contrat-en-cours.ts';
import { zAnnee, zChoix, zPoste } from './saisies.ts';

const droit = 'financement.versement.noter';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeFinancement>>;

/** Notes money that came in at the bank, for the payment it answers. A refund to the CPAM is a negative amount. */
export const noterVersement = defineUseCase({
  nom: 'financement.noter-versement',
  saisie: z.strictObject({
    annee: zAnnee,
    poste: zPoste,
    nature: zChoix(NATURES, 'Dites ce qui est versé.'),
    recuLe: zDateCivile,
    montant: zMontant
      .refine((c) => c !== 0, { error: 'Donnez le montant reçu.' })
      .refine(estPlausible, { error: 'Ce montant dépasse ce que vaut un contrat : vérifiez-le.' }),
    explication: zTexteOuNull(300),
  }),
  droit,
  executer: async (ctx, { montant, ...saisie }): Fait<{ readonly id: string }> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    if (saisie.annee > contrat.annees) return refuse({ motif: 'annee-hors-contrat' });
    if (saisie.recuLe > dateCivileDe(maintenant, fuseau))
      return refuse({ motif: 'versement-a-venir' });
    const id = ctx.ids();
    const versement = { id, ...saisie, centimes: montant };
    await insertVersement(tx, cpts, { contrat: contrat.id, versement, auteur: auteurDe(ctx) });
    const fait = {
      id,
      genre: 'financement.versement',
      mission: saisie.poste,
      instant: debutDeJour(saisie.recuLe, fuseau),
      centimes: montant,
      detail: saisie.nature,
      lien: 'financement/versements',
      source: 'transmis',
    } as const;
    const trace = { action: 'financement.versement-note', objet: id };
    return reussi(effets({ id }, { faits: [fait], trace }));
  },
});

/** Cancels money noted by mistake: its entry of the ledger is corrected, never erased. */
export const annulerVersement = defineUseCase({
  nom: 'financement.annuler-versement',
  saisie: z.strictObject({ versement: zIdentifiant<'VersementId'>() }),
  droit,
  executer: async ({ tx, cpts, maintenant: le, fuseau }, { versement: id }): Fait => {
    const annule = await cancelVersement(tx, cpts, { id, le });
    if (!annule) return refuse({ motif: 'versement-inconnu' });
    const fait = {
      genre: 'financement.versement',
      mission: annule.poste,
      instant: debutDeJour(annule.recuLe, fuseau),
      quantite: -1,
      centimes: centimes(-annule.centimes),
      lien: 'financement/versements',
      source: 'transmis',
      corrige: id,
    } as const;
    const trace = { action: 'financement.versement-annule', objet: id };
    return reussi(effets({}, { faits: [fait], trace }));
  },
});
