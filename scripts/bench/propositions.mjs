import { HEADERS, openRequests, SLUG } from './scene.mjs';
import { versus } from './versus.mjs';

const REQUESTS = 800;

/** The best slots for a request: the whole product beside one ranking query. */
export async function propositions(ground) {
  const ids = await openRequests(ground);
  return versus(ground, {
    measure: 'propositions',
    headers: HEADERS,
    requests: (_side, round) =>
      Array.from({ length: REQUESTS }, (_, n) => ({
        path: `/api/v1/${SLUG}/snp/demandes/${ids[(round * REQUESTS + n) % 2000]}/propositions`,
      })),
    check,
  });
}

function check({ statuses, bodies }, side) {
  const bad = statuses.find((status) => status !== 200);
  if (bad !== undefined) throw new Error(`propositions, ${side}: ${bad} ${bodies[bad]}`);
  const { propositions: found } = JSON.parse(bodies[200]);
  if (found.length !== 8 || found[0].raisons.length === 0)
    throw new Error(`propositions, ${side}: ${bodies[200]}`);
}
