import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { compteDeLaFeuille } from '../data/signatures.query.ts';
import { msAvantLeSuivant } from '../domain/code.ts';
import { peutSigner } from '../domain/presence.ts';
import type { RefusDeReunion, RefusDeSigner } from '../domain/refus.ts';
import { codeAu, secretDe } from './codes.ts';
import { zReunion } from './saisies.ts';
import { reunionAnimee } from './tenir-reunion.ts';

export type CodeMontre = {
  readonly titre: string;
  readonly code: string;
  readonly msAvantLeSuivant: number;
  readonly presents: number;
  readonly convoques: number;
};

/** The code of now, for who shows it in the room or writes it in the video chat. */
export const montrerCode = defineUseCase({
  nom: 'reunions.montrer-code',
  saisie: z.strictObject({ reunion: zReunion }),
  droit: 'reunions.reunion.animer',
  executer: async (
    ctx,
    { reunion: id },
  ): Promise<Result<Effets<CodeMontre>, RefusDeReunion | RefusDeSigner>> => {
    const { tx, cpts, maintenant } = ctx;
    const reunion = await reunionAnimee(ctx, id, 'partage');
    if (!reunion.ok) return reunion;
    const hors = peutSigner(reunion.valeur, maintenant);
    if (hors) return refuse({ motif: hors });
    const secret = await secretDe(ctx, id);
    if (secret === null) return refuse({ motif: 'code-perime' });
    return reussi(
      effets({
        titre: reunion.valeur.titre,
        code: codeAu(secret, maintenant),
        msAvantLeSuivant: msAvantLeSuivant(maintenant),
        ...(await compteDeLaFeuille(tx, cpts, id)),
      }),
    );
  },
});
