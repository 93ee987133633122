import { plant } from './ground.mjs';
import { versus } from './versus.mjs';

const REQUESTS = 300;
const OID = 'urn:oid:1.2.250.1.71.4.2.1';
const HEADERS = { authorization: 'Bearer mlg_sas', accept: 'application/json+fhir' };
const INCLUDES =
  '_include=Slot:schedule&_include:iterate=Schedule:actor&_include=Slot:service-type-reference&_include:iterate=HealthcareService:organization';
/** More would be an error of the guide; the SAS waits seven seconds, its test kit one. */
const WITHIN = 1000;

/** The search of slots of the platform SAS, 25 people at a time: the whole product beside one query and one template. */
export async function sas(ground) {
  await plant(ground, 'sas.sql');
  return versus(ground, {
    measure: 'sas',
    ratio: 1.6,
    percentile: 99,
    within: WITHIN,
    headers: HEADERS,
    requests: (_side, round) =>
      Array.from({ length: REQUESTS }, (_, n) => ({
        path: `/fhir/Slot?${search(round * REQUESTS + n)}`,
      })),
    check,
  });
}

function search(n) {
  const at = (days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().replace('Z', '+00:00');
  const who = Array.from(
    { length: 25 },
    (_, rank) => `${OID}|899998${String(((n * 25 + rank) % 500) + 1).padStart(6, '0')}`,
  );
  return `${INCLUDES}&start=ge${at(0)}&start=le${at(3)}&schedule.actor:Practitioner.identifier=${who.join(',')}&status=free`;
}

function check({ statuses, bodies }, side) {
  const bad = statuses.find((status) => status !== 200);
  if (bad !== undefined) throw new Error(`sas, ${side}: ${bad} ${bodies[bad]}`);
  const { total, entry } = JSON.parse(bodies[200]);
  const of = (type) => entry.filter(({ resource }) => resource.resourceType === type).length;
  const found = [total, of('Slot'), of('Practitioner'), of('Organization')].join(' ');
  if (found !== '250 250 25 1') throw new Error(`sas, ${side}: ${found}`);
}
