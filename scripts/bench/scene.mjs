import { readKeyring } from '../../src/platform/crypto/keyring.ts';
import { openVault } from '../../src/platform/crypto/vault.ts';
import { sealedRow } from '../../src/platform/db/sealed-row.ts';
import { plant } from './ground.mjs';
import { KEYS_OF_THE_BENCH } from './serving.mjs';

export const SLUG = 'banc';
/** Key of the regulation. */
export const HEADERS = { authorization: 'Bearer mlg_banc' };
/** Somebody of the coordination. */
export const SESSION = { cookie: 'session=session-du-banc' };

const TEXTS = 'the texts of the scene';

/** The scene, and the words and telephones of its open requests, encrypted as the product reads them. */
export async function plantScene(ground) {
  await plant(ground, 'scene.sql');
  if (ground.done.has(TEXTS)) return;
  ground.done.add(TEXTS);
  const { rows } = await ground.owner.query(
    "select cpts_id as cpts, id::text from snp.demandes where etat = 'ouverte' order by id",
  );
  const coffre = openVault(readKeyring(KEYS_OF_THE_BENCH));
  const sealed = rows.map(({ cpts, id }) => {
    const { seal } = sealedRow({ cpts, coffre }, 'snp.demandes', id);
    return [seal('description', 'Fièvre depuis hier'), seal('telephone', '+33639980001')];
  });
  await ground.owner.query(
    `update snp.demandes d set description = x.description, telephone = x.telephone
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as x (id, description, telephone) where d.id = x.id`,
    [rows.map(({ id }) => id), sealed.map(([mots]) => mots), sealed.map(([, numero]) => numero)],
  );
}

/** Ids of open requests, in a fixed order. */
export async function openRequests(ground) {
  await plantScene(ground);
  const { rows } = await ground.owner.query(
    "select id::text from snp.demandes where etat = 'ouverte' order by numero",
  );
  return rows.map(({ id }) => id);
}

/** Ids of free slots that no proposal of today reaches: booking them leaves proposals as they are. */
export async function distantSlots(ground) {
  await plantScene(ground);
  const { rows } = await ground.owner.query(
    "select id::text from snp.creneaux where etat = 'libre' and public = 'tous' and debut > now() + interval '10 days' order by debut, id",
  );
  return rows.map(({ id }) => id);
}
