import { answerResource } from '#platform/fhir/answer.ts';
import { fhirRoute } from '#platform/fhir/route.ts';
import type { Route } from '#platform/http/route.ts';
import type { ModuleMaillage } from '#platform/module.ts';

/** What the modules do under `/fhir`, for whoever connects: `GET /fhir/metadata`. Open to all, it says nothing of anybody. */
export function capacitesRoutes(modules: readonly ModuleMaillage[]): readonly Route[] {
  return [
    fhirRoute('GET', 'metadata', {
      droit: 'public',
      traiter: async ({ base }) => answerResource(capabilities(modules, base)),
    }),
  ];
}

function capabilities(modules: readonly ModuleMaillage[], base: string) {
  const faces = modules.flatMap(({ fhir }) => fhir ?? []);
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-29',
    kind: 'instance',
    instantiates: faces.flatMap(({ instantiates }) => instantiates ?? []),
    software: { name: 'Maillage' },
    implementation: { description: 'Maillage, système d’information d’une CPTS', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    implementationGuide: faces.flatMap(({ guides }) => guides ?? []),
    rest: [
      {
        mode: 'server',
        security: { description: SECURITY },
        resource: faces.flatMap(({ resources }) => resources),
      },
    ],
  } as const;
}

const SECURITY =
  'Clé d’API ou jeton OAuth 2.0 (client_credentials, POST /api/oauth/token) dans Authorization: Bearer ; certificat client pour la plateforme SAS.';
