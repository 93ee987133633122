import { plant } from './ground.mjs';
import { sendLoad } from './load.mjs';
import { plantScene, SESSION, SLUG } from './scene.mjs';
import { startProduct } from './serving.mjs';
import { duration, median, percentile, row } from './table.mjs';

const STARTS = 3;
const VISITS = 150;

/** From the start of the program, on a ready database, to its first page; then pages as they are visited. */
export async function firstPage(ground) {
  await plantScene(ground);
  await plant(ground, 'session.sql', { again: true });
  const cold = [];
  for (let n = 0; n < STARTS; n++) {
    const server = await startProduct(ground, {}, { ready: `/c/${SLUG}` });
    cold.push(server.readyAfter);
    await server.stop();
  }
  const server = await startProduct(ground);
  try {
    const rows = [
      row({
        measure: 'premiere-page: from the start of the program to the first page',
        product: duration(median(cold)),
      }),
    ];
    for (const path of [`/c/${SLUG}`, `/c/${SLUG}/soins-du-jour`, `/app/${SLUG}`])
      rows.push(await visit(server, path));
    return rows;
  } finally {
    await server.stop();
  }
}

async function visit(server, path) {
  const { statuses, milliseconds, bodies } = await sendLoad({
    base: server.base,
    headers: SESSION,
    requests: Array.from({ length: VISITS }, () => ({ path })),
    connections: 1,
  });
  const bad = statuses.find((status) => status !== 200);
  if (bad !== undefined) throw new Error(`${path}: ${bad} ${bodies[bad]}`);
  // The first ones warm up.
  const warm = milliseconds.slice(30);
  return row({
    measure: `premiere-page: ${path} warm, p50 and p95`,
    product: `${duration(percentile(warm, 50))}, ${duration(percentile(warm, 95))}`,
  });
}
