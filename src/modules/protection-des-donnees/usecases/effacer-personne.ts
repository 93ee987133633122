import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { aProuveRecemment, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { forgetMotifs, insertDemande } from '../data/demandes.repository.ts';
import { VOIES_DE_DEMANDE } from '../domain/personne.ts';
import type { RefusSurPersonne } from './lire-personne.ts';
import { rassemblerPersonne, rattacherALaPersonne } from './rassembler-personne.ts';
import { zMotif } from './saisies.ts';

export type RefusDEffacer = RefusSurPersonne | { readonly motif: 'preuve-trop-ancienne' };

/**
 * Erases all that says who somebody is, in every module (article 17 GDPR), and the words of what they asked before. The
 * anonymous entries of the ledger and the audit chain stay: they hold a pseudonym that leads to nobody any more. Who they
 * block stays blocked. Cannot be undone.
 */
export const effacerPersonne = defineUseCase({
  nom: 'rgpd.effacer-personne',
  saisie: z.strictObject({
    patient: z.uuid(),
    voie: z.enum(VOIES_DE_DEMANDE, 'Choisissez comment la demande est arrivée.'),
    motif: zMotif,
  }),
  droit: 'rgpd.personne.effacer',
  executer: async (
    ctx,
    { patient, voie, motif },
  ): Promise<Result<Effets<{ readonly effacees: number }>, RefusDEffacer>> => {
    const { acteur, maintenant, tx, cpts } = ctx;
    if (!aProuveRecemment(acteur, maintenant)) return refuse({ motif: 'preuve-trop-ancienne' });
    const rattachees = await rattacherALaPersonne(ctx, patient);
    if ((await rassemblerPersonne(ctx, patient)).length === 0)
      return refuse({ motif: 'personne-inconnue' });
    let effacees = await forgetMotifs(tx, cpts, patient);
    // The record itself is declared first and goes last: others find their rows by it.
    for (const { effacer } of [...ctx.appel.socle.donnees.personnes].reverse())
      effacees += await effacer(ctx, patient);
    const demande = { id: ctx.ids(), patient, droit: 'effacement', reponse: 'accordee' } as const;
    await insertDemande(ctx, { ...demande, voie, motif, par: acteur.nom, le: maintenant });
    const trace = {
      action: 'rgpd.personne-effacee',
      objet: patient,
      personne: patient,
      detail: { voie, effacees },
    };
    return reussi(effets({ effacees }, { trace: [...rattachees, trace] }));
  },
});
