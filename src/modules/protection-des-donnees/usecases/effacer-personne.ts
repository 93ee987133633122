import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertDemande } from '../data/demandes.repository.ts';
import type { RefusSurPersonne } from './lire-personne.ts';
import { rassemblerPersonne } from './rassembler-personne.ts';

/** A proof of identity older than this is asked again before what cannot be undone. */
const PREUVE_MS = 5 * 60_000;

export type RefusDEffacer = RefusSurPersonne | { readonly motif: 'preuve-trop-ancienne' };

const zMotif = z
  .string()
  .trim()
  .min(1, 'Dites ce que la personne a demandé, et comment.')
  .max(400, '400 caractères au plus.');

/**
 * Erases all that says who somebody is, in every module (article 17 GDPR). The anonymous entries of the ledger and the audit
 * chain stay: they hold a pseudonym that leads to nobody any more. Cannot be undone.
 */
export const effacerPersonne = defineUseCase({
  nom: 'rgpd.effacer-personne',
  saisie: z.strictObject({ patient: z.uuid(), motif: zMotif }),
  droit: 'rgpd.personne.effacer',
  executer: async (
    ctx,
    { patient, motif },
  ): Promise<Result<Effets<{ readonly effacees: number }>, RefusDEffacer>> => {
    const { acteur, maintenant, tx, cpts } = ctx;
    if (!acteur.confirmeLe || maintenant.getTime() - acteur.confirmeLe.getTime() > PREUVE_MS)
      return refuse({ motif: 'preuve-trop-ancienne' });
    if ((await rassemblerPersonne(ctx, patient)).length === 0)
      return refuse({ motif: 'personne-inconnue' });
    let effacees = 0;
    // The record itself is declared first and goes last: others find their rows by it.
    for (const { effacer } of [...ctx.appel.socle.donnees.personnes].reverse())
      effacees += await effacer(ctx, patient);
    const demande = { id: ctx.ids(), patient, droit: 'effacement', reponse: 'accordee' } as const;
    await insertDemande(tx, cpts, { ...demande, motif, par: acteur.nom, le: maintenant });
    const trace = {
      action: 'rgpd.personne-effacee',
      objet: patient,
      personne: patient,
      detail: { effacees },
    };
    return reussi(effets({ effacees }, { trace }));
  },
});

/** Keeps that somebody asked to rectify or objected, and how it was answered; a refusal says why (article 12.4 GDPR). */
export const noterDemande = defineUseCase({
  nom: 'rgpd.noter-demande',
  saisie: z.strictObject({
    patient: z.uuid(),
    droit: z.enum(['rectification', 'opposition', 'effacement']),
    reponse: z.enum(['accordee', 'refusee']),
    motif: zMotif,
  }),
  droit: 'rgpd.personne.tenir',
  executer: async (ctx, demande): Promise<Result<Effets<null>, RefusSurPersonne>> => {
    if ((await rassemblerPersonne(ctx, demande.patient)).length === 0)
      return refuse({ motif: 'personne-inconnue' });
    await insertDemande(ctx.tx, ctx.cpts, {
      ...demande,
      id: ctx.ids(),
      par: ctx.acteur.nom,
      le: ctx.maintenant,
    });
    const trace = {
      action: 'rgpd.demande-notee',
      objet: demande.patient,
      personne: demande.patient,
      detail: { droit: demande.droit, reponse: demande.reponse },
    };
    return reussi(effets(null, { trace }));
  },
});
