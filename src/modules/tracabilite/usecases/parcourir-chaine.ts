import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { chainedSha256, sha256 } from '#platform/crypto/digest.ts';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import { entreesDeLaChaine, teteDeLaChaine } from '../data/chaine.query.ts';
import { finir, type Repere, type Rupture, suivre } from '../domain/chaine.ts';

/** Entries looked at in one transaction: memory and locks stay the same whatever the length of the chain. */
const PAR_PAS = 5000;
/** Before any rank: an entry that was moved under the first is seen too. */
const TOUT_DEBUT = -Number.MAX_SAFE_INTEGER;

type Pas = {
  readonly jusque: Repere;
  readonly rupture: Rupture | null;
  readonly fini: boolean;
  /** Where the head is. */
  readonly tete: number;
};

const zRepere = z.strictObject({ rang: z.number().int().min(0), empreinte: z.string() });

/** Walks a few thousand entries of the chain. */
const faireUnPas = defineUseCase({
  nom: 'tracabilite.parcourir',
  saisie: z.strictObject({ depuis: zRepere, pas: z.number().int().positive() }),
  droit: 'tracabilite.chaine.verifier',
  executer: async ({ tx, cpts }, { depuis, pas }) => {
    const tete = await teteDeLaChaine(tx, cpts);
    const entrees = await entreesDeLaChaine(tx, cpts, {
      apres: depuis.rang === 0 ? TOUT_DEBUT : depuis.rang,
      jusque: Math.max(tete.rang ?? 0, depuis.rang),
      limite: pas,
    });
    const suite = suivre(depuis, entrees, { cpts, enchainer: chainedSha256 });
    const fini = suite.rupture !== null || entrees.length < pas;
    const rupture = suite.rupture ?? (fini ? finir(suite.jusque, tete) : null);
    return reussi(effets<Pas>({ jusque: suite.jusque, rupture, fini, tete: tete.rang ?? 0 }));
  },
});

export type EtatDeLaChaine = {
  /** Last good entry. */
  readonly jusque: Repere;
  readonly rupture: Rupture | null;
  /** Entries this walk looked at and found good. */
  readonly entrees: number;
};

type Options = {
  readonly depuis?: Repere;
  readonly dire?: (rang: number, tete: number) => void;
  readonly pas?: number;
};

/**
 * Walks the chain of the CPTS of the call from a rank that was found good (or the beginning) to the head it has now. The
 * hashes are worked out here, not by the database: a function changed there is noticed too.
 */
export async function parcourirChaine(
  appel: Appel,
  { depuis = origine(appel), dire, pas = PAR_PAS }: Options = {},
): Promise<EtatDeLaChaine> {
  let jusque = depuis;
  for (;;) {
    const fait = exiger(await faireUnPas(appel, { depuis: jusque, pas }));
    jusque = fait.jusque;
    dire?.(jusque.rang, fait.tete);
    if (fait.fini) return { jusque, rupture: fait.rupture, entrees: jusque.rang - depuis.rang };
  }
}

/** What the first entry follows. */
export function origine({ cpts }: Pick<Appel, 'cpts'>): Repere {
  return { rang: 0, empreinte: sha256(cpts?.id ?? '') };
}
