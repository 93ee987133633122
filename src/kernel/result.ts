/** What a business function answers: a value, or a refusal that the caller must handle. Faults stay exceptions. */
export type Result<T, R> = Reussite<T> | Refusee<R>;

export type Reussite<T> = { readonly ok: true; readonly valeur: T };
export type Refusee<R> = { readonly ok: false; readonly refus: R };

/** `return reussi(reservation)` */
export function reussi<T>(valeur: T): Reussite<T> {
  return { ok: true, valeur };
}

/** `return refuse('creneau-deja-pris')`; a literal keeps its literal type, so that refusals form closed unions. */
export function refuse<const R>(refus: R): Refusee<R> {
  return { ok: false, refus };
}

/** Transforms the value of a success; a refusal goes through untouched. */
export function map<T, U, R>(result: Result<T, R>, f: (valeur: T) => U): Result<U, R> {
  return result.ok ? reussi(f(result.valeur)) : result;
}

/** Goes on with a step that may itself refuse; the first refusal wins. */
export function chain<T, U, R, S>(
  result: Result<T, R>,
  f: (valeur: T) => Result<U, S>,
): Result<U, R | S> {
  return result.ok ? f(result.valeur) : result;
}

/**
 * The value of a result that cannot be a refusal here (a constant, a column whose constraint says so).
 * @throws Error naming the refusal: reaching it is a fault of ours, never the answer to a person.
 */
export function exiger<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.valeur;
  throw new Error(`Refus inattendu : ${JSON.stringify(result.refus)}`);
}
