import { z } from 'zod';
import { type Result, refuse } from '#kernel/result.ts';
import { challengeOf, readCreation, verifyCreation } from '#platform/crypto/passkey.ts';
import { type Appel, defineUseCase, type Effets } from '#platform/use-case.ts';
import {
  type Inscription,
  inscrireFacteur,
  type RefusInscription,
  zNomDeFacteur,
} from './inscrire-facteur.ts';
import { porteurDe, type RefusDePorteur } from './porteur.ts';
import { prendreDefiDAjout } from './prendre-defi.ts';
import type { RefusCle } from './verifier-cle.ts';
import { zVisiteur } from './visiteur.ts';

const zSaisie = z.strictObject({
  etape: z.string().nullable(),
  nom: zNomDeFacteur,
  /** JSON of what the browser made. */
  reponse: z.string(),
  origine: z.url(),
  visiteur: zVisiteur,
});

/** Adds a passkey that was just made for this host. Its challenge serves once, whatever the answer is worth. */
export async function ajouterCle(appel: Appel, brut: z.input<typeof zSaisie>) {
  const lue = readCreation(brut.reponse);
  const defi = lue && challengeOf(lue);
  if (!defi) return refuse<RefusCle>({ motif: 'cle-refusee' });
  const pris = await prendreDefiDAjout(appel, { defi, etape: brut.etape });
  return pris.ok ? await garderCle(appel, { ...brut, defi }) : pris;
}

type Refus = RefusDePorteur | RefusInscription | RefusCle;

const garderCle = defineUseCase({
  nom: 'comptes.ajouter-cle',
  saisie: zSaisie.extend({ defi: z.string() }),
  droit: 'public',
  executer: async (ctx, saisie): Promise<Result<Effets<Inscription>, Refus>> => {
    const { etape, nom, reponse, origine, visiteur, defi } = saisie;
    const porteur = await porteurDe(ctx, etape);
    if (!porteur.ok) return porteur;
    const lue = readCreation(reponse);
    const cle = lue && (await verifyCreation({ origine }, lue, defi));
    if (!cle) return refuse<RefusCle>({ motif: 'cle-refusee' });
    const secret = { genre: 'cle-d-acces', ...cle } as const;
    return await inscrireFacteur(ctx, porteur.valeur, { id: ctx.ids(), nom, secret, visiteur });
  },
});
