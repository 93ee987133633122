import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockDemande, moveDemande } from '../data/demandes.repository.ts';
import { departDeLaDemande } from '../data/demandes-du-depart.query.ts';
import { completeDemande } from '../data/fusion.repository.ts';
import { closePropositions } from '../data/propositions.repository.ts';
import { attendUnMedecin, type Demande, personneDe } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import type { RefusDeFusionner } from '../domain/refus.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { deplacer } from './rattacher-au-depart.ts';
import { zDemandeId } from './saisies.ts';

/**
 * Two requests of one person become one: what only the duplicate said is added to the request that is kept, which takes
 * the earlier place of both. The duplicate stays, closed, with its own history.
 */
export const fusionnerDemandes = defineUseCase({
  nom: 'mt.fusionner-demandes',
  saisie: z.strictObject({ gardee: zDemandeId, doublon: zDemandeId }),
  droit: INSTRUIRE,
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeFusionner>> => {
    const { tx, cpts, maintenant: le } = ctx;
    if (saisie.gardee === saisie.doublon) return refuse({ motif: 'meme-demande' });
    // Always in the same order, so that two merges never wait for each other.
    const [a = '', b = ''] = [saisie.gardee, saisie.doublon].toSorted();
    const lues = [await lockDemande(tx, cpts, a), await lockDemande(tx, cpts, b)];
    const gardee = lues.find((demande) => demande?.id === saisie.gardee);
    const doublon = lues.find((demande) => demande?.id === saisie.doublon);
    if (!gardee || !doublon) return refuse({ motif: 'demande-inconnue' });
    if (doublon.etat === 'prise') return refuse({ motif: 'demande-prise' });
    if (!attendUnMedecin(doublon) || gardee.etat === 'close')
      return refuse({ motif: 'demande-close' });
    await moveDemande(tx, cpts, {
      id: doublon.id,
      de: [doublon.etat],
      vers: 'close',
      le,
      motif: 'doublon',
      dans: gardee.id,
    });
    const duDepart = await rattacherLaGardee(ctx, { gardee, doublon });
    await completeDemande(ctx, { gardee: gardee.id, doublon: doublon.id, le });
    await closePropositions(tx, cpts, { demande: doublon.id, le });
    return reussi(
      effets(
        { id: gardee.id },
        {
          faits: [close(doublon), ...duDepart],
          trace: [
            { action: 'mt.demandes-fusionnees', objet: gardee.id, personne: personneDe(gardee) },
            { action: 'mt.demande-close', objet: doublon.id, personne: personneDe(doublon) },
          ],
        },
      ),
    );
  },
});

const close = (doublon: Demande) => ({
  ...communs(doublon),
  genre: 'mt.demande.close',
  detail: 'doublon',
});

type Deux = { readonly gardee: Demande; readonly doublon: Demande };

/** The person lost one doctor: the request that is kept is of that departure, the duplicate of none. */
async function rattacherLaGardee(ctx: Ctx, { gardee, doublon }: Deux) {
  const depart = await departDeLaDemande(ctx.tx, ctx.cpts, doublon.id);
  if (depart === null) return [];
  const deja = await departDeLaDemande(ctx.tx, ctx.cpts, gardee.id);
  const detachee = await deplacer(ctx, doublon, null);
  const rattachee = deja === null ? await deplacer(ctx, gardee, depart) : null;
  return [...(detachee ?? []), ...(rattachee ?? [])];
}
