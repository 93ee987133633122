import { writeInstant } from '#platform/fhir/instant.ts';
import type { CreneauDuSas } from '../domain/exercant.ts';
import type { CreneauSitue } from '../usecases/chercher-creneaux.ts';
import { idDExercice } from './exercant.fhir.ts';
import { CATEGORIE_CPTS, EXTENSION_DU_SERVICE, SYSTEMES } from './guide.fhir.ts';

/** How care is given (v3-ActCode): at the practice, at home, by video with somebody beside the person. */
const CONSULTATIONS = {
  cabinet: 'AMB',
  visite: 'HH',
  'teleconsultation-assistee': 'VR',
} as const satisfies Readonly<Record<CreneauDuSas['genre'], string>>;

type Options = {
  /** Null for the slots of one professional; the CPTS they belong to otherwise. */
  readonly cpts: string | null;
  readonly profil: string;
  readonly fuseau: string;
  /** Where the slot is booked. */
  readonly adresse: string;
};

/** A free slot. Its hours bear an offset, never `Z`; nothing empty is written. */
export function slot(
  { creneau, exercant, lieu }: CreneauSitue,
  { cpts, profil, fuseau, adresse }: Options,
) {
  return {
    resourceType: 'Slot',
    id: creneau.id,
    meta: {
      profile: [profil],
      security: typesDe(creneau, cpts !== null).map((code) => ({
        system: SYSTEMES.typeDeCreneau,
        code,
      })),
    },
    serviceType: [
      { coding: [{ system: SYSTEMES.consultation, code: CONSULTATIONS[creneau.genre] }] },
      ...(cpts ? [serviceDe(cpts)] : []),
      ...creneau.motifs.map((text) => ({ text })),
    ],
    ...(exercant.specialite?.startsWith('SM')
      ? { specialty: [{ coding: [{ system: SYSTEMES.specialite, code: exercant.specialite }] }] }
      : {}),
    appointmentType: { coding: [{ system: SYSTEMES.rendezVous, code: 'ROUTINE' }] },
    schedule: { reference: `Schedule/${idDExercice(exercant, lieu)}` },
    status: 'free',
    start: writeInstant(creneau.debut, fuseau),
    end: writeInstant(creneau.fin, fuseau),
    comment: adresse,
  } as const;
}

/** TRE_R314: unscheduled care always; open to patients, or booked by professionals alone; and of a CPTS when asked so. */
function typesDe({ ouvertAuxPatients }: CreneauDuSas, parCpts: boolean): readonly string[] {
  return [ouvertAuxPatients ? 'PUBLIC' : 'PRO', 'SNP', ...(parCpts ? ['CPTS'] : [])];
}

function serviceDe(cpts: string) {
  return {
    extension: [
      {
        url: EXTENSION_DU_SERVICE,
        valueReference: { reference: `HealthcareService/${cpts}` },
      },
    ],
    coding: [{ system: SYSTEMES.categorieDEtablissement, code: CATEGORIE_CPTS }],
  };
}
