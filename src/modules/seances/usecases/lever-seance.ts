import { z } from 'zod';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zHeureCivile } from '#kernel/zod.ts';
import { consignerReunion, emarges, plageDe } from '#modules/reunions';
import { instancesDeLaCpts } from '#modules/vie-associative';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { lockSeance, setEtat } from '../data/seances.repository.ts';
import { votesSecretsDe } from '../data/votes-secrets.query.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import { estDuCorps, type Seance } from '../domain/seance.ts';
import { direRang, ecouteSeulement } from '../domain/siege.ts';
import { zSeance } from './saisies.ts';
import { inscrireAdoptes } from './tenir-registre.ts';

/** Closes the session: what was adopted goes to the register, who was there to the ledger, once. */
export const leverSeance = defineUseCase({
  nom: 'seances.lever-seance',
  saisie: z.strictObject({ seance: zSeance, finReelle: zHeureCivile }),
  droit: 'seances.seance.tenir',
  executer: async (
    ctx,
    { seance: id, finReelle },
  ): Promise<Result<Effets<{ readonly decisions: number }>, RefusDeSeance>> => {
    const { tx, cpts, fuseau, maintenant } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    if ((await votesSecretsDe(tx, cpts, id)).some(({ compteLe }) => compteLe === null))
      return refuse({ motif: 'vote-secret-a-compter' });
    const jour = dateCivileDe(seance.debut, fuseau);
    const debut = heureCivileDe(seance.debut, fuseau);
    const plage = plageDe({ jour, debut, fin: finReelle }, fuseau);
    if (!plage.ok) return plage;
    const { fin } = plage.valeur;
    if (seance.ouverteLe && fin < seance.ouverteLe)
      return refuse({ motif: 'fin-avant-l-ouverture' });
    // Hours are paid: past the end that was planned, none is counted before it has been lived.
    if (fin > maintenant && fin > seance.fin) return refuse({ motif: 'fin-a-venir' });
    const decisions = await inscrireAdoptes(ctx, seance);
    const consignee = await consigner(ctx, { ...seance, fin });
    const reunion = consignee?.reunion;
    await setEtat(tx, cpts, { id, etat: 'close', closeLe: fin, ...(reunion ? { reunion } : {}) });
    const trace = { action: 'seances.seance-close', objet: id, detail: { decisions } };
    return reussi(effets({ decisions }, { trace, faits: consignee?.faits ?? [] }));
  },
});

/** The ledger says which kind of body sat: an assembly is never compensated, a board may be. */
async function consigner(ctx: Ctx, seance: Seance) {
  const participants = await participantsDe(ctx.tx, ctx.cpts, seance.id);
  const parCode = new Set(await emarges(ctx.tx, ctx.cpts, seance.id));
  const instances = await instancesDeLaCpts(ctx.tx, ctx.cpts);
  return await consignerReunion(ctx, {
    genre: instances.find(({ id }) => id === seance.instanceId)?.genre ?? 'autre',
    mission: 'vie-associative',
    titre: seance.titre,
    debut: seance.debut,
    fin: seance.fin,
    modalite: seance.modalite,
    lieu: seance.lieu,
    adresseVisio: seance.adresseVisio,
    convoques: participants.map(({ professionnelId, nom, qualite, courriel, ...p }) => ({
      ...{ professionnel: professionnelId, nom, qualite, courriel },
      enQualite: direRang(p, participants) || null,
      ...{ invite: !estDuCorps(p), ecoute: ecouteSeulement(p, participants) },
      passage:
        p.arrivee && p.presence
          ? {
              ...{ arrivee: p.arrivee, depart: p.depart, presence: p.presence },
              moyen: parCode.has(p.id) ? 'code' : 'papier',
            }
          : null,
    })),
  });
}
