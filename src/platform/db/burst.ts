import pg from 'pg';
import { serialize } from 'pg-protocol';
import { wireValue } from './wire-value.ts';

export type Answer = { readonly rows: pg.QueryResult['rows']; readonly command: string };

/** One statement, its values already written for the wire, and who waits for its answer. */
export type Statement = {
  readonly text: string;
  /** Under which every connection prepares it; none when it is sent for the first time. */
  readonly name: string | undefined;
  readonly bind: Buffer;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
};

/** The values of a statement, for the wire; throws when one cannot be written. */
export function bindOf(name: string | undefined, values: readonly unknown[]): Buffer {
  return serialize.bind({ ...(name ? { statement: name } : {}), values: values.map(wireValue) });
}

type Field = { readonly name: string; readonly dataTypeID: number };
type Column = { readonly name: string; readonly read: (text: string) => unknown };

/** What each connection has prepared, and the columns that come back: asked again, it is neither parsed nor described. */
const prepared = new WeakMap<pg.Connection, Map<string, readonly Column[]>>();

function preparedOn(connection: pg.Connection): Map<string, readonly Column[]> {
  const known = prepared.get(connection) ?? new Map<string, readonly Column[]>();
  prepared.set(connection, known);
  return known;
}

const DESCRIBE = serialize.describe({ type: 'P' });
const EXECUTE = serialize.execute();
const SYNC = serialize.sync();

/**
 * Statements that leave in one packet and close with one synchronisation message, so that PostgreSQL answers them in
 * one packet too. After an error it skips those that follow: they fail with the same error. The driver calls what is
 * named `handle…`.
 */
export class Burst implements pg.Submittable {
  readonly #statements: readonly Statement[];
  readonly #over: () => void;
  #at = 0;
  #known = new Map<string, readonly Column[]>();
  #columns: readonly Column[] = [];
  #rows: Answer['rows'] = [];
  #unread: unknown = null;

  constructor(statements: readonly Statement[], over: () => void) {
    this.#statements = statements;
    this.#over = over;
  }

  submit(connection: pg.Connection): void {
    this.#known = preparedOn(connection);
    const parsed = new Set<string>();
    const messages = this.#statements.flatMap(({ text, name, bind }) => {
      if (name !== undefined && (this.#known.has(name) || parsed.has(name))) return [bind, EXECUTE];
      if (name === undefined) return [serialize.parse({ text }), bind, DESCRIBE, EXECUTE];
      parsed.add(name);
      // An earlier attempt may have failed after it was prepared.
      const close = serialize.close({ type: 'S', name });
      return [close, serialize.parse({ text, name }), bind, DESCRIBE, EXECUTE];
    });
    connection.stream.write(Buffer.concat([...messages, SYNC]));
    this.#expect();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({
      name,
      read: pg.types.getTypeParser(dataTypeID, 'text'),
    }));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    try {
      this.#rows.push(rowOf(this.#columns, fields));
    } catch (error) {
      this.#unread ??= error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const { name, answered, failed } = this.#current();
    if (name !== undefined) this.#known.set(name, this.#columns);
    if (this.#unread) failed(this.#unread);
    else answered({ rows: this.#rows, command: text });
    this.#at++;
    this.#expect();
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleError(error: unknown): void {
    for (const { failed } of this.#statements.slice(this.#at)) failed(error);
    this.#at = this.#statements.length;
    this.#over();
  }

  handleReadyForQuery(): void {
    this.#over();
  }

  /** COPY needs a connection of its own. */
  handleCopyInResponse(connection: pg.Connection & { sendCopyFail(reason: string): void }): void {
    connection.sendCopyFail('COPY does not travel in a burst');
    connection.sync();
  }

  #current(): Statement {
    const statement = this.#statements[this.#at];
    if (!statement) throw new Error('an answer came to no statement');
    return statement;
  }

  #expect(): void {
    const name = this.#statements[this.#at]?.name;
    this.#columns = (name !== undefined && this.#known.get(name)) || [];
    this.#rows = [];
    this.#unread = null;
  }
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): unknown {
  const row: Record<string, unknown> = {};
  let at = 0;
  for (const { name, read } of columns) {
    const text = fields[at++] ?? null;
    row[name] = text === null ? null : read(text);
  }
  return row;
}
