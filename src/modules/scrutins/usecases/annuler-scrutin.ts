import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { revoquerLiens } from '#modules/liens';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { electeursDuScrutin } from '../data/electeurs.query.ts';
import { scrutinNomme } from '../data/scrutins.query.ts';
import { endScrutin, lockScrutin } from '../data/scrutins.repository.ts';
import { detruireUrne, fermer } from '../data/urne.repository.ts';
import type { RefusDeClore } from '../domain/refus.ts';
import { LIEN_DE_VOTE } from '../domain/scrutin.ts';
import { zScrutin } from './saisies.ts';

/** Gives a vote up before it is counted: its box is destroyed unopened, its links open nothing. */
export const annulerScrutin = defineUseCase({
  nom: 'scrutins.annuler-scrutin',
  saisie: z.strictObject({ scrutin: zScrutin }),
  droit: 'scrutins.scrutin.tenir',
  executer: async (
    ctx,
    { scrutin: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeClore>> => {
    const { tx, cpts, maintenant: le } = ctx;
    if (!(await lockScrutin(tx, cpts, id))) return refuse({ motif: 'scrutin-inconnu' });
    const scrutin = await scrutinNomme(tx, cpts, id);
    if (!scrutin) return refuse({ motif: 'scrutin-inconnu' });
    if (scrutin.etat === 'clos' || scrutin.etat === 'annule') return refuse({ motif: 'deja-clos' });
    await fermer(tx, cpts, id);
    await detruireUrne(tx, cpts, id);
    await endScrutin(tx, cpts, { id, etat: 'annule', le, anomalies: scrutin.anomalies });
    for (const electeur of await electeursDuScrutin(tx, cpts, id))
      await revoquerLiens(ctx, { genre: LIEN_DE_VOTE, objet: electeur.id });
    return reussi(effets({ id }, { trace: { action: 'scrutins.scrutin-annule', objet: id } }));
  },
});
