import {
  type CompiledQuery,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryResult,
  Transaction,
} from 'kysely';
import type pg from 'pg';
import { statementName } from './statement-names.ts';
import type { DB } from './types.gen.ts';

/** One transaction on a pipelined connection: statements leave as they are asked, answers come in order. */
export type Pipeline = {
  readonly tx: Transaction<DB>;
  /** Sends a statement of the transaction itself: `begin`, `commit`. */
  readonly send: (text: string) => Promise<pg.QueryResult>;
  /** How many statements the handle sent. */
  readonly asked: () => number;
  /** From here on the handle refuses every statement: none may reach the next transaction. */
  readonly end: () => void;
};

/**
 * A handle on this connection that does not wait for one answer before it sends the next statement. After
 * an error PostgreSQL refuses what follows in the transaction, `commit` included: nothing is half done.
 */
export function openPipeline(client: pg.PoolClient): Pipeline {
  const executor = new PipelineExecutor(client);
  return {
    tx: new Transaction<DB>({
      config: { dialect: DIALECT },
      dialect: DIALECT,
      driver: DRIVER,
      executor,
    }),
    send: (text) => {
      gather(client);
      return client.query(text);
    },
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
  readonly #client: pg.PoolClient;
  #ended = false;
  asked = 0;

  constructor(client: pg.PoolClient) {
    super(COMPILER, ADAPTER, { provideConnection: nowhere });
    this.#client = client;
  }

  end(): void {
    this.#ended = true;
  }

  override async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('this transaction has ended: a statement was not waited for');
    this.asked++;
    gather(this.#client);
    const name = statementName(sql);
    const statement = { text: sql, values: [...parameters], ...(name ? { name } : {}) };
    const { rows, rowCount } = await this.#client.query(statement);
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }
}

const gathering = new WeakSet<pg.PoolClient>();

/** What is sent within one turn of the event loop leaves in one packet. */
function gather(client: pg.PoolClient): void {
  if (gathering.has(client)) return;
  gathering.add(client);
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => {
    gathering.delete(client);
    stream.uncork();
  });
}
