import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  compteDeLIdentite,
  comptesDuRpps,
  type Identite,
  insertIdentite,
  touchIdentite,
} from '../data/identites-externes.repository.ts';
import { niveauSuffit, rppsDuSujet } from '../domain/identite-psc.ts';
import { ouvrirSession, type SessionOuverte } from './ouvrir-session.ts';
import { zVisiteur } from './visiteur.ts';

export type RefusPsc = {
  readonly motif:
    | 'niveau-insuffisant'
    | 'identifiant-absent'
    | 'aucun-compte'
    | 'plusieurs-comptes'
    | 'identite-changee';
};

/**
 * Opens a session for somebody Pro Santé Connect vouches for. The identity is (emetteur, sujet); the first time, it is tied to
 * the one account to which a CPTS gave the directory entry of that RPPS number. Neither the e-mail nor a role ever comes from claims.
 */
export const seConnecterParPsc = defineUseCase({
  nom: 'comptes.se-connecter-par-psc',
  saisie: z.strictObject({
    emetteur: z.string(),
    sujet: z.string().min(1),
    acr: z.string().nullable(),
    sujetNational: z.string().trim().nullable(),
    visiteur: zVisiteur,
  }),
  droit: 'public',
  executer: async (ctx, saisie): Promise<Result<Effets<SessionOuverte>, RefusPsc>> => {
    const { emetteur, sujet, acr, sujetNational, visiteur } = saisie;
    if (!niveauSuffit(acr)) return refuse({ motif: 'niveau-insuffisant' });
    if (!sujetNational) return refuse({ motif: 'identifiant-absent' });
    const compte = await compteDe(ctx, { emetteur, sujet }, sujetNational);
    if (!compte.ok) return compte;
    return reussi(
      effets(
        await ouvrirSession(ctx, {
          ...visiteur,
          compte: compte.valeur,
          moyen: 'pro-sante-connect',
        }),
      ),
    );
  },
});

async function compteDe(
  ctx: Ctx,
  identite: Identite,
  identifiantNational: string,
): Promise<Result<string, RefusPsc>> {
  const { tx, maintenant } = ctx;
  const connue = await compteDeLIdentite(tx, identite);
  if (connue) {
    if (connue.identifiantNational !== identifiantNational)
      return refuse({ motif: 'identite-changee' });
    await touchIdentite(tx, identite, maintenant);
    return reussi(connue.compte);
  }
  const rpps = rppsDuSujet(identifiantNational);
  if (!rpps) return refuse({ motif: 'identifiant-absent' });
  const [compte, ...autres] = await comptesDuRpps(tx, rpps);
  if (!compte) return refuse({ motif: 'aucun-compte' });
  if (autres.length > 0) return refuse({ motif: 'plusieurs-comptes' });
  const liee = await insertIdentite(tx, { ...identite, compte, identifiantNational, maintenant });
  return liee ? reussi(compte) : refuse({ motif: 'identite-changee' });
}
