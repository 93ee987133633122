import { sendLoad } from './load.mjs';
import { postgresCpu } from './postgres-cpu.mjs';
import { startBaseline, startProduct } from './serving.mjs';
import { duration, median, percentile, row } from './table.mjs';

/** Turns that warm up: before some 4,000 requests V8 still runs much of the product uncompiled. */
const WARMING = 5;
const ROUNDS = WARMING + 5;

/**
 * Puts the product and the baseline through the same requests, in turns, and compares the processor time a
 * request takes in the server, once both are warm. `requests(side, round)` gives those of one turn. `check`
 * throws when an answer is not the one expected.
 */
export async function versus(
  ground,
  { measure, headers, requests, check, ratio = 2, percentile: rank = 95, within = null },
) {
  const servers = { product: await startProduct(ground), baseline: await startBaseline(ground) };
  const turns = { product: [], baseline: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [side, server] of Object.entries(servers)) {
        const turn = await takeTurn(ground, server, { headers, requests: requests(side, round) });
        check(turn.answers, side);
        if (round >= WARMING) turns[side].push(turn);
      }
    }
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
  return report({ measure, target: ratio, rank, within }, turns);
}

async function takeTurn(ground, server, { headers, requests }) {
  const before = { node: await server.cpu(), postgres: postgresCpu(ground.postmaster) };
  const answers = await sendLoad({ base: server.base, headers, requests });
  const after = { node: await server.cpu(), postgres: postgresCpu(ground.postmaster) };
  const each = (name) =>
    after[name] === null ? null : (after[name] - before[name]) / requests.length;
  return { answers, node: each('node'), postgres: each('postgres') };
}

function report({ measure, target, rank, within }, { product, baseline }) {
  const of = (turns, what) => median(turns.map((turn) => turn[what]));
  const ratio = of(product, 'node') / of(baseline, 'node');
  const both = (turns) =>
    median(turns.map(({ node, postgres }) => (postgres === null ? null : node + postgres)));
  const late = (turns) =>
    percentile(
      turns.flatMap((turn) => turn.answers.milliseconds),
      rank,
    );
  const micro = (value) => (value === null ? 'unknown' : duration(value / 1000));
  return [
    row({
      measure: `${measure}: CPU of the server, per request`,
      product: micro(of(product, 'node')),
      baseline: micro(of(baseline, 'node')),
      ratio,
      target: `≤ ${target} ×`,
      met: ratio <= target,
    }),
    row({
      measure: `${measure}: CPU of PostgreSQL, per request`,
      product: micro(of(product, 'postgres')),
      baseline: micro(of(baseline, 'postgres')),
      ratio: of(product, 'postgres') / of(baseline, 'postgres'),
    }),
    row({
      measure: `${measure}: CPU of both, per request`,
      product: micro(both(product)),
      baseline: micro(both(baseline)),
      ratio: both(product) / both(baseline),
    }),
    row({
      measure: `${measure}: p${rank} of 8 clients at once`,
      product: duration(late(product)),
      baseline: duration(late(baseline)),
      ...(within === null ? {} : { target: `≤ ${duration(within)}`, met: late(product) <= within }),
    }),
  ];
}
