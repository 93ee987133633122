import { z } from 'zod';
import type { DescriptionApi, Route } from '#platform/http/route.ts';
import { MODULES } from './modules.ts';
import { VERSION } from './version.ts';

/** OpenAPI 3.1 description of the REST interface, read from the route table. */
export function descriptionOpenApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of MODULES.flatMap((module) => module.routes)) {
    if (!route.api) continue;
    const chemin = route.chemin.replaceAll(/:(\w+)/g, '{$1}');
    paths[chemin] = {
      ...paths[chemin],
      [route.methode.toLowerCase()]: operation(route, route.api),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Maillage',
      version: VERSION,
      description: 'Interface REST de Maillage. Une clé d’API ouvre une CPTS avec un rôle.',
    },
    components: { securitySchemes: { cle: { type: 'http', scheme: 'bearer' } } },
    security: [{ cle: [] }],
    paths,
  };
}

function operation(route: Route, api: DescriptionApi) {
  const dansLeChemin = new Set([...route.chemin.matchAll(/:(\w+)/g)].map((m) => m[1]));
  const parameters = Object.entries(route.saisie.shape).map(([name, schema]) => ({
    name,
    in: dansLeChemin.has(name) ? 'path' : 'query',
    required: dansLeChemin.has(name),
    schema: jsonSchema(schema),
  }));
  const responses = Object.fromEntries(
    Object.entries(api.reponses).map(([statut, { description, schema }]) => [
      statut,
      {
        description,
        ...(schema ? { content: { 'application/json': { schema: jsonSchema(schema) } } } : {}),
      },
    ]),
  );
  return {
    summary: api.resume,
    parameters,
    responses,
    ...(api.corps
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(api.corps) } },
          },
        }
      : {}),
  };
}

function jsonSchema(schema: unknown): unknown {
  return schema instanceof z.ZodType
    ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    : {};
}
