import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { constatsDe } from '../data/constats.query.ts';
import { insertConstat } from '../data/constats.repository.ts';
import { participantsDe } from '../data/participants.query.ts';
import { reglesDe } from '../data/regles.query.ts';
import { lockSeance, setEtat } from '../data/seances.repository.ts';
import { type Constat, constaterQuorum } from '../domain/quorum.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import { type ConstatDate, estDuCorps, type Participant, type Seance } from '../domain/seance.ts';
import { comptesDe } from '../domain/siege.ts';
import { zSeance } from './saisies.ts';

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
    if (!participants.some((p) => p.arrivee !== null && estDuCorps(p)))
      return refuse({ motif: 'personne-presente' });
    const { explication } = constat;
    if (constat.etat === 'manque') return refuse({ motif: 'quorum-manque', explication });
    await setEtat(tx, cpts, { id, etat: 'ouverte', ouverteLe: le, constat: explication });
    await garder(ctx, id, { ...constat, quand: 'ouverture' });
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
    await garder(ctx, id, { ...constat, quand: 'carence' });
    const trace = { action: 'seances.carence-constatee', objet: id };
    return reussi(effets({ constat: explication }, { trace }));
  },
});

/** States the quorum again, as people came and went: kept with its hour. The same one in the same minute is kept once. */
export const reconstaterQuorum = defineUseCase({
  nom: 'seances.constater-quorum',
  saisie,
  droit,
  executer: async (ctx, { seance: id }): Fait => {
    const { tx, cpts, maintenant: le } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'ouverte') return refuse({ motif: 'seance-pas-ouverte' });
    const participants = await participantsDe(tx, cpts, id);
    const regles = await reglesDe(tx, cpts, seance.instanceId);
    const constat = constaterQuorum(comptesDe(participants), regles, seance.rang);
    const dernier = (await constatsDe(tx, cpts, id)).at(-1);
    const { explication } = constat;
    if (dernier?.explication === explication && minuteDe(dernier.le) === minuteDe(le))
      return reussi(effets({ constat: explication }));
    await garder(ctx, id, { ...constat, quand: 'en-seance' });
    const trace = { action: 'seances.quorum-constate', objet: id };
    return reussi(effets({ constat: explication }, { trace }));
  },
});

const minuteDe = (instant: Date) => Math.floor(instant.getTime() / 60_000);

async function garder(
  { tx, cpts, ids, acteur, maintenant: le }: Ctx,
  seance: string,
  { etat, explication, quand }: Constat & Pick<ConstatDate, 'quand'>,
): Promise<void> {
  const constat = { id: ids(), quand, etat, explication, parNom: acteur.nom, le };
  await insertConstat(tx, cpts, { ...constat, seance });
}

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
