import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { campagneParId } from '../data/campagnes.query.ts';
import { fichierDe, tirageDe } from '../data/tirages.repository.ts';
import { personnesDesLettres, VISEES_MAX } from '../data/visees.query.ts';
import { personneDe } from '../domain/demande.ts';
import { type Destinataire, trier } from '../domain/destinataires.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import { jourDe, TENIR_CAMPAGNE } from './tenir-campagne.ts';
import { type EnTete, enTeteDe } from './tirer-lettres.ts';

type Sortie<T> = Result<Effets<T>, RefusDeCampagne>;
const saisie = z.strictObject({ campagne: zUuid });

/** The letters, as one file to print; to be prepared again when somebody withdrew or was taken since. */
export const lireTirage = defineUseCase({
  nom: 'mt.lire-tirage',
  saisie,
  droit: TENIR_CAMPAGNE,
  executer: async (
    ctx,
    { campagne: id },
  ): Promise<Sortie<{ readonly code: string; readonly fichier: Uint8Array<ArrayBuffer> }>> => {
    const campagne = await campagneParId(ctx.tx, ctx.cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const tirage = await tirageDe(ctx.tx, ctx.cpts, id);
    const fichier = tirage && (await fichierDe(ctx, tirage.id));
    if (!fichier) return refuse({ motif: 'lettres-a-preparer' });
    const choix = { campagne: id, apres: 0, nombre: VISEES_MAX };
    const lues = await personnesDesLettres(ctx, choix);
    if (trier(lues, jourDe(ctx)).ecartes.length > 0) return refuse({ motif: 'lettres-a-preparer' });
    const personnes = lues.map(personneDe);
    const trace = { action: 'mt.lettres-exportees', objet: id, personnes };
    return reussi(effets({ code: campagne.code, fichier }, { trace }));
  },
});

/** The same as addresses, for a mailing house: to the same people. */
export const exporterLettres = defineUseCase({
  nom: 'mt.exporter-lettres',
  saisie,
  droit: TENIR_CAMPAGNE,
  executer: async (
    ctx,
    { campagne: id },
  ): Promise<
    Sortie<{ readonly code: string; readonly destinataires: readonly Destinataire[] }>
  > => {
    const campagne = await campagneParId(ctx.tx, ctx.cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const choix = { campagne: id, apres: 0, nombre: VISEES_MAX };
    const lues = await personnesDesLettres(ctx, choix);
    if (lues.length === 0) return refuse({ motif: 'lettres-a-preparer' });
    const { destinataires, ecartes } = trier(lues, jourDe(ctx));
    if (ecartes.length > 0) return refuse({ motif: 'lettres-a-preparer' });
    const trace = {
      action: 'mt.lettres-exportees',
      objet: id,
      personnes: lues.map(personneDe),
      detail: { lignes: destinataires.length },
    };
    return reussi(effets({ code: campagne.code, destinataires }, { trace }));
  },
});

/** What a letter, a poster or a counter text of this campaign says of who writes. */
export const lireEnTete = defineUseCase({
  nom: 'mt.lire-en-tete-de-campagne',
  saisie,
  droit: TENIR_CAMPAGNE,
  executer: async (ctx, { campagne: id }): Promise<Sortie<EnTete>> => {
    const campagne = await campagneParId(ctx.tx, ctx.cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    return reussi(effets(await enTeteDe(ctx, campagne)));
  },
});

/** The same for somebody who takes it away: the poster, or the letter as nobody will get it. */
export const sortirDocument = defineUseCase({
  nom: 'mt.sortir-document-de-campagne',
  saisie,
  droit: TENIR_CAMPAGNE,
  executer: async (ctx, { campagne: id }): Promise<Sortie<EnTete>> => {
    const campagne = await campagneParId(ctx.tx, ctx.cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const trace = { action: 'mt.document-exporte', objet: id };
    return reussi(effets(await enTeteDe(ctx, campagne), { trace }));
  },
});
