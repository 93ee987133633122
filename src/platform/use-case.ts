import type { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Appel, type Ctx, type Effets, type RefusCommun, tenantDe } from './call.ts';
import { inTenant, type Last } from './db/database.ts';
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
  Evenement,
  FaitAConsigner,
  MessageAEnvoyer,
  Trace,
} from './call.ts';
export { agitPour, aProuveRecemment, effets } from './call.ts';
export type { Coffre } from './crypto/vault.ts';
export type { Tx } from './db/database.ts';

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
  const { socle, cpts, acteur, maintenant } = appel;
  const tenant = tenantDe(appel);
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
        coffre: socle.coffre,
      };
      const result = await executer(ctx, saisie);
      if (!result.ok) throw new Abandon(result.refus);
      writeEffects(ctx, nom, { effets: result.valeur, last });
      const { valeur, evenements } = result.valeur;
      return { valeur, toRelay: (evenements?.length ?? 0) > 0 };
    });
    if (toRelay) socle.reveiller();
    return reussi(valeur);
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

/** All of it travels with the commit; the audit entry last, since it locks the head of the chain. */
function writeEffects<T>(
  ctx: Ctx,
  action: string,
  { effets: done, last }: { readonly effets: Effets<T>; readonly last: Last },
): void {
  const { valeur, evenements, faits, trace } = done;
  const { socle, idempotence } = ctx.appel;
  if (evenements?.length) last(() => writeEvents(ctx, evenements));
  for (const message of done.messages ?? [])
    last(() => queueMessage(ctx, { id: ctx.ids(), creeLe: ctx.maintenant, ...message }));
  if (faits?.length) last(() => socle.consigner(ctx, faits));
  if (idempotence) last(() => remember(ctx, { action, ...idempotence, resultat: valeur }));
  for (const one of trace === undefined ? [] : 'action' in trace ? [trace] : trace)
    last(() => socle.tracer(ctx, one));
}
