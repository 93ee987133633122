import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { endAccord, insertAccord } from '../data/accords.repository.ts';
import { touchPatient } from '../data/patients.repository.ts';
import {
  type DonnePar,
  OBJETS_D_ACCORD,
  type ObjetDAccord,
  REPONSES,
  type Reponse,
  type Voie,
} from '../domain/accord.ts';
import type { PatientInconnu } from '../domain/refus.ts';
import { versionEnVigueur } from './lire-textes.ts';
import { ouvrirDossier } from './ouvrir-dossier.ts';
import { zPatient, zRecueil } from './saisies.ts';

type Refus = PatientInconnu | { readonly motif: 'reponse-donnee-ailleurs' };
type Fait = Effets<{ readonly id: string }>;

/** Writes what the person answered once they were read the text in force; it replaces what they answered before. */
export const recueillirAccord = defineUseCase({
  nom: 'patients.recueillir-accord',
  saisie: z.strictObject({
    patient: zPatient,
    objet: z.enum(OBJETS_D_ACCORD),
    reponse: z.enum(REPONSES, { error: 'Dites ce que la personne a répondu.' }),
    ...zRecueil,
  }),
  droit: 'patients.accord.recueillir',
  executer: async (ctx, { patient, ...reponse }): Promise<Result<Fait, Refus>> => {
    if (!(await ouvrirDossier(ctx, patient, 'ecrire'))) return refuse({ motif: 'patient-inconnu' });
    const id = await noterReponse(ctx, patient, { ...reponse, parNom: ctx.acteur.nom });
    if (!id) return refuse({ motif: 'reponse-donnee-ailleurs' });
    const trace = {
      action: 'patients.accord-recueilli',
      objet: id,
      personne: patient,
      detail: { objet: reponse.objet, reponse: reponse.reponse },
    };
    return reussi(effets({ id }, { trace }));
  },
});

type ReponseDonnee = {
  readonly objet: ObjetDAccord;
  readonly reponse: Reponse;
  readonly voie: Voie;
  readonly donnePar: DonnePar;
  readonly parNom: string;
};

/** Ends the answer that counted and writes the new one; null when somebody wrote one at the same instant. */
export async function noterReponse(
  ctx: Ctx,
  patient: string,
  reponse: ReponseDonnee,
): Promise<string | null> {
  const { tx, cpts, maintenant: le } = ctx;
  const { objet, parNom } = reponse;
  await endAccord(tx, cpts, { patient, objet, le, parNom });
  const id = ctx.ids();
  const version = await versionEnVigueur(ctx, objet);
  const note = await insertAccord(tx, cpts, { ...reponse, id, patient, version, le });
  if (note) await touchPatient(tx, cpts, patient, le);
  return note ? id : null;
}
