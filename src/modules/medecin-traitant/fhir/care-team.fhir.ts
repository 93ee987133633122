import { cptsReference, NATIONAL, practitionerReference } from '#platform/fhir/national.ts';
import type { Declaration } from '../domain/declaration.ts';

/** The circle of care (ans.fhir.fr.cds): who cares for a person, here their médecin traitant alone. */
export const PROFIL =
  'https://interop.esante.gouv.fr/ig/fhir/cds/StructureDefinition/cds-ihe-careteam';

/** Médecin traitant, in the national nomenclature and in that of HL7. */
const ROLE = {
  coding: [
    { system: NATIONAL.systems.participationFunction, code: 'PCP', display: 'Médecin traitant' },
    {
      system: NATIONAL.systems.hl7ParticipationFunction,
      code: 'PCP',
      display: 'primary care physician',
    },
  ],
} as const;

type Ou = {
  readonly cpts: { readonly id: string; readonly nom: string };
  /** Names the numbers this installation gives: its address. */
  readonly editeur: string;
};

/**
 * The médecin traitant of a person, under the id of their record: there is one for each. The guide wants as a member what a
 * professional does somewhere; the register knows who it is, not in which of their practices: the role is contained, with
 * the person alone. When it ended is written nowhere: an ended one is `inactive`, without an end.
 */
export function careTeam(declaration: Declaration, { cpts, editeur }: Ou) {
  const { patient, professionnelId, professionnelNom, rpps, enCours } = declaration;
  const period = { start: declaration.depuis.toISOString() };
  return {
    resourceType: 'CareTeam',
    id: patient,
    meta: { lastUpdated: declaration.modifieeLe.toISOString(), profile: [PROFIL] },
    contained: [
      {
        resourceType: 'PractitionerRole',
        id: 'medecin',
        practitioner: practitionerReference({ id: professionnelId, rpps, name: professionnelNom }),
      },
    ],
    identifier: [{ system: editeur, value: `CareTeam/${patient}` }],
    status: enCours ? 'active' : 'inactive',
    name: 'Médecin traitant',
    subject: { reference: `Patient/${patient}`, type: 'Patient' },
    period,
    participant: [
      {
        role: [ROLE],
        member: { reference: '#medecin', type: 'PractitionerRole', display: professionnelNom },
        period,
      },
    ],
    managingOrganization: [cptsReference(cpts)],
  };
}
