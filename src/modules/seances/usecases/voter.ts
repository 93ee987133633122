import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { pointsDe, seancesAApprouver } from '../data/seances.query.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { votesDe } from '../data/votes.query.ts';
import { cancelVote, insertVote } from '../data/votes.repository.ts';
import { type Resultat, type ResultatExplique, resultatDuVote } from '../domain/majorite.ts';
import type { RefusDeVote } from '../domain/refus.ts';
import { GENRES_DE_DECISION, type GenreDeDecision } from '../domain/regles.ts';
import { type Seance, voixPresentes } from '../domain/seance.ts';
import { comptesDe } from '../domain/siege.ts';
import { type Comptage, refusDeComptage } from '../domain/vote.ts';
import { zCompte, zPoint, zSeance, zVote } from './saisies.ts';
import { approuverProcesVerbal } from './tenir-proces-verbal.ts';

type Note = Promise<
  Result<Effets<{ readonly id: string; readonly resultat: Resultat }>, RefusDeVote>
>;
const droit = 'seances.seance.tenir';

/** Notes a vote by hand: its voices are held against those in the room, its result comes from the statutes. */
export const noterVote = defineUseCase({
  nom: 'seances.noter-vote',
  saisie: z.strictObject({
    seance: zSeance,
    point: zFacultatif(zPoint),
    question: zTexte(2000, 'Écrivez ce qui est mis aux voix.'),
    genre: z.enum(GENRES_DE_DECISION, { error: 'Choisissez le genre de décision.' }),
    pour: zCompte,
    contre: zCompte,
    abstentions: zCompte,
    nonVotants: zFacultatif(zEntier({ min: 0, max: 10_000 })).transform((n) => n ?? null),
    avisFavorables: zCompte,
    avisDefavorables: zCompte,
    /** The session whose minutes are put to this vote. */
    procesVerbal: zFacultatif(zSeance),
  }),
  droit,
  executer: async (ctx, { seance: id, point, procesVerbal, question, genre, ...dit }): Note => {
    const { tx, cpts, ids, acteur, maintenant: le } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    if (point && !(await pointsDe(tx, cpts, id)).some((p) => p.id === point))
      return refuse({ motif: 'point-inconnu' });
    if (
      procesVerbal &&
      !(await seancesAApprouver(tx, cpts, seance)).some((s) => s.id === procesVerbal)
    )
      return refuse({ motif: 'proces-verbal-inconnu' });
    const depouille = await depouiller(ctx, seance, { genre, dit });
    if (!depouille.ok) return depouille;
    const vote = { id: ids(), seance: id, pointId: point ?? null, question, genre } as const;
    const { resultat } = depouille.valeur;
    const approuveId = procesVerbal ?? null;
    const aMain = { approuveId, scrutinId: null };
    const compte = { ...vote, ...dit, ...aMain, ...depouille.valeur };
    await insertVote(tx, cpts, { ...compte, parNom: acteur.nom, le });
    if (procesVerbal && resultat === 'adopte')
      await approuverProcesVerbal(ctx, { seance: procesVerbal, vote: vote.id });
    const trace = { action: 'seances.vote-note', objet: id };
    return reussi(effets({ id: vote.id, resultat }, { trace }));
  },
});

type ADepouiller = { readonly genre: GenreDeDecision; readonly dit: Comptage };
type Depouille = ResultatExplique & { readonly voix: number; readonly nonVotants: number };

async function depouiller(
  { tx, cpts }: Ctx,
  seance: Seance,
  { genre, dit }: ADepouiller,
): Promise<Result<Depouille, RefusDeVote>> {
  const la = voixPresentes(comptesDe(await participantsDe(tx, cpts, seance.id)));
  const refus = refusDeComptage(dit, la);
  if (refus) return refuse(refus);
  const nonVotants = la.voix - dit.pour - dit.contre - dit.abstentions;
  const regles = await reglesDe(tx, cpts, seance.instanceId);
  const { abstentions, blancs, majorites } = regles;
  const majorite = majorites[genre] ?? null;
  const cadre = { majorite, abstentions, blancs, membres: la.membres };
  const resultat = resultatDuVote({ ...dit, nonVotants, blancs: 0 }, cadre);
  return reussi({ ...resultat, voix: la.voix, nonVotants });
}

/** Says that a vote was miscounted, before its decision is in the register. */
export const annulerVote = defineUseCase({
  nom: 'seances.annuler-vote',
  saisie: z.strictObject({
    seance: zSeance,
    vote: zVote,
    motif: zTexte(300, 'Écrivez ce qui a été mal compté.'),
  }),
  droit,
  executer: async (
    { tx, cpts, maintenant: le },
    { seance: id, vote: voteId, motif },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeVote>> => {
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    const vote = (await votesDe(tx, cpts, id)).find((v) => v.id === voteId);
    if (!vote) return refuse({ motif: 'vote-inconnu' });
    if (vote.scrutinId !== null) return refuse({ motif: 'vote-secret' });
    if (vote.decision !== null) return refuse({ motif: 'vote-deja-inscrit' });
    if (vote.approuveId !== null && vote.resultat === 'adopte')
      return refuse({ motif: 'proces-verbal-approuve' });
    if (!(await cancelVote(tx, cpts, { id: voteId, motif, le })))
      return refuse({ motif: 'vote-deja-annule' });
    return reussi(effets({ id }, { trace: { action: 'seances.vote-annule', objet: id } }));
  },
});
