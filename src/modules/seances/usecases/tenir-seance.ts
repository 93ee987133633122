import { z } from 'zod';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zHeureCivile } from '#kernel/zod.ts';
import { consignerReunion, emarges, plageDe } from '#modules/reunions';
import { instancesDeLaCpts } from '#modules/vie-associative';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { lockSeance, setEtat } from '../data/seances.repository.ts';
import { votesSecretsDe } from '../data/votes-secrets.query.ts';
import { type Constat, constaterQuorum } from '../domain/quorum.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import { comptesDe, type Participant, type Seance } from '../domain/seance.ts';
import { zSeance } from './saisies.ts';
import { inscrireAdoptes } from './tenir-registre.ts';

const droit = 'seances.seance.tenir';
const saisie = z.strictObject({ seance: zSeance });
type Fait = Promise<Result<Effets<{ readonly constat: string }>, RefusDeSeance>>;
/** People come before the hour: the session opens an hour before it at the soonest. */
const AVANT_MS = 60 * 60_000;

/** True when it is early enough to note who is there, and to open. */
export function estLHeure({ debut }: Pick<Seance, 'debut'>, maintenant: Date): boolean {
  return maintenant.getTime() >= debut.getTime() - AVANT_MS;
}

/** Opens the session and states its quorum; a quorum that lacks is a refusal, one that nobody wrote is said. */
export const ouvrirSeance = defineUseCase({
  nom: 'seances.ouvrir-seance',
  saisie,
  droit,
  executer: async (ctx, { seance: id }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const prete = await seanceAOuvrir(ctx, id);
    if (!prete.ok) return prete;
    const { constat, participants } = prete.valeur;
    if (!participants.some(({ arrivee }) => arrivee !== null))
      return refuse({ motif: 'personne-presente' });
    const { explication } = constat;
    if (constat.etat === 'manque') return refuse({ motif: 'quorum-manque', explication });
    await setEtat(tx, cpts, { id, etat: 'ouverte', ouverteLe: le, constat: explication });
    const trace = { action: 'seances.seance-ouverte', objet: id };
    return reussi(effets({ constat: explication }, { trace }));
  },
});

/** States that the quorum lacks: the body does not deliberate, and a second convocation may follow. */
export const dresserCarence = defineUseCase({
  nom: 'seances.dresser-carence',
  saisie,
  droit,
  executer: async (ctx, { seance: id }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const prete = await seanceAOuvrir(ctx, id);
    if (!prete.ok) return prete;
    const { seance, constat } = prete.valeur;
    if (le < seance.debut) return refuse({ motif: 'seance-trop-tot' });
    if (constat.etat !== 'manque') return refuse({ motif: 'quorum-present' });
    const { explication } = constat;
    await setEtat(tx, cpts, { id, etat: 'carence', closeLe: le, constat: explication });
    const trace = { action: 'seances.carence-constatee', objet: id };
    return reussi(effets({ constat: explication }, { trace }));
  },
});

type Prete = {
  readonly seance: Seance;
  readonly participants: readonly Participant[];
  readonly constat: Constat;
};

async function seanceAOuvrir(ctx: Ctx, id: string): Promise<Result<Prete, RefusDeSeance>> {
  const { tx, cpts, maintenant } = ctx;
  const seance = await lockSeance(tx, cpts, id);
  if (!seance) return refuse({ motif: 'seance-inconnue' });
  if (seance.etat !== 'convoquee') return refuse({ motif: 'seance-pas-convoquee' });
  if (!estLHeure(seance, maintenant)) return refuse({ motif: 'seance-trop-tot' });
  const participants = await participantsDe(tx, cpts, id);
  const regles = await reglesDe(tx, cpts, seance.instanceId);
  const constat = constaterQuorum(comptesDe(participants), regles, seance.rang);
  return reussi({ seance, participants, constat });
}

/** Closes the session: what was adopted goes to the register, who was there to the ledger, once. */
export const leverSeance = defineUseCase({
  nom: 'seances.lever-seance',
  saisie: z.strictObject({ seance: zSeance, finReelle: zHeureCivile }),
  droit,
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
