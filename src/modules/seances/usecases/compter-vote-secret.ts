import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  cloreLeScrutin,
  type DepouillementLu,
  elire,
  lireLeDepouillement,
  optionsDe,
  scrutinNomme,
} from '#modules/scrutins';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { insertVote } from '../data/votes.repository.ts';
import { votesSecretsDe } from '../data/votes-secrets.query.ts';
import { setCompte } from '../data/votes-secrets.repository.ts';
import { DIRE_RESULTAT, resultatDuVote } from '../domain/majorite.ts';
import type { RefusDeVoteSecret } from '../domain/refus.ts';
import type { GenreDeDecision } from '../domain/regles.ts';
import { type Seance, voixPresentes } from '../domain/seance.ts';
import { comptesDe } from '../domain/siege.ts';
import { direElection, elusDe, type VoteSecret } from '../domain/vote-secret.ts';
import { zScrutin, zSeance } from './saisies.ts';
import { inscrire } from './tenir-registre.ts';

type Compte = { readonly id: string; readonly dit: string };
type Comptage = Promise<Result<Effets<Compte>, RefusDeVoteSecret>>;

/**
 * Ends a secret vote of the session and counts it: a question becomes a vote of the session, decided by the statutes; an
 * election goes to the register at once. A box that does not agree is refused, and stays to be looked into.
 */
export const compterVoteSecret = defineUseCase({
  nom: 'seances.compter-vote-secret',
  saisie: z.strictObject({ seance: zSeance, scrutin: zScrutin }),
  droit: 'seances.seance.tenir',
  executer: async (ctx, { seance: id, scrutin }): Comptage => {
    const { tx, cpts, maintenant: le } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    const vote = (await votesSecretsDe(tx, cpts, id)).find((v) => v.id === scrutin);
    if (!vote) return refuse({ motif: 'vote-inconnu' });
    if (vote.compteLe !== null) return refuse({ motif: 'vote-deja-compte' });
    if ((await scrutinNomme(tx, cpts, scrutin))?.etat === 'annule') {
      const resultat = 'Scrutin annulé.';
      await setCompte(tx, cpts, { id: scrutin, resultat, elus: [], le });
      return reussi(effets({ id: scrutin, dit: resultat }));
    }
    const clos = await cloreLeScrutin(ctx, scrutin);
    if (!clos.ok && clos.refus.motif === 'un-seul-votant')
      return refuse({ motif: 'un-seul-votant' });
    if (!clos.ok && clos.refus.motif !== 'deja-clos') return refuse({ motif: 'vote-inconnu' });
    const { valeur: _, ...suites } = clos.ok ? clos.valeur : effets(null);
    const lu = await lireLeDepouillement(ctx, scrutin);
    // The box did not agree: that is written, and the vote waits.
    if (!lu.ok) return reussi(effets({ id: scrutin, dit: 'Le compte est refusé.' }, suites));
    const dit = await ranger(ctx, seance, { vote, lu: lu.valeur });
    return reussi(effets({ id: scrutin, dit }, suites));
  },
});

type ARanger = { readonly vote: VoteSecret; readonly lu: DepouillementLu };

async function ranger(ctx: Ctx, seance: Seance, { vote, lu }: ARanger): Promise<string> {
  const { tx, cpts, maintenant: le } = ctx;
  const { id, genre } = vote;
  if (genre !== null) {
    const resultat = await rangerQuestion(ctx, seance, { vote: { ...vote, genre }, lu });
    await setCompte(tx, cpts, { id, resultat: null, elus: [], le });
    return resultat;
  }
  const resultat = electionDe(lu);
  const dit = direElection(resultat);
  const elus = elusDe(resultat);
  await setCompte(tx, cpts, { id, resultat: dit, elus, le });
  if (elus.length > 0)
    await inscrire(ctx, seance, { vote: null, texte: `${vote.question}. ${dit}`, abroge: null });
  return dit;
}

/** What came of an election, from its ballots. */
function electionDe({ scrutin, decompte }: DepouillementLu) {
  const { sieges, seuil, base, inscrits } = scrutin;
  const election = { sieges: sieges ?? 1, seuil, base, options: optionsDe(scrutin) };
  return elire(election, { decompte, inscrits });
}

type Question = ARanger & { readonly vote: { readonly genre: GenreDeDecision } };

async function rangerQuestion(
  ctx: Ctx,
  seance: Seance,
  { vote: { pointId, question, genre, id: scrutinId }, lu }: Question,
): Promise<string> {
  const { tx, cpts, ids, acteur, maintenant: le } = ctx;
  const { decompte, scrutin } = lu;
  const { oui: pour = 0, non: contre = 0, abstention: abstentions = 0 } = decompte.voix;
  const nonVotants = scrutin.inscrits - decompte.bulletins;
  const comptes = { pour, contre, abstentions, nonVotants };
  const regles = await reglesDe(tx, cpts, seance.instanceId);
  const { membres } = voixPresentes(comptesDe(await participantsDe(tx, cpts, seance.id)));
  const majorite = regles.majorites[genre] ?? null;
  const cadre = { majorite, abstentions: regles.abstentions, blancs: regles.blancs, membres };
  const decide = resultatDuVote({ ...comptes, blancs: 0 }, cadre);
  await insertVote(tx, cpts, {
    ...{ id: ids(), seance: seance.id, pointId, question, genre, scrutinId, approuveId: null },
    ...{ ...comptes, ...decide, voix: scrutin.inscrits, avisFavorables: 0, avisDefavorables: 0 },
    ...{ parNom: acteur.nom, le },
  });
  return `${DIRE_RESULTAT[decide.resultat]}.`;
}
