import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { fermerPermanence } from '#modules/soins-non-programmes';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { cancelPermanencesDuSite } from '../data/permanences.repository.ts';
import { closeSite, loadSite } from '../data/sites.repository.ts';
import type { RefusDeSite } from '../domain/refus.ts';
import { zSite } from './saisies.ts';

/** Closes a site: its hours to come are cancelled, its free slots close; `aDeplacer` booked ones are to be moved. */
export const fermerSite = defineUseCase({
  nom: 'sites.fermer-site',
  saisie: z.strictObject({ site: zSite }),
  droit: 'sites.site.tenir',
  executer: async (
    ctx,
    { site: id },
  ): Promise<Result<Effets<{ readonly id: string; readonly aDeplacer: number }>, RefusDeSite>> => {
    const { tx, cpts, maintenant: le } = ctx;
    if (!(await loadSite(tx, cpts, id))) return refuse({ motif: 'site-inconnu' });
    if (!(await closeSite(tx, cpts, { id, le }))) return refuse({ motif: 'site-ferme' });
    const fermees = [];
    for (const permanence of await cancelPermanencesDuSite(tx, cpts, { site: id, le }))
      fermees.push(await fermerPermanence(ctx, permanence));
    const aDeplacer = fermees.reduce((total, fermee) => total + fermee.aDeplacer, 0);
    const faits = fermees.flatMap((fermee) => fermee.faits);
    const trace = { action: 'sites.site-ferme', objet: id };
    return reussi(effets({ id, aDeplacer }, { faits, trace }));
  },
});
