import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/**
 * What to do about an answer that a schema refuses, when the schema has no sentence of its own. One place for all pages and
 * programs: never the words of the library, no code, no list of values.
 */
export function issueSentence(issue: Issue): string {
  if (isMissing(issue.input))
    return issue.code === 'invalid_value' ? 'Choisissez une réponse.' : FILL_IN;
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? UNREADABLE;
    case 'invalid_value':
      return 'Choisissez une des réponses proposées.';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Cette réponse n’a pas la forme attendue : vérifiez-la.';
    case 'not_multiple_of':
      return `Donnez un multiple de ${issue.divisor}.`;
    case 'unrecognized_keys':
      return 'Ce champ n’est pas attendu ici.';
    default:
      return UNREADABLE;
  }
}

const FILL_IN = 'Remplissez ce champ.';
const UNREADABLE = 'Cette réponse n’a pas pu être lue : vérifiez-la.';

const isMissing = (input: unknown): boolean =>
  input === undefined || input === null || input === '';

const TYPES: Readonly<Record<string, string>> = {
  string: 'Donnez un texte.',
  number: 'Donnez un nombre.',
  int: 'Donnez un nombre entier.',
  boolean: 'Répondez par oui ou par non.',
  date: 'Donnez une date.',
  array: 'Donnez une liste.',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Donnez une adresse complète, comme prenom.nom@exemple.fr.',
  url: 'Donnez une adresse web complète, comme https://exemple.fr.',
  uuid: 'Cet identifiant n’est pas valide : repartez de la liste.',
  date: 'Donnez une date sous la forme 2026-11-21.',
  time: 'Donnez une heure sous la forme 09:20.',
  datetime: 'Donnez une date et une heure avec leur décalage, comme 2026-11-21T14:30:00+01:00.',
};

type Bound = { readonly origin: string; readonly inclusive?: boolean | undefined };

function tooSmall({
  origin,
  minimum,
  inclusive,
}: Bound & { readonly minimum: number | bigint }): string {
  if (origin === 'string') return `Allongez ce texte : ${minimum} caractères au moins.`;
  if (origin === 'array' || origin === 'set')
    return Number(minimum) <= 1
      ? 'Choisissez au moins une réponse.'
      : `Choisissez au moins ${minimum} réponses.`;
  return inclusive === false
    ? `Donnez un nombre supérieur à ${minimum}.`
    : `Donnez un nombre à partir de ${minimum}.`;
}

function tooBig({
  origin,
  maximum,
  inclusive,
}: Bound & { readonly maximum: number | bigint }): string {
  if (origin === 'string') return `Raccourcissez ce texte : ${maximum} caractères au plus.`;
  if (origin === 'array' || origin === 'set') return `Gardez ${maximum} réponses au plus.`;
  return inclusive === false
    ? `Donnez un nombre inférieur à ${maximum}.`
    : `Donnez un nombre jusqu’à ${maximum}.`;
}
