import { randomUUID } from 'node:crypto';
import { distantSlots, HEADERS, openRequests, SLUG } from './scene.mjs';
import { versus } from './versus.mjs';

const REQUESTS = 350;
/** One request in ten comes second: 409, with the next best slots. */
const BEATEN = 10;
/** Requests before these are those whose proposals are measured. */
const FIRST = 2000;

/** Booking a slot: the whole product beside one plain transaction. */
export async function reservation(ground) {
  const demandes = (await openRequests(ground)).slice(FIRST);
  const creneaux = await distantSlots(ground);
  let taken = 0;
  let last = '';
  const next = (n) => {
    const demande = demandes[taken];
    const beaten = n % BEATEN === BEATEN - 1;
    const creneauId = beaten ? last : creneaux[taken];
    taken++;
    // Its slot is taken long before the request that comes second is sent.
    if (n % BEATEN === 0) last = creneauId;
    return {
      method: 'POST',
      path: `/api/v1/${SLUG}/snp/demandes/${demande}/reservation`,
      body: { creneauId },
      key: randomUUID(),
    };
  };
  return versus(ground, {
    measure: 'reservation',
    headers: HEADERS,
    requests: () => Array.from({ length: REQUESTS }, (_, n) => next(n)),
    check,
  });
}

function check({ statuses, bodies }, side) {
  const bad = statuses.find((status) => status !== 201 && status !== 409);
  if (bad !== undefined) throw new Error(`reservation, ${side}: ${bad} ${bodies[bad]}`);
  const booked = statuses.filter((status) => status === 201).length;
  if (booked !== REQUESTS * (1 - 1 / BEATEN))
    throw new Error(`reservation, ${side}: ${booked} of ${REQUESTS} booked, ${bodies[409]}`);
  if (JSON.parse(bodies[409]).propositions.length !== 8)
    throw new Error(`reservation, ${side}: ${bodies[409]}`);
}
