import { z } from 'zod';
import { issueSentence } from './issue-sentence.ts';

// What a schema does not say itself, one place says.
z.config({ localeError: issueSentence });

/** First message of each field, by dotted path; `''` gathers what concerns the whole form. */
export function messagesByField(error: z.ZodError): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.')];
    for (const key of keys)
      messages[key] ??=
        issue.code === 'unrecognized_keys' ? 'Ce champ n’est pas attendu ici.' : issue.message;
  }
  return messages;
}

/** A text without NUL, which nobody types and PostgreSQL keeps nowhere: left in, one would make a fault of a search. */
export function withoutNul(text: string): string {
  return text.includes('\u0000') ? text.replaceAll('\u0000', '') : text;
}
