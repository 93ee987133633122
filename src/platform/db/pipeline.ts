import {
  type CompiledQuery,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  Transaction,
} from 'kysely';
import type pg from 'pg';
import { type Answer, Burst, bindOf, type Statement } from './burst.ts';
import { compileOnce } from './known-texts.ts';
import { statementName } from './statement-names.ts';
import type { DB } from './types.gen.ts';

/** One transaction on a connection of its own: what is asked within one turn of the event loop leaves together. */
export type Pipeline = {
  readonly tx: Transaction<DB>;
  /** Sends a statement of the transaction itself: `begin`, `commit`. */
  readonly send: (text: string, values?: readonly unknown[]) => Promise<Answer>;
  /** How many statements the handle sent. */
  readonly asked: () => number;
  /** From here on the handle refuses every statement: none may reach the next transaction. */
  readonly end: () => void;
};

/**
 * A handle on this connection that gathers statements into bursts. After an error PostgreSQL refuses what follows in the
 * transaction, `commit` included: nothing is half done.
 */
export function openPipeline(client: pg.PoolClient): Pipeline {
  const send = sender(client);
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

/** What is asked while a burst is under way leaves with the next one. */
function sender(client: pg.PoolClient): Pipeline['send'] {
  let waiting: Statement[] = [];
  let underWay = false;
  const leave = () => {
    if (underWay || waiting.length === 0) return;
    underWay = true;
    const burst = new Burst(waiting, () => {
      underWay = false;
      process.nextTick(leave);
    });
    waiting = [];
    client.query(burst);
  };
  return (text, values = []) =>
    new Promise((answered, failed) => {
      const name = statementName(text);
      waiting.push({ text, name, bind: bindOf(name, values), answered, failed });
      if (waiting.length === 1) process.nextTick(leave);
    });
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

  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    return compileOnce(node, queryId, () => super.compileQuery(node, queryId));
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('this transaction has ended: a statement was not waited for');
    this.asked++;
    try {
      const { rows, command } = await this.#send(sql, parameters);
      return { rows, numAffectedRows: countOf(command) };
    } catch (error) {
      // So that it leads to who asked, not to the socket.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }
}

/** `UPDATE 3`, `INSERT 0 1`; nothing for `BEGIN`. */
function countOf(command: string): bigint {
  return BigInt(Number(command.slice(command.lastIndexOf(' ') + 1)) || 0);
}
