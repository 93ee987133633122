import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertBris } from '../data/bris.repository.ts';
import {
  CHAMPS_DU_BRIS,
  DUREE_DU_BRIS_MINUTES,
  estConfirme,
  MOTIF_MINIMUM,
  RAISONS_DE_BRIS,
} from '../domain/bris-de-glace.ts';
import type { Jumeau } from '../domain/jumeaux.ts';
import type { RefusDeBris } from '../domain/refus.ts';
import { ouvrirDossier } from './ouvrir-dossier.ts';
import { patientsNommes } from './reconnaitre-patient.ts';

type Ouverture = { readonly patient: string; readonly jusqua: Date };

/**
 * Emergency access to one person named exactly, for an hour, to read, by somebody who proved who they are within five
 * minutes. The coordination and the médecin traitant are told; the coordination reviews it. Of several records of that
 * person, the oldest that is not open already. Who is blocked by the person is answered as if there were nobody.
 */
export const briserLaGlace = defineUseCase({
  nom: 'patients.briser-la-glace',
  saisie: z.strictObject({
    nom: zTexte(120),
    prenom: zTexte(120),
    dateDeNaissance: zDateCivile,
    raison: z.enum(RAISONS_DE_BRIS, { error: 'Choisissez une raison.' }),
    precision: zTexte(1000).refine((texte) => [...texte].length >= MOTIF_MINIMUM, {
      error: `Dites pourquoi en ${MOTIF_MINIMUM} caractères au moins : la coordination le lira.`,
    }),
  }),
  droit: 'patients.bris-de-glace.ouvrir',
  executer: async (ctx, saisie): Promise<Result<Effets<Ouverture>, RefusDeBris>> => {
    const { tx, cpts, acteur, maintenant, coffre } = ctx;
    if (acteur.id === null || !estConfirme(acteur.confirmeLe, maintenant))
      return refuse({ motif: 'confirmation-perimee' });
    const { nom, prenom, dateDeNaissance: dateNaissance } = saisie;
    const nommes = await patientsNommes(ctx, { nom, prenom, dateNaissance });
    const [ancien] = nommes;
    if (!ancien) return refuse({ motif: 'patient-inconnu' });
    const patient = await premierFerme(ctx, nommes);
    if (!patient) return refuse({ motif: 'acces-deja-ouvert', patient: ancien.id });
    const id = ctx.ids();
    const jusqua = new Date(maintenant.getTime() + DUREE_DU_BRIS_MINUTES * 60_000);
    const lieu = { cpts, champ: CHAMPS_DU_BRIS.precision, objet: id };
    await insertBris(tx, cpts, {
      id,
      patient,
      compte: acteur.id,
      parNom: acteur.nom,
      professionnel: acteur.professionnel,
      raison: saisie.raison,
      precision: coffre.chiffrer(saisie.precision, lieu),
      ouvertLe: maintenant,
      finitLe: jusqua,
    });
    return reussi(
      effets(
        { patient, jusqua },
        {
          evenements: [{ genre: 'patients.glace-brisee', donnees: { bris: id, patient } }],
          trace: {
            action: 'patients.glace-brisee',
            objet: id,
            personne: patient,
            detail: { raison: saisie.raison },
          },
        },
      ),
    );
  },
});

/** The oldest of these records that whoever acts cannot read yet; null when they read them all. */
async function premierFerme(ctx: Ctx, dossiers: readonly Jumeau[]): Promise<string | null> {
  for (const { id } of dossiers) if (!(await ouvrirDossier(ctx, id, 'lire'))) return id;
  return null;
}
