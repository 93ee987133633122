import { type IssueCode, operationOutcome } from './outcome.ts';

/** What every answer of `/fhir` declares; callers ask for this, for `application/json+fhir` or for plain JSON. */
export const FHIR_JSON = 'application/fhir+json; charset=utf-8';

export type Resource = { readonly resourceType: string; readonly id?: string };

type Options = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A resource as the body of an answer. */
export function answerResource(
  resource: Resource,
  { status = 200, headers = {} }: Options = {},
): Response {
  return new Response(JSON.stringify(resource), {
    status,
    headers: { 'content-type': FHIR_JSON, ...headers },
  });
}

/** An error as the body of an answer. */
export function answerOutcome(
  status: number,
  issue: { readonly code: IssueCode; readonly text: string; readonly expression?: string },
): Response {
  return answerResource(operationOutcome(issue.code, issue.text, issue.expression), { status });
}

const SPOKEN =
  /^(application\/(json\+fhir|fhir\+json|json)|text\/json|application\/\*|\*\/\*|json)$/;

/** False when the caller will take nothing that is spoken here (XML, Turtle): `_format` outweighs the header. */
export function acceptsJson(accept: string | null, format: string | undefined): boolean {
  const asked = format ?? accept ?? '*/*';
  return asked
    .split(',')
    .some((type) => SPOKEN.test(type.split(';')[0]?.trim().toLowerCase().replace(' ', '+') ?? ''));
}
