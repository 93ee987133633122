import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { rendezVousEntre } from '../data/rendez-vous-du-mois.query.ts';

/** Appointments of a period, for a program: the SAS knows those it took, others all of them. Nobody is cared for in them. */
export const listerRendezVous = defineUseCase({
  nom: 'sas.lister-rendez-vous',
  saisie: z.strictObject({
    rpps: z.array(z.string()).max(100).nullable(),
    du: z.date(),
    au: z.date(),
    id: z.uuid().nullable().default(null),
  }),
  droit: 'sas.creneau.lire',
  executer: async ({ tx, cpts, acteur }, fenetre) => {
    const duSas = acteur.roles.includes('sas');
    const rendezVous = await rendezVousEntre(tx, cpts, { ...fenetre, duSas });
    const trace = { action: 'sas.rendez-vous-lus', detail: { rendezVous: rendezVous.length } };
    return reussi(effets(rendezVous, { trace }));
  },
});
