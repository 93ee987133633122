import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type ConvocationListee, convoques, reunionNommee } from '../data/reunions.query.ts';
import { type FeuilleFigee, feuillesFigees, signatures } from '../data/signatures.query.ts';
import type { Feuille } from '../domain/feuille.ts';
import type { Signature } from '../domain/presence.ts';
import type { RefusDeFeuille } from '../domain/refus.ts';
import type { Reunion } from '../domain/reunion.ts';
import { peutLireFeuille } from './animer.ts';
import { lireFeuille } from './lire-feuille.ts';
import { zReunion } from './saisies.ts';

export type FeuilleAImprimer = {
  readonly reunion: Reunion;
  readonly convoques: readonly ConvocationListee[];
  readonly signatures: readonly Signature[];
  /** The frozen one that is asked for; null while the sheet is still signed. */
  readonly figee: (FeuilleFigee & { readonly feuille: Feuille }) | null;
};

/** The sheet to be signed by hand; once frozen, the one of this number, the last one unless told. */
export const imprimerFeuille = defineUseCase({
  nom: 'reunions.imprimer-feuille',
  saisie: z.strictObject({
    reunion: zReunion,
    numero: zFacultatif(zEntier({ min: 1, max: 10_000 })),
  }),
  droit: 'reunions.feuille.lire',
  executer: async (
    { tx, cpts, acteur },
    { reunion: id, numero },
  ): Promise<Result<Effets<FeuilleAImprimer>, RefusDeFeuille>> => {
    const reunion = await reunionNommee(tx, cpts, id);
    if (!reunion) return refuse({ motif: 'reunion-inconnue' });
    const figees = await feuillesFigees(tx, cpts, id);
    const referent = reunion.referentProfessionnel;
    if (!peutLireFeuille(acteur, { referent, figee: figees.length > 0 }))
      return refuse({ motif: 'groupe-d-un-autre' });
    const figee = numero ? figees.find((f) => f.numero === numero) : figees[0];
    if (numero && !figee) return refuse({ motif: 'reunion-pas-figee' });
    const trace = { action: 'reunions.feuille-imprimee', objet: id };
    return reussi(
      effets(
        {
          reunion,
          convoques: await convoques(tx, cpts, id),
          signatures: await signatures(tx, cpts, id),
          figee: figee ? { ...figee, feuille: lireFeuille(figee.contenu) } : null,
        },
        { trace },
      ),
    );
  },
});
