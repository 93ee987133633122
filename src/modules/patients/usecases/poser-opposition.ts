import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertOpposition, liftOpposition } from '../data/oppositions.repository.ts';
import { loadPatient } from '../data/patients.repository.ts';
import type { RefusDOpposition } from '../domain/refus.ts';
import { membreProfessionnel } from './agir-en-membre.ts';
import { zPatient, zRecueil } from './saisies.ts';

type Fait = Effets<{ readonly id: string }>;

/** A patient blocks one named professional: from the next request on, that person and their delegates find nobody. */
export const poserOpposition = defineUseCase({
  nom: 'patients.poser-opposition',
  saisie: z.strictObject({
    patient: zPatient,
    professionnel: zIdentifiant<'ProfessionnelId'>(),
    voie: zRecueil.voie,
  }),
  droit: 'patients.opposition.tenir',
  executer: async (
    ctx,
    { patient, professionnel, voie },
  ): Promise<Result<Fait, RefusDOpposition>> => {
    const { tx, cpts, maintenant, acteur } = ctx;
    if (!(await loadPatient(tx, cpts, patient))) return refuse({ motif: 'patient-inconnu' });
    const fiche = await membreProfessionnel(ctx, professionnel);
    if (!fiche) return refuse({ motif: 'professionnel-inconnu' });
    const id = ctx.ids();
    const pose = await insertOpposition(tx, cpts, {
      id,
      patient,
      professionnel,
      professionnelNom: fiche.nom,
      voie,
      le: maintenant,
      parNom: acteur.nom,
    });
    if (!pose) return refuse({ motif: 'deja-oppose' });
    const trace = { action: 'patients.opposition-posee', objet: id, personne: patient };
    const evenement = { genre: 'patients.opposition-posee', donnees: { patient } };
    return reussi(effets({ id }, { trace, evenements: [evenement] }));
  },
});

/** The patient changes their mind; the history of it stays. */
export const leverOpposition = defineUseCase({
  nom: 'patients.lever-opposition',
  saisie: z.strictObject({ patient: zPatient, opposition: zIdentifiant<'OppositionId'>() }),
  droit: 'patients.opposition.tenir',
  executer: async (ctx, { patient, opposition: id }): Promise<Result<Fait, RefusDOpposition>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const levee = await liftOpposition(tx, cpts, { id, patient, le, parNom: acteur.nom });
    if (!levee) return refuse({ motif: 'opposition-inconnue' });
    const trace = { action: 'patients.opposition-levee', objet: id, personne: patient };
    return reussi(effets({ id }, { trace }));
  },
});
