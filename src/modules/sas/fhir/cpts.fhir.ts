import type { Raccordement } from '../domain/raccordement.ts';
import { telecom } from './exercant.fhir.ts';
import { GUIDE, SYSTEMES } from './guide.fhir.ts';

type Cpts = { readonly id: string; readonly nom: string };

/** What a CPTS gives; one for each, under its own id. */
export function healthcareService({ id }: Cpts) {
  return {
    resourceType: 'HealthcareService',
    id,
    meta: { profile: [GUIDE.profils.service] },
    providedBy: { reference: `Organization/${id}` },
  } as const;
}

/** Corsican numbers bear a letter, which the published invariant refuses: they are told all the same. */
export function organization({ id, nom }: Cpts, { finess, telephone }: Raccordement) {
  return {
    resourceType: 'Organization',
    id,
    meta: { profile: [GUIDE.profils.organization] },
    identifier: [
      {
        type: {
          coding: GUIDE.typesDOrganisation.map((system) => ({ system, code: 'IDNST' })),
        },
        system: SYSTEMES.structure,
        value: `1${finess}`,
      },
    ],
    name: nom,
    ...telecom(telephone),
  } as const;
}
