import {
  type CompiledQuery,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryId,
  type QueryResult,
  RawNode,
  type RootOperationNode,
  Transaction,
} from 'kysely';
import type pg from 'pg';
import { type Answer, type Asked, Burst, type Columns, type Statement } from './burst.ts';
import { compileOnce } from './compile-once.ts';
import { statementName } from './statement-names.ts';
import type { DB } from './types.gen.ts';
import { wireValue } from './wire-values.ts';

/** One transaction on a connection: statements asked within one turn of the event loop leave together. */
export type Pipeline = {
  readonly tx: Transaction<DB>;
  /** Sends a statement of the transaction itself: `begin`, `commit`. */
  readonly send: (statement: Statement) => Promise<Answer>;
  /** How many statements the handle sent. */
  readonly asked: () => number;
  /** From here on the handle refuses every statement: none may reach the next transaction. */
  readonly end: () => void;
};

/**
 * A handle on this connection that gathers statements into bursts. What is asked while a burst is under way leaves
 * with the next. A statement that fails keeps those behind it in its burst from running, `commit` included, and
 * PostgreSQL refuses the rest of the transaction: nothing is half done.
 */
export function openPipeline(client: pg.PoolClient): Pipeline {
  const send = gather(client);
  const executor = new PipelineExecutor(send);
  return {
    tx: new Transaction<DB>({
      config: { dialect: DIALECT },
      dialect: DIALECT,
      driver: DRIVER,
      executor,
    }),
    send,
    asked: () => executor.asked,
    end: () => executor.end(),
  };
}

const nowhere = () => Promise.reject(new Error('a transaction gives no other connection'));
/** Kysely asks for these; statements go through the executor alone. */
const DIALECT = new PostgresDialect({ pool: nowhere });
const DRIVER = DIALECT.createDriver();
const ADAPTER = new PostgresAdapter();
const COMPILER = new PostgresQueryCompiler();

class PipelineExecutor extends DefaultQueryExecutor {
  readonly #send: Pipeline['send'];
  #ended = false;
  asked = 0;

  constructor(send: Pipeline['send']) {
    super(COMPILER, ADAPTER, { provideConnection: nowhere });
    this.#send = send;
  }

  end(): void {
    this.#ended = true;
  }

  override compileQuery(query: RootOperationNode, queryId: QueryId): CompiledQuery {
    const compile = () => super.compileQuery(query, queryId);
    const known = RawNode.is(query) ? compileOnce(query, () => compile().sql) : null;
    return known ? { ...known, query, queryId } : compile();
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('this transaction has ended: a statement was not waited for');
    const values = parameters.map(wireValue);
    this.asked++;
    try {
      const { rows, columns, command } = await this.#send({
        text: sql,
        name: statementName(sql),
        values,
      });
      return {
        rows: rows.map((row) => readRow(columns, row)),
        numAffectedRows: countOf(command),
      };
    } catch (error) {
      // From here the trace leads to who asked; as it came, to the socket.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }
}

type Row = pg.QueryResult['rows'][number];

function readRow(columns: Columns, row: readonly (string | null)[]): Row {
  const read: pg.QueryResultRow = {};
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    const text = row[i];
    if (column) read[column.name] = typeof text === 'string' ? column.parse(text) : null;
  }
  return read;
}

/** The last word of `INSERT 0 3` or `SELECT 2`; other commands count nothing. */
function countOf(command: string): bigint {
  const last = command.slice(command.lastIndexOf(' ') + 1);
  return /^\d+$/.test(last) ? BigInt(last) : 0n;
}

/** What each connection has prepared, by name. */
const prepared = new WeakMap<pg.PoolClient, Map<string, Columns>>();

function gather(client: pg.PoolClient): Pipeline['send'] {
  const known = prepared.get(client) ?? new Map<string, Columns>();
  prepared.set(client, known);
  let waiting: Asked[] = [];
  let [called, away] = [false, false];
  const leave = () => {
    called = false;
    const burst = waiting;
    waiting = [];
    away = true;
    client.query(
      new Burst(burst, known, () => {
        away = false;
        // Once those who waited for these answers have asked for more.
        if (waiting.length > 0) queueMicrotask(call);
      }),
    );
  };
  const call = () => {
    if (called || away) return;
    called = true;
    process.nextTick(leave);
  };
  return (statement) =>
    new Promise((resolve, reject) => {
      waiting.push({ ...statement, resolve, reject });
      call();
    });
}
