import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zTexte } from '#kernel/zod.ts';
import { ouvrirDansLaSalle, zCandidats } from '#modules/scrutins';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { pointsDe } from '../data/seances.query.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { insertVoteSecret } from '../data/votes-secrets.repository.ts';
import type { RefusDeVoteSecret } from '../domain/refus.ts';
import { GENRES_DE_DECISION, type GenreDeDecision } from '../domain/regles.ts';
import { type Seance, voixPresentes } from '../domain/seance.ts';
import { comptesDe } from '../domain/siege.ts';
import { majoriteSecrete, votantsDe } from '../domain/vote-secret.ts';
import { zPoint, zSeance } from './saisies.ts';

const zMajoriteDElection = z.enum(['relative', 'absolue'], {
  error: 'Choisissez une des majorités proposées.',
});

/**
 * Opens a secret vote for the voices in the room, with the proxies they hold: a question, decided by the statutes of the
 * body, or an election. Each gets their link; whoever presides ends it.
 */
export const ouvrirVoteSecret = defineUseCase({
  nom: 'seances.ouvrir-vote-secret',
  saisie: z.strictObject({
    seance: zSeance,
    point: zFacultatif(zPoint),
    question: zTexte(160, 'Écrivez ce qui est mis aux voix.'),
    /** Left out: people are elected. */
    genre: zFacultatif(z.enum(GENRES_DE_DECISION, { error: 'Choisissez le genre de décision.' })),
    sieges: zFacultatif(zEntier({ min: 1, max: 100 })),
    candidats: zCandidats,
    majorite: zFacultatif(zMajoriteDElection),
  }),
  droit: 'seances.seance.tenir',
  executer: async (
    ctx,
    { seance: id, point, question, genre, sieges, candidats, majorite },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeVoteSecret>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    if (point && !(await pointsDe(tx, cpts, id)).some((p) => p.id === point))
      return refuse({ motif: 'point-inconnu' });
    // Those names would be lost, and people asked to answer yes or no.
    if (genre && candidats.length > 0) return refuse({ motif: 'question-ou-election' });
    const participants = await participantsDe(tx, cpts, id);
    const la = voixPresentes(comptesDe(participants));
    if (la.inconnues > 0)
      return refuse({ motif: 'voix-inconnues', dites: la.inconnues, voix: la.voix });
    const regle = genre
      ? { genre: 'question' as const, ...(await regleDe(ctx, seance, genre)) }
      : { genre: 'election' as const, ...electionDite(majorite) };
    const ouvert = await ouvrirDansLaSalle(ctx, {
      titre: question,
      ...regle,
      sieges: sieges ?? null,
      candidats,
      electeurs: votantsDe(participants),
    });
    if (!ouvert.ok) return ouvert;
    const { valeur, ...suites } = ouvert.valeur;
    const vote = { id: valeur.id, pointId: point ?? null, question, genre: genre ?? null };
    await insertVoteSecret(tx, cpts, { ...vote, seance: id, le });
    return reussi(effets({ id: valeur.id }, suites));
  },
});

async function regleDe({ tx, cpts }: Ctx, seance: Seance, genre: GenreDeDecision) {
  const regles = await reglesDe(tx, cpts, seance.instanceId);
  return majoriteSecrete(regles.majorites[genre] ?? null, regles);
}

/** What the statutes ask of an election, as whoever presides says it. */
function electionDite(majorite: z.infer<typeof zMajoriteDElection> | undefined) {
  return majorite === undefined
    ? { seuil: null, base: null }
    : { seuil: majorite, base: majorite === 'absolue' ? ('exprimes' as const) : null };
}
