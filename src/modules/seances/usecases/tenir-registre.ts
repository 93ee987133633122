import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { decisionParId } from '../data/decisions.query.ts';
import { insertDecision, takeNumero } from '../data/decisions.repository.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { votesDe } from '../data/votes.query.ts';
import { numeroDeDecision } from '../domain/decision.ts';
import type { RefusDeDecision } from '../domain/refus.ts';
import type { Seance } from '../domain/seance.ts';
import type { Vote } from '../domain/vote.ts';
import { zDecision, zSeance, zVote } from './saisies.ts';

type Inscrite = Promise<Result<Effets<{ readonly numero: string }>, RefusDeDecision>>;

/** Writes a decision in the register of its body, for good: only another decision puts an end to it. */
export const inscrireDecision = defineUseCase({
  nom: 'seances.inscrire-decision',
  saisie: z.strictObject({
    seance: zSeance,
    /** Left out: taken otherwise than by a vote by hand. */
    vote: zFacultatif(zVote),
    texte: zTexte(4000, 'Écrivez ce qui est décidé.'),
    abroge: zFacultatif(zDecision),
  }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id, vote: voteId, texte, abroge }): Inscrite => {
    const { tx, cpts } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    if (voteId) {
      const motif = refusDInscrire((await votesDe(tx, cpts, id)).find((v) => v.id === voteId));
      if (motif) return refuse({ motif });
    }
    if (abroge) {
      const ancienne = await decisionParId(tx, cpts, abroge);
      if (ancienne?.instanceId !== seance.instanceId) return refuse({ motif: 'decision-inconnue' });
      if (ancienne.abrogeePar !== null) return refuse({ motif: 'decision-deja-abrogee' });
    }
    const dite = { vote: voteId ?? null, texte, abroge: abroge ?? null };
    const numero = await inscrire(ctx, seance, dite);
    if (numero === null)
      return refuse({ motif: abroge ? 'decision-deja-abrogee' : 'vote-deja-inscrit' });
    const trace = { action: 'seances.decision-inscrite', objet: id };
    return reussi(effets({ numero }, { trace }));
  },
});

function refusDInscrire(vote: Vote | undefined): RefusDeDecision['motif'] | null {
  if (!vote) return 'vote-inconnu';
  if (vote.annuleLe !== null || vote.resultat !== 'adopte' || vote.approuveId !== null)
    return 'vote-sans-decision';
  return vote.decision === null ? null : 'vote-deja-inscrit';
}

/** Writes what was adopted and is not in the register yet; how many decisions that made. The session is locked. */
export async function inscrireAdoptes(ctx: Ctx, seance: Seance): Promise<number> {
  const votes = await votesDe(ctx.tx, ctx.cpts, seance.id);
  const restent = votes.filter((vote) => refusDInscrire(vote) === null);
  for (const { id: vote, question: texte } of restent)
    await inscrire(ctx, seance, { vote, texte, abroge: null });
  return restent.length;
}

type Dite = {
  readonly vote: string | null;
  readonly texte: string;
  readonly abroge: string | null;
};

/** Writes a line of the register; null when that vote, or that abrogation, has one. The session is locked. */
export async function inscrire(ctx: Ctx, seance: Seance, dite: Dite): Promise<string | null> {
  const { tx, cpts, ids, fuseau, acteur, maintenant: le } = ctx;
  const priseLe = dateCivileDe(seance.debut, fuseau);
  const { annee } = partsDe(priseLe);
  const { instanceId, instance } = seance;
  const numero = await takeNumero(tx, cpts, { instance: instanceId, annee });
  const ligne = { ...dite, id: ids(), instanceId, instance, annee, numero, priseLe };
  const ecrite = await insertDecision(tx, cpts, {
    ...ligne,
    seance: seance.id,
    parNom: acteur.nom,
    le,
  });
  return ecrite ? numeroDeDecision({ annee, numero }) : null;
}
