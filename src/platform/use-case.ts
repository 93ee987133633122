import type { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Appel, Effets, RefusCommun } from './call.ts';
import { inTenant, type Last, type Tx } from './db/database.ts';
import { retryable } from './db/errors.ts';
import { isAlreadyKept, recall, remember } from './db/idempotence.ts';
import { writeEvents } from './db/outbox.ts';
import { messagesByField } from './fields.ts';
import { queueMessage } from './mail/messages.ts';

export type { Acteur, Appel, Effets, Evenement, FaitAConsigner, Trace } from './call.ts';
export { effets } from './call.ts';
export type { Tx } from './db/database.ts';

/** What the body of a use case works with. Time and ids come from here, never from the machine. */
export type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly acteur: Appel['acteur'];
  readonly maintenant: Date;
  readonly ids: () => string;
  /** The call itself, to ask another module a question in the same transaction. */
  readonly appel: Appel;
};

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
  readonly executer: (ctx: Ctx, saisie: z.output<I>) => Promise<Result<Effets<T>, R>>;
};

/**
 * One business action: parses the input, checks the right, opens the transaction of the tenant, runs, and
 * writes events, messages, ledger entries and the audit entry in that transaction. A refusal rolls back and is
 * returned; a fault rolls back and is thrown. With an idempotency key, the second call returns the first answer.
 */
export function defineUseCase<I extends z.ZodType, T, R extends { readonly motif: string }>(
  definition: Definition<I, T, R>,
): UseCase<T, R> {
  const { nom, droit, saisie } = definition;
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
  const { socle, cpts, acteur, maintenant } = appel;
  const tenant = { cpts: cpts?.id ?? null, mandats: appel.mandats };
  try {
    const { valeur, toRelay } = await inTenant(socle.db, tenant, async (tx, last) => {
      const ctx: Ctx = {
        tx,
        acteur,
        maintenant,
        appel,
        cpts: cpts?.id ?? '',
        fuseau: cpts?.fuseau ?? 'Europe/Paris',
        ids: () => socle.ids(maintenant),
      };
      const result = await executer(ctx, saisie);
      if (!result.ok) throw new Abandon(result.refus);
      const { valeur, evenements } = result.valeur;
      // Its failure is that of the transaction, thrown below.
      if (valeur instanceof Promise) valeur.catch(() => {});
      // What is kept under a key must be known before the commit.
      const resultat = appel.idempotence ? await valeur : undefined;
      writeEffects(ctx, nom, { effets: result.valeur, resultat, last });
      return { valeur, toRelay: (evenements?.length ?? 0) > 0 };
    });
    if (toRelay) socle.reveiller();
    return reussi(await valeur);
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

type Written<T> = {
  readonly effets: Effets<T>;
  /** The answer, when a key is to keep it. */
  readonly resultat: T | undefined;
  readonly last: Last;
};

/** All of it travels with the commit; the audit entry last, since it locks the head of the chain. */
function writeEffects<T>(
  ctx: Ctx,
  action: string,
  { effets: done, resultat, last }: Written<T>,
): void {
  const { evenements, faits, trace } = done;
  const { socle, idempotence } = ctx.appel;
  if (evenements?.length) last(() => writeEvents(ctx, evenements));
  for (const message of done.messages ?? [])
    last(() =>
      queueMessage(ctx.tx, { id: ctx.ids(), cpts: ctx.cpts, creeLe: ctx.maintenant, ...message }),
    );
  if (faits?.length) last(() => socle.consigner(ctx, faits));
  if (idempotence) last(() => remember(ctx, { action, ...idempotence, resultat }));
  if (trace) last(() => socle.tracer(ctx, trace));
}
