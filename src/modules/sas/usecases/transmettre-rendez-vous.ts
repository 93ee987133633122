import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { noteReponse, takeEnvois } from '../data/envois.repository.ts';
import { ETATS_DE_RENDEZ_VOUS } from '../domain/envoi.ts';

const PAR_TOURNEE = 50;

/** Takes the appointments that the platform must be told of now; each is tried once, outside of any transaction. */
export const prendreEnvois = defineUseCase({
  nom: 'sas.prendre-envois',
  saisie: z.strictObject({}),
  droit: 'sas.rendez-vous.transmettre',
  executer: async ({ tx, cpts, maintenant }) =>
    reussi(effets(await takeEnvois(tx, cpts, { le: maintenant, nombre: PAR_TOURNEE }))),
});

/** Writes what the platform answered; a try that failed comes again later. */
export const noterEnvoi = defineUseCase({
  nom: 'sas.noter-envoi',
  saisie: z.strictObject({
    reservation: z.uuid(),
    voulu: z.enum(ETATS_DE_RENDEZ_VOUS),
    tentatives: z.int().min(1),
    faute: z.string().max(300).nullable(),
  }),
  droit: 'sas.rendez-vous.transmettre',
  executer: async ({ tx, cpts, maintenant }, reponse) => {
    await noteReponse(tx, cpts, { ...reponse, le: maintenant });
    if (reponse.faute !== null) return reussi(effets(null));
    const { reservation: objet, voulu } = reponse;
    const trace = { action: 'sas.rendez-vous-transmis', objet, detail: { etat: voulu } };
    return reussi(effets(null, { trace }));
  },
});
