import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { demandesDeLaPersonne } from '../data/demandes.query.ts';
import { insertDemande } from '../data/demandes.repository.ts';
import {
  type Chapitre,
  type Consultation,
  type DemandeDeDroit,
  dossierPortable,
} from '../domain/personne.ts';
import { consultationsDe } from './consultations-de.ts';
import { rassemblerPersonne } from './rassembler-personne.ts';

export type RefusSurPersonne = { readonly motif: 'personne-inconnue' };

export type Personne = {
  readonly chapitres: readonly Chapitre[];
  readonly consultations: readonly Consultation[];
  readonly demandes: readonly DemandeDeDroit[];
};

/** All that is held about somebody, why, since when, and who saw it. */
export const lirePersonne = defineUseCase({
  nom: 'rgpd.lire-personne',
  saisie: z.strictObject({ patient: z.uuid() }),
  droit: 'rgpd.personne.tenir',
  executer: async (ctx, { patient }): Promise<Result<Effets<Personne>, RefusSurPersonne>> => {
    const chapitres = await rassemblerPersonne(ctx, patient);
    const demandes = await demandesDeLaPersonne(ctx.tx, ctx.cpts, patient);
    if (chapitres.length === 0 && demandes.length === 0)
      return refuse({ motif: 'personne-inconnue' });
    const consultations = await consultationsDe(ctx, patient);
    const trace = { action: 'rgpd.personne-lue', objet: patient, personne: patient };
    return reussi(effets({ chapitres, consultations, demandes }, { trace }));
  },
});

/** Gives somebody what is held about them, and keeps that it was given (articles 15 and 20 GDPR). */
export const remettreDossier = defineUseCase({
  nom: 'rgpd.remettre-dossier',
  saisie: z.strictObject({ patient: z.uuid(), forme: z.enum(['json', 'pdf']) }),
  droit: 'rgpd.personne.tenir',
  executer: async (ctx, { patient, forme }) => {
    const chapitres = await rassemblerPersonne(ctx, patient);
    if (chapitres.length === 0) return refuse<RefusSurPersonne>({ motif: 'personne-inconnue' });
    const consultations = await consultationsDe(ctx, patient);
    await insertDemande(ctx.tx, ctx.cpts, {
      id: ctx.ids(),
      patient,
      droit: 'acces',
      reponse: 'accordee',
      motif: forme === 'pdf' ? 'Remis sur papier ou en PDF' : 'Remis en fichier JSON',
      par: ctx.acteur.nom,
      le: ctx.maintenant,
    });
    const dossier = dossierPortable(chapitres, consultations, ctx.maintenant);
    const trace = {
      action: 'rgpd.dossier-remis',
      objet: patient,
      personne: patient,
      detail: { forme },
    };
    return reussi(effets(dossier, { trace }));
  },
});
