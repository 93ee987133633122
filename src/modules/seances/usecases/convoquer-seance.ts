import { z } from 'zod';
import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { insertParticipants } from '../data/participants.repository.ts';
import { reglesDe } from '../data/regles.query.ts';
import { pointsDe, seanceParId } from '../data/seances.query.ts';
import { lockSeance, setEtat } from '../data/seances.repository.ts';
import { premiereDate } from '../domain/preavis.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import type { Seance } from '../domain/seance.ts';
import { composerCorps } from './composer-corps.ts';
import { convierEnMembres } from './inviter.ts';
import { zSeance } from './saisies.ts';
import { arrivesDepuis, changerDePlace } from './suivre-les-sieges.ts';

type Convoquee = Promise<Result<Effets<{ readonly convoques: number }>, RefusDeSeance>>;

/** Convenes the body, as it is on the day of the session, within the notice that its statutes ask. */
export const convoquerSeance = defineUseCase({
  nom: 'seances.convoquer-seance',
  saisie: z.strictObject({ seance: zSeance }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id }): Convoquee => {
    const { tx, cpts, ids, fuseau, maintenant: le, acteur } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'preparee') return refuse({ motif: 'seance-pas-preparee' });
    const refus = await refusDeConvoquer(ctx, seance);
    if (refus) return refuse(refus);
    const corps = await composerCorps(ctx, seance.instanceId, dateCivileDe(seance.debut, fuseau));
    if (!corps) return refuse({ motif: 'instance-inconnue' });
    if (corps.membres.length === 0) return refuse({ motif: 'personne-a-convoquer' });
    await convierEnMembres(ctx, id, corps.membres);
    const personnes = corps.membres.map((membre) => ({ id: ids(), ...membre }));
    await insertParticipants(tx, cpts, { seance: id, personnes });
    await setEtat(tx, cpts, { id, etat: 'convoquee', convoqueeLe: le, parNom: acteur.nom });
    const evenements = [{ genre: 'seances.seance-convoquee', donnees: { seance: id } }];
    const convoques = (await participantsDe(tx, cpts, id)).length;
    const trace = { action: 'seances.seance-convoquee', objet: id, detail: { convoques } };
    return reussi(effets({ convoques }, { evenements, trace }));
  },
});

/**
 * Convenes those who joined the body since, or were given a seat they stood in for: within the notice of its statutes, or not
 * at all. Whose seat they take has no voice any more.
 */
export const convoquerArrives = defineUseCase({
  nom: 'seances.convoquer-arrives',
  saisie: z.strictObject({ seance: zSeance }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id }): Convoquee => {
    const { tx, cpts, ids } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'convoquee') return refuse({ motif: 'seance-pas-convoquee' });
    const refus = await refusDeConvoquer(ctx, seance);
    if (refus) return refuse(refus);
    const suite = await arrivesDepuis(ctx, seance);
    const { nouveaux, nommes } = suite;
    const convoques = nouveaux.length + nommes.length;
    if (convoques === 0) return refuse({ motif: 'personne-arrivee' });
    await convierEnMembres(ctx, id, nouveaux);
    const personnes = nouveaux.map((membre) => ({ id: ids(), ...membre }));
    await insertParticipants(tx, cpts, { seance: id, personnes });
    const messages = await changerDePlace(ctx, seance, suite);
    const evenements = [{ genre: 'seances.seance-convoquee', donnees: { seance: id } }];
    const trace = { action: 'seances.arrives-convoques', objet: id, detail: { convoques } };
    return reussi(effets({ convoques }, { evenements, messages, trace }));
  },
});

async function refusDeConvoquer(
  { tx, cpts, fuseau, maintenant }: Ctx,
  seance: Seance,
): Promise<RefusDeSeance | null> {
  if (seance.debut <= maintenant) return { motif: 'seance-passee' };
  if ((await pointsDe(tx, cpts, seance.id)).length === 0) return { motif: 'ordre-du-jour-vide' };
  const premiere = seance.premiereId ? await seanceParId(tx, cpts, seance.premiereId) : null;
  const permise = premiereDate(
    {
      rang: seance.rang,
      envoi: dateCivileDe(maintenant, fuseau),
      premiere: premiere && dateCivileDe(premiere.debut, fuseau),
    },
    await reglesDe(tx, cpts, seance.instanceId),
  );
  if ('aSaisir' in permise) return { motif: permise.aSaisir };
  if (dateCivileDe(seance.debut, fuseau) >= permise.jour) return null;
  const motif = permise.cause === 'preavis' ? 'convocation-tardive' : 'seconde-trop-tot';
  return { motif, premiereDate: dateLongue(permise.jour) };
}
