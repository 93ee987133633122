import { type OperationNode, RawNode, ValueNode } from 'kysely';

export type Compiled = { readonly sql: string; readonly parameters: readonly unknown[] };

/**
 * The text and the parameters of a `sql` template, compiled the first time it is met: from then on the same pieces
 * of template, around values in the same places, give the same text. Null for a template that holds more than
 * templates and values.
 */
export function compileOnce(node: RawNode, compile: () => string): Compiled | null {
  const parameters: unknown[] = [];
  const place = placeOf(node, ROOT, parameters);
  if (!place) return null;
  place.sql ??= compile();
  return { sql: place.sql, parameters };
}

/** Where a run of pieces leads. A piece is known by identity: that of its place in the source. */
type Place = { sql: string | null; readonly next: WeakMap<readonly string[], Place> };

const ROOT = newPlace();
/** Stands for a value among the pieces. */
const VALUE: readonly string[] = [];

function placeOf(node: RawNode, from: Place, parameters: unknown[]): Place | null {
  let at: Place | null = isOnlyItsChild(node) ? from : step(from, node.sqlFragments);
  for (const child of node.parameters) {
    if (!at) return null;
    at = placeOfChild(child, at, parameters);
  }
  return at;
}

function placeOfChild(child: OperationNode, from: Place, parameters: unknown[]): Place | null {
  if (RawNode.is(child)) return placeOf(child, from, parameters);
  if (!ValueNode.is(child) || child.immediate) return null;
  parameters.push(child.value);
  return step(from, VALUE);
}

/** `sql.val(x)` makes its two empty pieces anew each time, and adds nothing to the text. */
function isOnlyItsChild({ sqlFragments, parameters }: RawNode): boolean {
  return parameters.length === 1 && sqlFragments[0] === '' && sqlFragments[1] === '';
}

function step(from: Place, piece: readonly string[]): Place {
  const known = from.next.get(piece);
  if (known) return known;
  const made = newPlace();
  from.next.set(piece, made);
  return made;
}

function newPlace(): Place {
  return { sql: null, next: new WeakMap() };
}
