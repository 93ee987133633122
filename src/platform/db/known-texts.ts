import { type CompiledQuery, type OperationNode, type QueryId, RawNode, ValueNode } from 'kysely';

/**
 * A statement written by hand (`sql`) is the pieces it is put together from, and values between them. Each piece is the
 * same object at every call: following them leads to the text that was made the first time.
 */
class Known {
  text: string | null = null;
  #value: Known | null = null;
  readonly #pieces = new WeakMap<readonly string[], Known>();

  value(): Known {
    this.#value ??= new Known();
    return this.#value;
  }

  piece(fragments: readonly string[]): Known {
    const known = this.#pieces.get(fragments) ?? new Known();
    this.#pieces.set(fragments, known);
    return known;
  }
}

const ROOT = new Known();

/** Compiles a statement whose text is not known yet; of the others, only the values change. */
export function compileOnce<N extends CompiledQuery['query']>(
  query: N,
  queryId: QueryId,
  compile: () => CompiledQuery,
): CompiledQuery {
  const parameters: unknown[] = [];
  const known = RawNode.is(query) ? follow(ROOT, query, parameters) : null;
  if (known?.text) return { query, queryId, sql: known.text, parameters };
  const compiled = compile();
  if (known) known.text = compiled.sql;
  return compiled;
}

/** Gathers the values on the way; null when something is not by hand. */
function follow(
  from: Known,
  { sqlFragments, parameters }: RawNode,
  values: unknown[],
): Known | null {
  let known: Known | null = from.piece(sqlFragments);
  for (const parameter of parameters) {
    const value = valueIn(parameter);
    if (value) {
      values.push(value.value);
      known = known.value();
    } else known = RawNode.is(parameter) ? follow(known, parameter, values) : null;
    if (!known) return null;
  }
  return known;
}

/** `${x}`, or `${sql.val(x)}`. */
function valueIn(node: OperationNode): ValueNode | null {
  if (ValueNode.is(node)) return node.immediate ? null : node;
  if (!RawNode.is(node) || node.parameters.length !== 1) return null;
  const [before, after] = node.sqlFragments;
  const [inner] = node.parameters;
  const isBare = before === '' && after === '' && inner && ValueNode.is(inner);
  return isBare && !inner.immediate ? inner : null;
}
