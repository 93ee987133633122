import type { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  type Appel,
  type Ctx,
  type Effets,
  type EffetsEnDernier,
  type RefusCommun,
  tenantDe,
} from './call.ts';
import { inTenant, type Last, type Tx } from './db/database.ts';
import { retryable } from './db/errors.ts';
import { isAlreadyKept, recall, remember } from './db/idempotence.ts';
import { writeEvents } from './db/outbox.ts';
import { messagesByField } from './fields.ts';
import { queueMessage } from './mail/messages.ts';

export type { AgendaLu, EchecDAgenda } from './calendar/gateway.ts';
export type {
  Acteur,
  Appel,
  Ctx,
  Effets,
  EffetsEnDernier,
  Evenement,
  FaitAConsigner,
  MessageAEnvoyer,
  Trace,
} from './call.ts';
export { agitPour, aProuveRecemment, effets } from './call.ts';
export type { Coffre } from './crypto/vault.ts';
export type { Tx } from './db/database.ts';
export type { Regard } from './to-do.ts';

export type UseCase<T, R> = {
  (appel: Appel, brut: unknown): Promise<Result<T, R | RefusCommun>>;
  readonly nom: string;
  readonly droit: string;
  readonly saisie: z.ZodType;
};

type Definition<I extends z.ZodType, T, R> = {
  readonly nom: string;
  readonly saisie: I;
  /** An action of the role × action table, or 'public' for what anybody may do. */
  readonly droit: string;
  readonly executer: (
    ctx: Ctx,
    saisie: z.output<I>,
  ) => Promise<Result<Effets<T> | EffetsEnDernier<T>, R>>;
};

const defined = new Map<string, z.ZodType>();

/** The input of every use case loaded so far, by its name: for what looks at all of them. */
export function definedUseCases(): ReadonlyMap<string, z.ZodType> {
  return defined;
}

/**
 * One business action: parses the input, checks the right, opens the transaction of the tenant, runs, and
 * writes events, messages, ledger entries and the audit entry in that transaction. A refusal rolls back and is
 * returned; a fault rolls back and is thrown. With an idempotency key, the second call returns the first answer.
 */
export function defineUseCase<I extends z.ZodType, T, R extends { readonly motif: string }>(
  definition: Definition<I, T, R>,
): UseCase<T, R> {
  const { nom, droit, saisie } = definition;
  defined.set(nom, saisie);
  const call = async (appel: Appel, brut: unknown): Promise<Result<T, R | RefusCommun>> => {
    if (droit !== 'public' && !appel.acteur.droits.has(droit))
      return refuse({ motif: 'droit-manquant', droit });
    const parsed = saisie.safeParse(brut);
    if (!parsed.success)
      return refuse({ motif: 'saisie-invalide', champs: messagesByField(parsed.error) });
    for (let attempt = 1; ; attempt++) {
      try {
        return await runOnce(definition, appel, parsed.data);
      } catch (error) {
        if (attempt >= 5 || !retryable(error)) throw error;
      }
    }
  };
  return Object.assign(call, { nom, droit, saisie });
}

/** Carries a refusal out of the transaction so that it rolls back. */
class Abandon<R> extends Error {
  readonly refus: R;
  constructor(refus: R) {
    super('rolled back');
    this.refus = refus;
  }
}

async function runOnce<I extends z.ZodType, T, R extends { readonly motif: string }>(
  { nom, executer }: Definition<I, T, R>,
  appel: Appel,
  saisie: z.output<I>,
): Promise<Result<T, R | RefusCommun>> {
  const { socle } = appel;
  const tenant = tenantDe(appel);
  try {
    const { done, asked } = await inTenant(socle.db, tenant, async (tx, last) => {
      const ctx = ctxOf(appel, tx);
      const result = await executer(ctx, saisie);
      if (!result.ok) throw new Abandon(result.refus);
      const done = await rememberable(ctx, result.valeur);
      const asked = 'demander' in done ? askLast(done, last) : null;
      writeEffects(ctx, nom, { done, last });
      return { done, asked };
    });
    if (done.evenements?.length) socle.reveiller();
    if ('valeur' in done) return reussi(done.valeur);
    const valeur = await asked;
    return reussi(
      valeur ?? (await inTenant(socle.db, tenant, (tx) => done.sinon(ctxOf(appel, tx)))),
    );
  } catch (error) {
    const refused = error instanceof Abandon;
    if (!(refused || isAlreadyKept(error))) throw error;
    if (appel.idempotence) {
      const earlier = await recall<T>(socle.db, tenant, { action: nom, ...appel.idempotence });
      if (earlier === 'autre-contenu') return refuse({ motif: 'cle-reutilisee' });
      if (earlier) return reussi(earlier.valeur);
    }
    if (refused) return refuse(error.refus);
    throw error;
  }
}

function ctxOf(appel: Appel, tx: Tx): Ctx {
  const { socle, cpts, acteur, maintenant } = appel;
  return {
    tx,
    acteur,
    maintenant,
    appel,
    cpts: cpts?.id ?? '',
    fuseau: cpts?.fuseau ?? 'Europe/Paris',
    ids: () => socle.ids(maintenant),
    coffre: socle.coffre,
  };
}

type Done<T> = Effets<T> | EffetsEnDernier<T>;

/** An answer that is kept under a key must be known before the commit. */
async function rememberable<T>(ctx: Ctx, done: Done<T>): Promise<Done<T>> {
  if (!('demander' in done && ctx.appel.idempotence)) return done;
  const { demander, sinon, ...others } = done;
  return { ...others, valeur: (await demander()) ?? (await sinon(ctx)) };
}

function askLast<T>({ demander }: EffetsEnDernier<T>, last: Last): Promise<T | null> {
  let asked: Promise<T | null> = Promise.resolve(null);
  last(() => {
    asked = demander();
    return asked;
  });
  return asked;
}

/** All of it travels with the commit; the audit entry last, since it locks the head of the chain. */
function writeEffects<T>(
  ctx: Ctx,
  action: string,
  { done, last }: { readonly done: Done<T>; readonly last: Last },
): void {
  const { evenements, faits, trace } = done;
  const { socle, idempotence } = ctx.appel;
  if (evenements?.length) last(() => writeEvents(ctx, evenements));
  for (const message of done.messages ?? [])
    last(() => queueMessage(ctx, { id: ctx.ids(), creeLe: ctx.maintenant, ...message }));
  if (faits?.length) last(() => socle.consigner(ctx, faits));
  if (idempotence && 'valeur' in done)
    last(() => remember(ctx, { action, ...idempotence, resultat: done.valeur }));
  for (const one of trace === undefined ? [] : 'action' in trace ? [trace] : trace)
    last(() => socle.tracer(ctx, one));
}
