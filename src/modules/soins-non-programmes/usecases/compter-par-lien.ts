import { z } from 'zod';
import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { instantDeTelephone } from '#kernel/instant-de-telephone.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zUuid } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type ComptesDeRecensement, comptesDeRecensement } from '../data/recensements.query.ts';
import { cancelTouches, insertTouches, type ToucheDatee } from '../data/touches.repository.ts';
import { faitRecensement, faitRecensementAnnule } from '../domain/fait-de-recensement.ts';
import type { Offrant } from '../domain/offrant.ts';
import { refusDeCompter } from '../domain/recensement.ts';
import { fusionner } from '../domain/touche.ts';
import { offrantDuLien } from './trouver-offrant.ts';

/** Kind of the links that open the counter of one professional, and nothing else. */
export const COMPTEUR = 'snp.compteur';

/** What a phone sends at once; a longer queue goes in several sends. */
const TOUCHES_PAR_ENVOI = 200;

const zMillisecondes = zEntier({ min: 0, max: 8_640_000_000_000_000 });

const zTouches = z.strictObject({
  jeton: zJeton,
  envoyeLe: zMillisecondes.nullable(),
  touches: z
    .array(z.strictObject({ id: zUuid, le: zMillisecondes.nullable(), retiree: z.boolean() }))
    .min(1)
    .max(TOUCHES_PAR_ENVOI),
});

type Inconnu = { readonly motif: 'lien-inconnu' };

export type TouchesRecues = ComptesDeRecensement & {
  /** Too old to count: the phone forgets them, and says so. */
  readonly tropAnciennes: readonly string[];
};

/**
 * Touches of a phone, sent once or many times, in any order: each counts once, on the day it was made, and one that was
 * taken back never counts again.
 */
export const compterParLien = defineUseCase({
  nom: 'snp.compter-par-lien',
  saisie: zTouches,
  droit: 'public',
  executer: async (
    ctx,
    { jeton, envoyeLe, touches },
  ): Promise<Result<Effets<TouchesRecues>, Inconnu>> => {
    const offrant = await offrantDuCompteur(ctx, jeton);
    if (!offrant) return refuse({ motif: 'lien-inconnu' });
    const { maintenant, fuseau } = ctx;
    const aujourdhui = dateCivileDe(maintenant, fuseau);
    const datees = fusionner(touches).map((touche) => ({
      id: ctx.ids(),
      touche: touche.id,
      retiree: touche.retiree,
      jour: dateCivileDe(instantDeTelephone(touche.le, { envoyeLe, recuLe: maintenant }), fuseau),
    }));
    const estPrise = ({ jour }: { readonly jour: DateCivile }) => !refusDeCompter(jour, aujourdhui);
    const faits = await prendre(ctx, offrant, datees.filter(estPrise));
    const comptes = await comptesDe(ctx, offrant.professionnelId);
    const tropAnciennes = datees.filter((d) => !estPrise(d)).map(({ touche }) => touche);
    return reussi(effets({ ...comptes, tropAnciennes }, { faits }));
  },
});

async function prendre(ctx: Ctx, offrant: Offrant, touches: readonly ToucheDatee[]) {
  const { tx, cpts, maintenant: le, fuseau } = ctx;
  const { professionnelId, profession, commune } = offrant;
  const compteur = { professionnelId, profession, le };
  const nouvelles = await insertTouches(tx, cpts, { touches, compteur });
  const aRetirer = touches.filter((t) => t.retiree && !nouvelles.has(t.touche));
  const retirees = await cancelTouches(tx, cpts, {
    touches: aRetirer.map(({ touche }) => touche),
    professionnelId,
    le,
  });
  const comptees = touches.filter((t) => !t.retiree && nouvelles.has(t.touche));
  return [
    ...comptees.map(({ id, jour }) =>
      faitRecensement(
        { id, professionnelId, profession, commune, jour: dateCivile(jour), quantite: 1 },
        fuseau,
      ),
    ),
    ...retirees.map((retiree) =>
      faitRecensementAnnule(
        { ...retiree, professionnelId, commune: null, jour: dateCivile(retiree.jour) },
        fuseau,
      ),
    ),
  ];
}

async function offrantDuCompteur(ctx: Ctx, jeton: string): Promise<Offrant | null> {
  const lien = await trouverLien(ctx, { jeton, genre: COMPTEUR });
  return lien ? await offrantDuLien(ctx, lien.objet) : null;
}

async function comptesDe({ tx, cpts, maintenant, fuseau }: Ctx, professionnel: string) {
  const jour = dateCivileDe(maintenant, fuseau);
  return await comptesDeRecensement(tx, cpts, { professionnel, jour });
}

export type Compteur = ComptesDeRecensement & {
  /** Whose counter it is, in words. */
  readonly porteur: string;
};

/** Today's count, for who holds the link. Changes nothing. */
export const consulterCompteur = defineUseCase({
  nom: 'snp.consulter-compteur',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<Compteur>, Inconnu>> => {
    const lien = await trouverLien(ctx, { jeton, genre: COMPTEUR });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    const comptes = await comptesDe(ctx, lien.objet);
    return reussi(effets({ ...comptes, porteur: lien.porteur }));
  },
});
