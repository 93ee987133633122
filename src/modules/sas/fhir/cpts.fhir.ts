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

/**
 * Corsican numbers bear a letter, which the published invariant refuses: they are told all the same. A CPTS whose number is not
 * known yet is told without the profile of the SAS, which asks for it: what other resources refer to is there.
 */
export function organization({ id, nom }: Cpts, { finess, telephone }: Raccordement) {
  return {
    resourceType: 'Organization',
    id,
    ...(finess ? numbered(finess) : {}),
    name: nom,
    ...telecom(telephone),
  } as const;
}

function numbered(finess: string) {
  return {
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
  };
}
