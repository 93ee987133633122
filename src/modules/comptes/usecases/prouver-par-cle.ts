import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { challengeOf, readAssertion } from '#platform/crypto/passkey.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { type Appel, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { compteDId } from '../data/comptes.repository.ts';
import { useEtape } from '../data/etapes.repository.ts';
import { compteVise, type Qui, zQui } from './demander-defi.ts';
import { exigePsc } from './exiger-psc.ts';
import { ouvrirSession } from './ouvrir-session.ts';
import { prendreDefi } from './prendre-defi.ts';
import { signalerCleCopiee } from './signaler-cle-copiee.ts';
import { type RefusCle, verifierCle } from './verifier-cle.ts';
import { type Visiteur, zVisiteur } from './visiteur.ts';

type Saisie = {
  readonly de: Exclude<Qui, { readonly qui: 'moi' }>;
  /** JSON of what the browser answered. */
  readonly reponse: string;
  readonly origine: string;
  readonly visiteur: Visiteur;
};

/**
 * Comes in by a passkey, after a password or in place of it: the authenticator verified the person and holds the key, two
 * factors by itself.
 */
export async function entrerParCle(appel: Appel, { de, reponse, origine, visiteur }: Saisie) {
  const lue = readAssertion(reponse);
  const defi = lue && challengeOf(lue);
  if (!defi) return refuse<RefusCle>({ motif: 'cle-refusee' });
  const pris = await prendreDefi(appel, { defi, de });
  if (!pris.ok) return pris;
  const result = await prouverParCle(appel, { de, reponse, defi, origine, visiteur });
  if (!result.ok && result.refus.motif === 'cle-copiee')
    await signalerCleCopiee(appel, { cle: result.refus.cle });
  return result;
}

type Entree = { readonly jeton: string; readonly appareil: string };
type RefusEntree = RefusCle | { readonly motif: 'etape-close' | 'psc-seulement' };

const prouverParCle = defineUseCase({
  nom: 'comptes.prouver-par-cle',
  saisie: z.strictObject({
    de: zQui,
    reponse: z.string(),
    defi: z.string(),
    origine: z.url(),
    visiteur: zVisiteur,
  }),
  droit: 'public',
  executer: async (ctx, saisie): Promise<Result<Effets<Entree>, RefusEntree>> => {
    const { de, visiteur, ...reponse } = saisie;
    const vise = await compteVise(ctx, de);
    if (!vise.ok) return vise;
    const verifiee = await verifierCle(ctx, reponse);
    if (!verifiee.ok) return verifiee;
    const compte = await compteDId(ctx.tx, verifiee.valeur);
    if (!compte || (vise.valeur !== null && vise.valeur !== compte.id))
      return refuse({ motif: 'cle-refusee' });
    if (await exigePsc(ctx, compte.id)) return refuse({ motif: 'psc-seulement' });
    if (de.qui === 'etape' && !(await useEtape(ctx.tx, hashToken(de.etape))))
      return refuse({ motif: 'etape-close' });
    const session = { ...visiteur, compte: compte.id, moyen: 'cle-d-acces' } as const;
    const { jeton, appareil } = await ouvrirSession(ctx, session);
    return reussi(effets({ jeton, appareil }));
  },
});
