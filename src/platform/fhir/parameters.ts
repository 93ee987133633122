/** One search parameter as it was written: `schedule.actor:Practitioner.identifier=a,b`. */
export type Parameter = { readonly name: string; readonly value: string };

/**
 * Reads a query string without the rules of HTML forms: a raw `+` stays a plus (offsets of times are sent raw as well as
 * `%2B`), order and repetitions are kept. What is not valid percent-encoding is taken as it stands.
 */
export function readParameters(query: string): readonly Parameter[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at === -1
        ? { name: decode(part), value: '' }
        : { name: decode(part.slice(0, at)), value: decode(part.slice(at + 1)) };
    });
}

/** Every value given to a parameter, in order. */
export function valuesOf(parameters: readonly Parameter[], name: string): readonly string[] {
  return parameters.filter((parameter) => parameter.name === name).map(({ value }) => value);
}

/** The alternatives of a value, `a,b`: FHIR writes a comma that belongs to a value `\,`. */
export function alternatives(value: string): readonly string[] {
  return value
    .split(/(?<!\\),/)
    .map((part) => part.replaceAll(/\\([,|$\\])/g, '$1').trim())
    .filter((part) => part !== '');
}

/** A token, `system|code`: without a bar, any system. */
export function tokenOf(value: string): { readonly system: string | null; readonly code: string } {
  const at = value.indexOf('|');
  return at === -1
    ? { system: null, code: value }
    : { system: value.slice(0, at), code: value.slice(at + 1) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
