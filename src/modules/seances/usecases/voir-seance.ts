import { dateCivileDe } from '#kernel/fuseau.ts';
import { documentsJoints } from '#modules/reunions';
import { scrutinNomme } from '#modules/scrutins';
import { estExterieure, instancesDeLaCpts } from '#modules/vie-associative';
import type { Tx } from '#platform/use-case.ts';
import { constatsDe } from '../data/constats.query.ts';
import { decisionsDe, decisionsDeLaCpts } from '../data/decisions.query.ts';
import { participantsDe } from '../data/participants.query.ts';
import { procesVerbalDe } from '../data/proces-verbaux.query.ts';
import { propositionsRecues } from '../data/propositions.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { pointsDe, seanceParId, seancesAApprouver, secondeDe } from '../data/seances.query.ts';
import { votesDe } from '../data/votes.query.ts';
import { votesSecretsDe } from '../data/votes-secrets.query.ts';
import { premiereDate } from '../domain/preavis.ts';
import { constaterQuorum } from '../domain/quorum.ts';
import { type Participant, type Seance, voixPresentes } from '../domain/seance.ts';
import { comptesDe } from '../domain/siege.ts';
import { composerCorps } from './composer-corps.ts';
import { arrivesDepuis } from './suivre-les-sieges.ts';
import { estLHeure } from './tenir-seance.ts';

type Moment = { readonly fuseau: string; readonly maintenant: Date };
type Ou = { readonly tx: Tx; readonly cpts: string; readonly moment: Moment };

/** All that the page of a session shows; null when it does not exist in this CPTS. */
export async function lireVue({ tx, cpts, moment }: Ou, id: string) {
  const seance = await seanceParId(tx, cpts, id);
  if (!seance) return null;
  const convoques = await participantsDe(tx, cpts, id);
  const participants =
    seance.etat === 'preparee'
      ? [...(await pressentis({ tx, cpts, moment }, seance)), ...convoques]
      : convoques;
  const regles = await reglesDe(tx, cpts, seance.instanceId);
  const comptes = comptesDe(participants);
  const decisions = await decisionsDe(tx, cpts, id);
  const toutes = await decisionsDeLaCpts(tx, cpts, { instance: seance.instanceId });
  const propositions = await propositionsRecues(tx, cpts);
  const instances = await instancesDeLaCpts(tx, cpts);
  return {
    ...{ seance, regles, participants, decisions },
    points: await pointsDe(tx, cpts, id),
    constats: await constatsDe(tx, cpts, id),
    joints: await documentsJoints(tx, cpts, `seances/${id}`),
    constat: constaterQuorum(comptes, regles, seance.rang),
    voix: voixPresentes(comptes),
    votes: await votesDe(tx, cpts, id),
    secrets: await voirSecrets({ tx, cpts }, id),
    instances: instances.map(({ id: un, nom }) => ({ id: un, nom })),
    exterieure: instances.some((i) => i.id === seance.instanceId && estExterieure(i)),
    anciennes: toutes.filter(({ abrogeePar }) => abrogeePar === null),
    aApprouver: await seancesAApprouver(tx, cpts, seance),
    propositions: propositions.filter(({ instanceId }) => instanceId === seance.instanceId),
    seconde: await secondeDe(tx, cpts, id),
    convocation: await convocationDe({ tx, cpts, moment }, seance),
    arrives: await arrivesA({ tx, cpts, moment }, seance),
    ouvrable: estLHeure(seance, moment.maintenant),
    approuveLe: (await procesVerbalDe(tx, cpts, id))?.approuveLe ?? null,
  };
}

async function voirSecrets({ tx, cpts }: Pick<Ou, 'tx' | 'cpts'>, seance: string) {
  const votes = await votesSecretsDe(tx, cpts, seance);
  return await Promise.all(
    votes.map(async (vote) => {
      const scrutin = await scrutinNomme(tx, cpts, vote.id);
      const { inscrits = 0, votants = 0, etat } = scrutin ?? {};
      return { ...vote, inscrits, votants, refuse: etat === 'refuse' };
    }),
  );
}

/** Whom a convocation sent today would convene. */
async function pressentis(
  { tx, cpts, moment }: Ou,
  seance: Seance,
): Promise<readonly Participant[]> {
  const jour = dateCivileDe(seance.debut, moment.fuseau);
  const corps = await composerCorps({ tx, cpts }, seance.instanceId, jour);
  const rien = {
    ...{ envoyeeLe: null, reponse: null, arrivee: null, depart: null, presence: null },
    mandataireId: null,
  };
  return (corps?.membres ?? []).map((membre) => ({ ...membre, ...rien, id: membre.qui }));
}

/** Names of those who joined the body since it was convened, or were given a seat there, as long as it may still convene them. */
async function arrivesA({ tx, cpts, moment }: Ou, seance: Seance): Promise<readonly string[]> {
  if (seance.etat !== 'convoquee') return [];
  const ici = { tx, cpts, fuseau: moment.fuseau };
  const { nouveaux, nommes } = await arrivesDepuis(ici, seance);
  return [...nouveaux, ...nommes].map(({ nom }) => nom);
}

async function convocationDe({ tx, cpts, moment }: Ou, seance: Seance) {
  const { fuseau, maintenant } = moment;
  const premiere = seance.premiereId ? await seanceParId(tx, cpts, seance.premiereId) : null;
  const permise = premiereDate(
    {
      rang: seance.rang,
      envoi: dateCivileDe(maintenant, fuseau),
      premiere: premiere && dateCivileDe(premiere.debut, fuseau),
    },
    await reglesDe(tx, cpts, seance.instanceId),
  );
  if ('aSaisir' in permise) return { etat: 'a-saisir' } as const;
  return dateCivileDe(seance.debut, fuseau) >= permise.jour
    ? ({ etat: 'possible' } as const)
    : ({ etat: 'tardive', jour: permise.jour } as const);
}
