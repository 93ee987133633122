import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { insertDepart, takeDepart } from '../data/departs-psc.repository.ts';

/** A departure waits ten minutes for its answer: time to take out a card and type its code. */
const ATTENTE_MS = 10 * 60_000;

const zEtat = z.string().min(20).max(200);

/** Remembers a departure towards Pro Santé Connect, tied to the browser that leaves by the token in its cookie. */
export const partirVersPsc = defineUseCase({
  nom: 'comptes.partir-vers-psc',
  saisie: z.strictObject({
    etat: zEtat,
    nonce: z.string(),
    verifieur: z.string(),
    temoin: z.string(),
    suite: z.string().max(2000).nullable(),
  }),
  droit: 'public',
  executer: async ({ tx, maintenant }, { etat, temoin, nonce, verifieur, suite }) => {
    const depart = {
      empreinte: hashToken(etat),
      temoin: hashToken(temoin),
      nonce,
      verifieur,
      suite,
      expireLe: new Date(maintenant.getTime() + ATTENTE_MS),
    };
    await insertDepart(tx, depart, maintenant);
    return reussi(effets(null));
  },
});

/** The departure an answer belongs to, taken out once: replayed, late or from another browser, it finds nothing. */
export const revenirDePsc = defineUseCase({
  nom: 'comptes.revenir-de-psc',
  saisie: z.strictObject({ etat: z.string().max(200), temoin: z.string().max(200) }),
  droit: 'public',
  executer: async ({ tx, maintenant }, { etat, temoin }) => {
    const empreintes = { empreinte: hashToken(etat), temoin: hashToken(temoin) };
    const depart = await takeDepart(tx, { ...empreintes, maintenant });
    return depart ? reussi(effets(depart)) : refuse({ motif: 'reponse-inattendue' });
  },
});
