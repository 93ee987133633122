import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zCodeCommune } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import {
  copierFiches,
  copierLocales,
  copierPersonnes,
  copierStructures,
} from '../data/demonstration.copy.ts';
import { estFinessDeDemonstration, estRppsDeDemonstration } from '../domain/demonstration.ts';
import { idDuRpps } from '../domain/identite.ts';

const HORS_PLAGE = 'Numéro hors de la plage fictive.';
const zCivilite = z.enum(['M', 'MME']);
const zTexteOuNull = z.string().nullable();

const zStructure = z.strictObject({
  id: z.uuid(),
  finess: z.string().refine(estFinessDeDemonstration, HORS_PLAGE).nullable(),
  siret: z
    .string()
    .regex(/^99999\d{9}$/, HORS_PLAGE)
    .nullable(),
  nom: z.string(),
  categorie: zTexteOuNull,
  adresse: z.string(),
  codePostal: zTexteOuNull,
  ville: z.string(),
  commune: zCodeCommune,
  telephone: z.string(),
});

const zFiche = z.strictObject({
  membre: z.boolean().nullable(),
  membreDepuis: z.iso.date().nullable(),
  nouveauxPatients: z.boolean().nullable(),
  specificites: z.array(z.string()),
  langues: z.array(z.string()),
  telephone: zTexteOuNull,
  courriel: zTexteOuNull,
  mssante: zTexteOuNull,
  horaires: zTexteOuNull,
  departPrevu: z.iso.date().nullable(),
});

const zPersonne = z.strictObject({
  rpps: z.string().refine(estRppsDeDemonstration, HORS_PLAGE),
  civilite: zCivilite,
  titre: zTexteOuNull,
  nom: z.string(),
  prenom: z.string(),
  profession: z.string(),
  savoirFaire: zTexteOuNull,
  modeExercice: z.enum(['L', 'S']),
  structure: z.uuid(),
  commune: zCodeCommune,
  /** Null: the CPTS knows nothing of them but what the national file says. */
  fiche: zFiche.nullable(),
});

const zLocale = z.strictObject({
  id: z.uuid(),
  civilite: zCivilite,
  nom: z.string(),
  prenom: z.string(),
  qualite: z.string(),
  commune: zCodeCommune,
});

/**
 * Puts the fictional people and places of the demonstration into the directory, with what the CPTS knows of
 * them. Numbers outside the fictional ranges are refused: nothing of it can be taken for the national file.
 */
export const poserDemonstration = defineUseCase({
  nom: 'annuaire.poser-demonstration',
  saisie: z.strictObject({
    structures: z.array(zStructure),
    personnes: z.array(zPersonne),
    locales: z.array(zLocale),
  }),
  droit: 'annuaire.demonstration',
  executer: async (ctx, { structures, personnes, locales }) => {
    const auteur = { cpts: ctx.cpts, maintenant: ctx.maintenant, nom: ctx.acteur.nom };
    await copierStructures(ctx.tx, structures);
    await copierPersonnes(ctx.tx, personnes);
    const fiches = personnes.flatMap(({ rpps, fiche }) =>
      fiche ? [{ ...fiche, professionnel: idDuRpps(rpps) }] : [],
    );
    await copierFiches(ctx.tx, fiches, auteur);
    await copierLocales(ctx.tx, locales, auteur);
    return reussi(effets({ personnes: personnes.length, structures: structures.length }));
  },
});
