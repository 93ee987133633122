import { exiger } from '#kernel/result.ts';
import type { Acteur } from '#platform/call.ts';
import { demanderDesSoins } from '../../../src/modules/soins-non-programmes/usecases/demander-des-soins.ts';
import { recevoirDemande } from '../../../src/modules/soins-non-programmes/usecases/recevoir-demande.ts';
import type { Hasard } from '../hasard.ts';
import type { Patient } from './patients.ts';
import type { Scene } from './scene.ts';
import { AUCUN_SIGNE } from './textes.ts';

export type Origine = 'ligne' | 'professionnel' | 'sas' | 'urgences' | 'patient';

/** Through whom a request comes; nobody answers the line of the CPTS at night. */
export function origineA(minutes: number, hasard: Hasard): Origine {
  const nuit = minutes < 8 * 60 || minutes >= 20 * 60;
  return nuit
    ? hasard.selon([
        ['patient', 6],
        ['sas', 3],
        ['urgences', 1],
      ] as const)
    : hasard.selon([
        ['ligne', 46],
        ['patient', 18],
        ['professionnel', 16],
        ['sas', 14],
        ['urgences', 6],
      ] as const);
}

type Recue = { readonly origine: Origine; readonly patient: Patient };

/** Opens a request as it comes in: by the patient on the public page, by the person who takes the call otherwise. */
export async function recevoir(
  scene: Scene,
  quand: Date,
  { origine, patient }: Recue,
): Promise<string> {
  if (origine === 'patient') return await parLePatient(scene, quand, patient);
  const par = scene.par(receveurDe(scene, origine), quand);
  const signes = origine === 'ligne' ? { signes: AUCUN_SIGNE } : {};
  return exiger(await recevoirDemande(par, { ...sansVide(patient), ...signes, origine })).id;
}

async function parLePatient(scene: Scene, quand: Date, patient: Patient): Promise<string> {
  const { note: _note, demandeur: _demandeur, medecinTraitantId, ...dit } = patient;
  const medecin = scene.habitantParId.get(medecinTraitantId ?? '');
  const saisie = {
    ...sansVide(dit),
    signes: AUCUN_SIGNE,
    ...(medecin ? { medecinTraitantNom: `Docteur ${medecin.nom}` } : {}),
  };
  return exiger(await demanderDesSoins(scene.par(scene.acteurs.patient, quand), saisie)).id;
}

/** Somebody whom a red flag stops: sent to the 15, nothing of them is kept. */
export async function alerter(scene: Scene, quand: Date, patient: Patient): Promise<void> {
  const signes = { ...AUCUN_SIGNE, poitrine: true };
  const stoppee = await recevoirDemande(scene.par(scene.acteurs.regulation, quand), {
    ...sansVide(patient),
    signes,
  });
  if (stoppee.ok) throw new Error('a red flag did not stop the request');
}

function receveurDe({ acteurs, hasard, habitants }: Scene, origine: Origine): Acteur {
  if (origine === 'sas') return acteurs.sas;
  if (origine === 'urgences') return acteurs.urgences;
  if (origine === 'professionnel') return acteurs.professionnel(hasard.parmi(habitants));
  return hasard.chance(0.75) ? acteurs.regulation : acteurs.coordination;
}

function sansVide(objet: object): object {
  return Object.fromEntries(Object.entries(objet).filter(([, valeur]) => valeur !== null));
}
