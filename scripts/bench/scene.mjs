import { plant } from './ground.mjs';

export const SLUG = 'banc';
/** Key of the regulation. */
export const HEADERS = { authorization: 'Bearer mlg_banc' };
/** Somebody of the coordination. */
export const SESSION = { cookie: 'session=session-du-banc' };

/** Ids of open requests, in a fixed order. */
export async function openRequests(ground) {
  await plant(ground, 'scene.sql');
  const { rows } = await ground.owner.query(
    "select id::text from snp.demandes where etat = 'ouverte' order by numero",
  );
  return rows.map(({ id }) => id);
}

/** Ids of free slots that no proposal of today reaches: booking them leaves proposals as they are. */
export async function distantSlots(ground) {
  await plant(ground, 'scene.sql');
  const { rows } = await ground.owner.query(
    "select id::text from snp.creneaux where etat = 'libre' and public = 'tous' and debut > now() + interval '10 days' order by debut, id",
  );
  return rows.map(({ id }) => id);
}
