import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zTexte } from '#kernel/zod.ts';
import { emettreLien, revoquerLiens, trouverLien, utiliserLien, zJeton } from '#modules/liens';
import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import { type Appel, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { appareilDuTemoin } from '../data/appareils.query.ts';
import { insertAppareil, pairAppareil, revokeAppareil } from '../data/appareils.repository.ts';
import { type Appareil, HEURES_D_APPAIRAGE, JOURS_D_APPAREIL } from '../domain/appareil.ts';
import type { RefusDAppareil } from '../domain/refus.ts';
import { sansCle } from './delivrer-lien.ts';

/** Kind of the links that pair a device, opened once on it. */
const APPAIRAGE = 'snp.appareil';
const REGLER = 'snp.mission.regler';

type Ajoute = { readonly id: string; readonly jeton: string };

const ajouter = defineUseCase({
  nom: 'snp.ajouter-appareil',
  saisie: z.strictObject({ nom: zTexte(80) }),
  droit: REGLER,
  executer: async (ctx, { nom }): Promise<Result<Effets<Ajoute>, never>> => {
    const id = ctx.ids();
    const par = { le: ctx.maintenant, parNom: ctx.acteur.nom };
    await insertAppareil(ctx.tx, ctx.cpts, { id, nom, ...par });
    const lien = { genre: APPAIRAGE, objet: id, porteur: nom, compte: null, usageUnique: true };
    const { jeton } = await emettreLien(ctx, { ...lien, heures: HEURES_D_APPAIRAGE });
    return reussi(effets({ id, jeton }, { trace: { action: 'snp.appareil-ajoute', objet: id } }));
  },
});

/** Names a device of the emergency department; gives the link to open once on it. */
export function ajouterAppareil(appel: Appel, brut: unknown) {
  return ajouter(sansCle(appel), brut);
}

/** Stops a device at once, and its pairing link if it still waits. */
export const revoquerAppareil = defineUseCase({
  nom: 'snp.revoquer-appareil',
  saisie: z.strictObject({ appareil: zIdentifiant<'AppareilId'>() }),
  droit: REGLER,
  executer: async (
    ctx,
    { appareil: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDAppareil>> => {
    if (!(await revokeAppareil(ctx.tx, ctx.cpts, { id, le: ctx.maintenant })))
      return refuse({ motif: 'appareil-inconnu' });
    await revoquerLiens(ctx, { genre: APPAIRAGE, objet: id });
    return reussi(effets({ id }, { trace: { action: 'snp.appareil-revoque', objet: id } }));
  },
});

/** Whose name the device will bear, before it is paired. Changes nothing: mail scanners open links. */
export const lireAppairage = defineUseCase({
  nom: 'snp.lire-appairage',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<{ readonly nom: string }>, RefusDAppareil>> => {
    const lien = await trouverLien(ctx, { jeton, genre: APPAIRAGE });
    return lien ? reussi(effets({ nom: lien.porteur })) : refuse({ motif: 'appareil-inconnu' });
  },
});

type Appaire = Appareil & {
  /** For the cookie of the device: told once, never kept. */
  readonly temoin: string;
};

const appairer = defineUseCase({
  nom: 'snp.appairer-appareil',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<Appaire>, RefusDAppareil>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const lien = await trouverLien(ctx, { jeton, genre: APPAIRAGE });
    if (!lien || !(await utiliserLien(ctx, lien))) return refuse({ motif: 'appareil-inconnu' });
    const temoin = drawToken();
    const expireLe = new Date(le.getTime() + JOURS_D_APPAREIL * 86_400_000);
    const id = lien.objet;
    const pose = { id, empreinte: hashToken(temoin), le, expireLe };
    const appaire = await pairAppareil(tx, cpts, pose);
    if (!appaire) return refuse({ motif: 'appareil-inconnu' });
    const trace = { action: 'snp.appareil-appaire', objet: id, detail: { appareil: id } };
    return reussi(effets({ id, nom: appaire.nom, temoin }, { trace }));
  },
});

/** Makes of this device the one that was named: the link serves once, and the cookie is told once. */
export function appairerAppareil(appel: Appel, brut: unknown) {
  return appairer(sansCle(appel), brut);
}

/** The device that a cookie proves; unknown, revoked and expired look the same. */
export const reconnaitreAppareil = defineUseCase({
  nom: 'snp.reconnaitre-appareil',
  saisie: z.strictObject({ temoin: zJeton }),
  droit: 'public',
  executer: async (
    { tx, cpts, maintenant },
    { temoin },
  ): Promise<Result<Effets<Appareil>, RefusDAppareil>> => {
    const empreinte = hashToken(temoin);
    const appareil = await appareilDuTemoin(tx, cpts, { empreinte, maintenant });
    return appareil ? reussi(effets(appareil)) : refuse({ motif: 'appareil-inconnu' });
  },
});
