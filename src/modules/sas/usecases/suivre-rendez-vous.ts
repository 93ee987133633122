import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { saveEnvoi } from '../data/envois.repository.ts';
import { rendezVousDuSas } from '../data/rendez-vous.query.ts';
import { etatDe } from '../domain/envoi.ts';

/** Something happened to an appointment: when the SAS took it, the platform will have to know. True when it does. */
export const suivreRendezVous = defineUseCase({
  nom: 'sas.suivre-rendez-vous',
  saisie: z.strictObject({ reservation: z.uuid() }),
  droit: 'sas.rendez-vous.transmettre',
  executer: async ({ tx, cpts, maintenant }, { reservation }) => {
    const rendezVous = await rendezVousDuSas(tx, cpts, reservation);
    if (!rendezVous) return reussi(effets(false));
    await saveEnvoi(tx, cpts, { rendezVous, voulu: etatDe(rendezVous), le: maintenant });
    return reussi(effets(true));
  },
});
