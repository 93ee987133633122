import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import { postgresCpu } from './postgres-cpu.mjs';

/**
 * Copies pipe-separated files as they are, each into a table of as many text columns, and drops the tables.
 * Milliseconds elapsed, and of processor, ours included.
 */
export async function copyPlainly(ground, owner, files) {
  const client = await owner.connect();
  try {
    await client.query('create schema if not exists plain');
    const postgres = postgresCpu(ground.postmaster) ?? 0;
    const own = process.cpuUsage();
    let elapsed = 0;
    for (const file of files) {
      const columns = Array.from({ length: widthOf(file) }, (_, n) => `c${n} text`).join(', ');
      await client.query(`create table plain.lines (${columns})`);
      const start = performance.now();
      const copy = client.query(
        from(`copy plain.lines from stdin (format csv, delimiter '|', header, quote e'\\x01')`),
      );
      await pipeline(createReadStream(file, { highWaterMark: 1 << 18 }), copy);
      elapsed += performance.now() - start;
      await client.query('drop table plain.lines');
    }
    const { user, system } = process.cpuUsage(own);
    const spent = (postgresCpu(ground.postmaster) ?? 0) - postgres + user + system;
    return { elapsed, cpu: spent / 1000 };
  } finally {
    client.release();
  }
}

function widthOf(file) {
  const descriptor = openSync(file);
  const bytes = Buffer.alloc(16_384);
  readSync(descriptor, bytes);
  closeSync(descriptor);
  return bytes.toString('utf8').split('\n')[0].split('|').length;
}
