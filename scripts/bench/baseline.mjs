// The plainest program that answers the same requests on the same tables: Node's http module, pg, SQL. It
// keeps no ledger, no audit, no outbox, no wall between tenants. What the product costs is measured beside it.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { searchSlots } from './baseline-fhir.mjs';
import { BOOK, KEYS, RANKING, REQUEST, SLOT } from './baseline-sql.mjs';

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ connectionString: process.env.BASELINE_URL, max: 20 });
const keys = new Map((await pool.query(KEYS)).rows.map((row) => [row.empreinte, row]));
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const server = createServer(async (request, response) => {
  try {
    const { status, value } = await answer(request);
    const text = JSON.stringify(value);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end('{}');
  }
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  pool.end();
});

async function answer(request) {
  if (request.url === '/healthz') return { status: 200, value: { status: 'ok' } };
  if (request.url.startsWith('/fhir/Slot?')) return await slots(request);
  const path = /^\/api\/v1\/([a-z0-9-]+)\/snp\/demandes\/([^/]+)\/(propositions|reservation)$/.exec(
    request.url,
  );
  if (!path) return { status: 404, value: { refus: 'introuvable' } };
  const [, slug, id, what] = path;
  const key = keyOf(request);
  if (!key) return { status: 401, value: { refus: 'non-connecte' } };
  if (key.slug !== slug || !uuid.test(id)) return { status: 404, value: { refus: 'introuvable' } };
  if (what === 'propositions') return propose(key.cpts_id, id);
  const body = JSON.parse(await readBody(request));
  if (typeof body.creneauId !== 'string' || !uuid.test(body.creneauId))
    return { status: 422, value: { refus: 'saisie-invalide' } };
  return book(key.cpts_id, {
    id,
    creneau: body.creneauId,
    key: request.headers['idempotency-key'] ?? null,
  });
}

async function slots(request) {
  const key = keyOf(request);
  if (!key) return { status: 401, value: { resourceType: 'OperationOutcome' } };
  const [, query] = request.url.split('?');
  const base = `http://${request.headers.host}/fhir`;
  return { status: 200, value: await searchSlots(pool, key.cpts_id, { query, base }) };
}

function keyOf(request) {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return keys.get(createHash('sha256').update(bearer).digest('hex'));
}

async function readBody(request) {
  let text = '';
  request.setEncoding('utf8');
  for await (const piece of request) text += piece;
  return text;
}

async function propose(cpts, id) {
  const { rows } = await pool.query(REQUEST, [cpts, id]);
  if (!rows[0]) return { status: 404, value: { refus: 'demande-inconnue' } };
  return { status: 200, value: { propositions: await rank(pool, cpts, rows[0]) } };
}

async function rank(client, cpts, demande) {
  const { rows } = await client.query(RANKING, [
    cpts,
    demande.commune,
    demande.recue_le,
    demande.delai_heures,
    demande.medecin_traitant,
    demande.age,
    demande.secteur,
    demande.trajet_max,
  ]);
  return rows.map((row, n) => ({
    creneauId: row.id,
    debut: row.debut,
    fin: row.fin,
    professionnel: row.rpps,
    trajetMinutes: row.trajet,
    raisons: reasons(row),
    nom: row.nom,
    profession: row.profession,
    commune: row.commune,
    communeNom: row.commune_nom,
    lieu: row.lieu,
    genre: row.genre,
    rang: n + 1,
  }));
}

function reasons({ attente, tenu, trajet, trop_loin, secteur, recus, moyenne, reserve }) {
  return [
    `Dans ${time(attente)}${tenu ? '' : ', au-delà du délai demandé'}`,
    `À ${time(trajet)} de route${trop_loin ? ', plus loin que demandé' : ''}`,
    ...(secteur ? ['Dans son secteur'] : []),
    `${recus} patients reçus ce mois-ci, pour ${moyenne} en moyenne`,
    ...(reserve ? ['Créneau gardé pour les personnes sans médecin traitant'] : []),
  ];
}

function time(minutes) {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60}`;
}

async function book(cpts, { id, creneau, key }) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const demande = (await client.query(REQUEST, [cpts, id])).rows[0];
    const slot = (await client.query(SLOT, [cpts, creneau])).rows[0];
    const refusal = refuse(demande, slot);
    if (refusal) {
      await client.query('rollback');
      return refusal;
    }
    const booked = await client.query(BOOK.insert, [
      cpts,
      creneau,
      id,
      slot.professionnel_id,
      slot.debut,
    ]);
    if (booked.rowCount === 0) {
      const propositions = await rank(client, cpts, demande);
      await client.query('rollback');
      return { status: 409, value: { refus: 'creneau-deja-pris', propositions } };
    }
    const value = { id: booked.rows[0].id };
    await client.query(BOOK.slot, [cpts, creneau]);
    await client.query(BOOK.request, [cpts, id]);
    if (key) await client.query(BOOK.key, [cpts, key, JSON.stringify(value)]);
    await client.query('commit');
    return { status: 201, value };
  } finally {
    client.release();
  }
}

function refuse(demande, slot) {
  if (!demande) return { status: 404, value: { refus: 'demande-inconnue' } };
  if (!slot) return { status: 404, value: { refus: 'creneau-inconnu' } };
  if (demande.etat !== 'ouverte') return { status: 409, value: { refus: 'demande-deja-orientee' } };
  if (slot.etat === 'ferme') return { status: 409, value: { refus: 'creneau-ferme' } };
  if (slot.debut <= new Date()) return { status: 409, value: { refus: 'creneau-passe' } };
  return null;
}
