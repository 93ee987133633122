import type { IssueCode } from './outcome.ts';

/** Why a request of `/fhir` is refused, as it is answered. */
export type FhirRefusal = {
  readonly status: 400 | 404 | 409 | 412 | 422;
  readonly code: IssueCode;
  readonly text: string;
  readonly expression?: string;
};
