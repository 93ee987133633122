import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { campagneParId } from '../data/campagnes.query.ts';
import { communesDuTerritoire } from '../data/communes.query.ts';
import { telephoneDeLaCpts } from '../data/cpts.query.ts';
import { dropLettres } from '../data/lettres.repository.ts';
import {
  advanceTirage,
  forgetTirages,
  lockTirage,
  saveFichier,
} from '../data/tirages.repository.ts';
import { personnesDesLettres } from '../data/visees.query.ts';
import type { Campagne } from '../domain/campagne.ts';
import { personneDe } from '../domain/demande.ts';
import { type Destinataire, trier } from '../domain/destinataires.ts';
import { JOURS_DU_TIRAGE } from '../domain/tirage.ts';
import { jourDe } from './tenir-campagne.ts';

/** Sets letters in pages: the program alone. */
const TIRER = 'mt.lettres.tirer';
/** A page takes a few milliseconds: others are answered between two lots. */
const LOT = 20;

/** What a mailing needs besides its letters. */
export type EnTete = {
  readonly campagne: Campagne;
  readonly telephone: string | null;
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
};

export type Lot = {
  /** Null: the file is not to be built any more. */
  readonly enTete: EnTete | null;
  readonly destinataires: readonly Destinataire[];
  /** Rank from which the next lot begins; null: this was the last one. */
  readonly suite: number | null;
};

const RIEN: Lot = { enTete: null, destinataires: [], suite: null };

/** The next people of a mailing that is being built; whoever ended or moved meanwhile is taken out of it. */
export const lireLot = defineUseCase({
  nom: 'mt.lire-lot-de-lettres',
  saisie: z.strictObject({ tirage: zUuid, apres: z.number({ error: 'Dites depuis quel rang.' }) }),
  droit: TIRER,
  executer: async (ctx, { tirage: id, apres }): Promise<Result<Effets<Lot>, never>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const tirage = await lockTirage(tx, cpts, id);
    const campagne = tirage && (await campagneParId(tx, cpts, tirage.campagne));
    if (!campagne || tirage.etat === 'pret') return reussi(effets(RIEN));
    const lues = await personnesDesLettres(ctx, { campagne: campagne.id, apres, nombre: LOT });
    const { destinataires, ecartes } = trier(lues, jourDe(ctx));
    const retirees = ecartes.map(({ demande }) => demande);
    await dropLettres(tx, cpts, { campagne: campagne.id, demandes: retirees });
    const debut = apres === 0 ? { faites: 0, retirees: 0 } : tirage;
    await advanceTirage(tx, cpts, {
      id,
      le,
      etat: 'en-cours',
      faites: debut.faites + destinataires.length,
      retirees: debut.retirees + retirees.length,
    });
    const suite = lues.length === LOT ? (lues.at(-1)?.rang ?? null) : null;
    const lot = { enTete: await enTeteDe(ctx, campagne), destinataires, suite };
    const trace = {
      action: 'mt.lettres-tirees',
      objet: campagne.id,
      personnes: lues.map(personneDe),
      detail: { lignes: destinataires.length },
    };
    return reussi(effets(lot, lues.length > 0 ? { trace } : {}));
  },
});

/** What a mailing of this campaign says of who writes. */
export async function enTeteDe({ tx, cpts }: Ctx, campagne: Campagne): Promise<EnTete> {
  const communes = await communesDuTerritoire(tx, cpts);
  const points = communes.flatMap(({ lon, lat }) =>
    lon === null || lat === null ? [] : [{ lon, lat }],
  );
  return { campagne, telephone: await telephoneDeLaCpts(tx, cpts), points };
}

/** Keeps the file of a mailing, encrypted, for some days. */
export const rangerTirage = defineUseCase({
  nom: 'mt.ranger-tirage',
  saisie: z.strictObject({
    tirage: zUuid,
    fichier: z.instanceof(Uint8Array, { error: 'Donnez le fichier.' }),
  }),
  droit: TIRER,
  executer: async (
    ctx,
    { tirage: id, fichier },
  ): Promise<Result<Effets<{ readonly id: string }>, never>> => {
    const tirage = await lockTirage(ctx.tx, ctx.cpts, id);
    if (!tirage) return reussi(effets({ id }));
    await saveFichier(ctx, { tirage: id, fichier, ids: ctx.ids });
    await advanceTirage(ctx.tx, ctx.cpts, { ...tirage, etat: 'pret', le: ctx.maintenant });
    return reussi(effets({ id }));
  },
});

/** Removes files built some days ago. */
export const oublierTirages = defineUseCase({
  nom: 'mt.oublier-tirages',
  saisie: z.strictObject({}),
  droit: TIRER,
  executer: async ({ tx, cpts, maintenant }) => {
    const avant = new Date(maintenant.getTime() - JOURS_DU_TIRAGE * 86_400_000);
    const oublies = await forgetTirages(tx, cpts, avant);
    const trace = { action: 'mt.tirages-oublies', detail: { lignes: oublies } };
    return reussi(effets({ oublies }, oublies > 0 ? { trace } : {}));
  },
});
