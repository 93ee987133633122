import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compterCodesDeSecours, facteursDe } from '../data/facteurs.query.ts';
import { identitesDuCompte } from '../data/identites-externes.repository.ts';
import { sessionsDe } from '../data/sessions.query.ts';
import { lieuCourt } from '../domain/lieu.ts';
import { exigentSecondFacteur } from '../domain/mandat.ts';
import { soiMeme } from './soi-meme.ts';

/** What one is shown of one's own account. `jeton`: of the session at hand. */
export const lireMonCompte = defineUseCase({
  nom: 'comptes.lire-mon-compte',
  saisie: z.strictObject({ jeton: z.string() }),
  droit: 'public',
  executer: async (ctx, { jeton }) => {
    const { tx, maintenant } = ctx;
    const compte = await soiMeme(ctx);
    const ici = hashToken(jeton);
    const sessions = await sessionsDe(tx, compte.id, maintenant);
    return reussi(
      effets({
        nom: `${compte.prenom} ${compte.nom}`,
        courriel: compte.courriel,
        aUnMotDePasse: compte.motDePasse !== null,
        facteurs: await facteursDe(tx, compte.id),
        psc: (await identitesDuCompte(tx, compte.id))[0] ?? null,
        exige: exigentSecondFacteur(compte.mandats, maintenant),
        codesRestants: await compterCodesDeSecours(tx, compte.id),
        sessions: sessions.map(({ empreinte, source, ...session }) => ({
          ...session,
          maintenant,
          lieu: lieuCourt(source),
          ici: empreinte.equals(ici),
        })),
      }),
    );
  },
});
