import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { deleteEtapes } from '../data/etapes.repository.ts';
import { deleteSessionParId, deleteSessionsDe } from '../data/sessions.repository.ts';
import { soiMeme } from './soi-meme.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusFermeture = { readonly motif: 'session-introuvable' };

/** Ends one of one's sessions, wherever it is open: its next request finds nobody. */
export const fermerSession = defineUseCase({
  nom: 'comptes.fermer-session',
  saisie: z.strictObject({ id: z.uuid() }),
  droit: 'public',
  executer: async (ctx, { id }) => {
    const compte = await soiMeme(ctx);
    if (!(await deleteSessionParId(ctx.tx, compte.id, id)))
      return refuse<RefusFermeture>({ motif: 'session-introuvable' });
    await tracerPartout(ctx, compte, { action: 'comptes.session-fermee' });
    return reussi(effets(null));
  },
});

/** Ends all of one's sessions, but the one of this token if it is given. */
export const fermerSessions = defineUseCase({
  nom: 'comptes.fermer-sessions',
  saisie: z.strictObject({ sauf: z.string().nullable() }),
  droit: 'public',
  executer: async (ctx, { sauf }) => {
    const compte = await soiMeme(ctx);
    await deleteEtapes(ctx.tx, compte.id);
    const garde = sauf === null ? null : hashToken(sauf);
    const nombre = await deleteSessionsDe(ctx.tx, compte.id, garde);
    await tracerPartout(ctx, compte, {
      action: 'comptes.sessions-fermees',
      detail: { nombre, partout: sauf === null },
    });
    return reussi(effets({ nombre }));
  },
});
