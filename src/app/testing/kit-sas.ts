import { z } from 'zod';

// What the assertions of the national test kit read of an answer.

export const zReference = z.object({ reference: z.string() });
export const zCodes = z.array(
  z.looseObject({ code: z.string().optional(), system: z.string().optional() }),
);
export const zResource = z.looseObject({
  resourceType: z.string(),
  id: z.string(),
  meta: z.object({ profile: z.array(z.string()).min(1), security: zCodes.optional() }),
});
export const zSlot = zResource.extend({
  status: z.string(),
  start: z.string(),
  end: z.string(),
  comment: z.string(),
  schedule: zReference,
  appointmentType: z.object({ coding: zCodes }),
  serviceType: z.array(
    z.looseObject({
      coding: zCodes.optional(),
      extension: z.array(z.object({ url: z.string(), valueReference: zReference })).optional(),
    }),
  ),
});
export const zRole = zResource.extend({
  practitioner: zReference,
  location: z.array(zReference),
  organization: z.object({ identifier: z.object({ value: z.string() }) }),
  contained: z.array(
    z.looseObject({
      resourceType: z.literal('Location'),
      id: z.string(),
      identifier: z.array(z.looseObject({ value: z.string() })).min(1),
      address: z.object({ line: z.array(z.string()), city: z.string(), postalCode: z.string() }),
    }),
  ),
  telecom: z.array(z.object({ system: z.literal('phone'), value: z.string() })).optional(),
});
export const zBundle = z.looseObject({
  resourceType: z.literal('Bundle'),
  type: z.literal('searchset'),
  total: z.number(),
  link: z.array(z.object({ relation: z.string(), url: z.string() })),
  entry: z.array(z.object({ fullUrl: z.string(), resource: zResource })).default([]),
});

/** No empty text, list or object anywhere: FHIR has none. */
export function vides(valeur: unknown, chemin = ''): readonly string[] {
  if (valeur === '' || valeur === null) return [chemin];
  if (typeof valeur !== 'object') return [];
  const parts = Object.entries(valeur);
  return parts.length === 0 ? [chemin] : parts.flatMap(([nom, v]) => vides(v, `${chemin}/${nom}`));
}
