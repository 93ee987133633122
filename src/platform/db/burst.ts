import pg from 'pg';
import { WireMessages, type WireValue } from './wire-messages.ts';

/** A statement to send; one without a name is prepared each time. */
export type Statement = {
  readonly text: string;
  readonly name: string;
  readonly values: readonly WireValue[];
};

export type Columns = readonly {
  readonly name: string;
  readonly parse: (text: string) => unknown;
}[];

/** What PostgreSQL answered, rows as they came: `command` is its tag, `INSERT 0 3`. */
export type Answer = {
  readonly columns: Columns;
  readonly rows: readonly WireRow[];
  readonly command: string;
};
type WireRow = readonly (string | null)[];

export type Asked = Statement & {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

/** Said of a statement that a failure before it, its `cause`, kept from running. */
export class NotRun extends Error {}

/**
 * Statements that leave together and close with one synchronisation: PostgreSQL runs them in order, sends
 * all its answers at once, and skips those after one that fails. `prepared`: the columns of what this connection has
 * prepared, by name.
 */
export class Burst implements pg.Submittable {
  readonly #asked: readonly Asked[];
  readonly #prepared: Map<string, Columns>;
  readonly #ended: () => void;
  readonly #answers: Answer[] = [];
  #described: Columns | null = null;
  #rows: WireRow[] = [];

  constructor(asked: readonly Asked[], prepared: Map<string, Columns>, ended: () => void) {
    this.#asked = asked;
    this.#prepared = prepared;
    this.#ended = ended;
  }

  submit({ stream }: pg.Connection): void {
    for (const { text, name, values } of this.#asked) {
      if (!this.#prepared.has(name)) MESSAGES.prepare(name, text);
      MESSAGES.run(name, values);
    }
    MESSAGES.sync();
    stream.write(MESSAGES.take());
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#described = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: pg.types.getTypeParser(dataTypeID),
    }));
  }

  handleDataRow({ fields }: { readonly fields: WireRow }): void {
    this.#rows.push(fields);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const name = this.#asked[this.#answers.length]?.name ?? '';
    const columns = this.#described ?? this.#prepared.get(name) ?? [];
    // Only what has run is known to be prepared: a failure may come from preparing it.
    if (name !== '') this.#prepared.set(name, columns);
    this.#answers.push({ columns, rows: this.#rows, command: text });
    this.#described = null;
    this.#rows = [];
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handleReadyForQuery(): void {
    this.#ended();
    this.#deliver();
  }

  /** From PostgreSQL for the statement at hand, or from a connection that broke. */
  handleError(error: Error): void {
    this.#ended();
    this.#deliver();
    const [failed, ...skipped] = this.#asked.slice(this.#answers.length);
    failed?.reject(error);
    for (const { reject } of skipped)
      reject(new NotRun('a statement before this one failed', { cause: error }));
  }

  /** What follows in the burst would be taken for rows: nothing can be said on this connection any more. */
  handleCopyInResponse({ stream }: pg.Connection): void {
    stream.destroy(new Error('COPY needs a connection of its own'));
  }

  handleCopyData(): void {}

  #deliver(): void {
    for (const [at, answer] of this.#answers.entries()) this.#asked[at]?.resolve(answer);
  }
}

type Field = { readonly name: string; readonly dataTypeID: number };

/** One for all bursts: each is written and taken within a turn. */
const MESSAGES = new WireMessages();
