import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { campagneParId, campagnesDeLaCpts } from '../data/campagnes.query.ts';
import { nombreDeLettres } from '../data/lettres.query.ts';
import { tirageDe } from '../data/tirages.repository.ts';
import type { Campagne } from '../domain/campagne.ts';
import { compterEcarts } from '../domain/destinataires.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import { type Comptes, compterResultats } from '../domain/resultats-de-campagne.ts';
import type { Tirage } from '../domain/tirage.ts';
import { resultatsDe } from './resultats-de-campagne.ts';
import { TENIR_CAMPAGNE } from './tenir-campagne.ts';
import { viser } from './viser-campagne.ts';

/** Whom a campaign is for, counted. */
export type CompteDeCible = {
  readonly visees: number;
  readonly destinataires: number;
  /** Of these, minors: addressed to their legal representative, whom the register does not name. */
  readonly mineurs: number;
  readonly ecartes: ReturnType<typeof compterEcarts>;
};

export type CampagneConsultee = {
  readonly campagne: Campagne;
  /** Null: too many people, it says so. */
  readonly cible: CompteDeCible | null;
  /** Letters prepared; 0: none yet. */
  readonly lettres: number;
  readonly tirage: Tirage | null;
  readonly comptes: Comptes;
};

/** One campaign: whom it is for, where its letters are, what came of it. Counts only, nobody is named. */
export const consulterCampagne = defineUseCase({
  nom: 'mt.consulter-campagne',
  saisie: z.strictObject({ campagne: zUuid }),
  droit: TENIR_CAMPAGNE,
  executer: async (
    ctx,
    { campagne: id },
  ): Promise<Result<Effets<CampagneConsultee>, RefusDeCampagne>> => {
    const { tx, cpts } = ctx;
    const campagne = await campagneParId(tx, cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const visee = await viser(ctx, campagne);
    const resultats = await resultatsDe(ctx, [campagne]);
    return reussi(
      effets({
        campagne,
        cible: visee.ok ? compterCible(visee.valeur) : null,
        lettres: await nombreDeLettres(tx, cpts, id),
        tirage: await tirageDe(tx, cpts, id),
        comptes: comptesDe(campagne, resultats),
      }),
    );
  },
});

type Visee = Extract<Awaited<ReturnType<typeof viser>>, { readonly ok: true }>['valeur'];

function compterCible({ destinataires, ecartes }: Visee): CompteDeCible {
  return {
    visees: destinataires.length + ecartes.length,
    destinataires: destinataires.length,
    mineurs: destinataires.filter(({ mineur }) => mineur).length,
    ecartes: compterEcarts(ecartes),
  };
}

export type CampagneComptee = Campagne & { readonly comptes: Comptes };

/** Every campaign with its counts, for the coordination and the bureau. */
export const listerCampagnes = defineUseCase({
  nom: 'mt.lister-campagnes',
  saisie: z.strictObject({}),
  droit: 'mt.campagne.lire',
  executer: async (ctx): Promise<Result<Effets<readonly CampagneComptee[]>, never>> => {
    const campagnes = await campagnesDeLaCpts(ctx.tx, ctx.cpts);
    const resultats = await resultatsDe(ctx, campagnes);
    return reussi(
      effets(
        campagnes.map((campagne) => ({ ...campagne, comptes: comptesDe(campagne, resultats) })),
      ),
    );
  },
});

function comptesDe(campagne: Campagne, tous: Awaited<ReturnType<typeof resultatsDe>>): Comptes {
  const vide = new Set<string>();
  const rien = {
    envoyees: vide,
    revenues: vide,
    recues: vide,
    verifiees: vide,
    prises: vide,
    declarees: vide,
  };
  return compterResultats(tous.get(campagne.id) ?? rien, {
    lancee: campagne.lanceeLe !== null,
    envoyee: campagne.envoyeeLe !== null,
  });
}
