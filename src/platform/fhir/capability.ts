/** What a module serves under `/fhir`, as `GET /fhir/metadata` tells it: entries of `CapabilityStatement.rest.resource`. */
export type FhirCapability = {
  readonly type: string;
  readonly profile?: string;
  readonly supportedProfile?: readonly string[];
  readonly documentation?: string;
  readonly interaction: readonly { readonly code: string }[];
  readonly conditionalUpdate?: boolean;
  readonly searchInclude?: readonly string[];
  readonly searchParam?: readonly {
    readonly name: string;
    readonly type: 'token' | 'reference' | 'date' | 'string';
    readonly definition?: string;
    readonly documentation?: string;
  }[];
};

/** With the guides that it follows. */
export type FhirFace = {
  readonly resources: readonly FhirCapability[];
  readonly instantiates?: readonly string[];
  readonly guides?: readonly string[];
};
