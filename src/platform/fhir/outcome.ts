/** Codes of `OperationOutcome.issue.code` that are answered here (R4, issue-type). */
export type IssueCode =
  | 'invalid'
  | 'required'
  | 'value'
  | 'not-supported'
  | 'not-found'
  | 'duplicate'
  | 'conflict'
  | 'business-rule'
  | 'login'
  | 'forbidden'
  | 'throttled'
  | 'exception'
  | 'transient'
  | 'too-costly';

/** Why an exchange failed, in the words of FHIR; `text` is French, for whoever reads the log at the other end. */
export function operationOutcome(code: IssueCode, text: string, expression?: string) {
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code,
        diagnostics: text,
        ...(expression ? { expression: [expression] } : {}),
      },
    ],
  } as const;
}
