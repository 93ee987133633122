// Sends requests to a server of this machine, a fixed number of them over kept connections, from a process
// of its own: run by `sendLoad`, which gives the requests and receives what came of each.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

/**
 * Sends `requests` ({ method, path, body, key }) over `connections` and gives, for each, its status and its
 * milliseconds, and the body of the first of every status.
 */
export async function sendLoad({ base, headers = {}, requests, connections = 8 }) {
  const child = fork(fileURLToPath(import.meta.url), { serialization: 'advanced', execArgv: [] });
  child.send({ base, headers, requests, connections });
  const [answer] = await once(child, 'message');
  child.disconnect();
  return answer;
}

async function run({ base, headers, requests, connections }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses = new Array(requests.length).fill(0);
  const milliseconds = new Array(requests.length).fill(0);
  const bodies = {};
  let next = 0;
  const lane = async () => {
    while (next < requests.length) {
      const index = next++;
      const start = performance.now();
      const { status, body } = await send(base, { agent, headers, ...requests[index] });
      milliseconds[index] = performance.now() - start;
      statuses[index] = status;
      bodies[status] ??= body;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  agent.destroy();
  return { statuses, milliseconds, bodies };
}

function send(base, { agent, headers, method = 'GET', path, body, key }) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const all = {
    ...headers,
    ...(text === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${base}${path}`, { method, agent, headers: all }, (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('data', (piece) => {
        received += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode, body: received }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.send)
  process.once('message', async (job) => process.send(await run(job)));
