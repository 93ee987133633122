// `npm run captures`: the pictures of docs/captures, of the program as built over its demonstration.
// `npm run captures -- --tout <folder> [name ...]`: every page of the list, at two widths, in two themes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium } from '../bootstrap/chromium.mjs';
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { reexecWithProjectNode } from '../bootstrap/node.mjs';
import { root, say } from '../bootstrap/run.mjs';
import { chosen, pages } from './pages.mjs';
import { serveDemonstration } from './server.mjs';

const tooHeavy = 250 * 1024;

await ensureDependencies({ development: true });
await reexecWithProjectNode();
const executablePath = await ensureChromium();
const { openCamera } = await import('./camera.mjs');

const { folder, shots } = ask(process.argv.slice(2));
mkdirSync(folder, { recursive: true });
const server = await serveDemonstration();
try {
  const camera = await openCamera({ executablePath, address: server.address });
  for (const shot of shots) await take(camera, shot);
  await camera.close();
} finally {
  await server.stop();
}

function ask([flag, folder, ...names]) {
  if (flag === undefined) return { folder: join(root, 'docs', 'captures'), shots: chosen };
  if (flag !== '--tout' || folder === undefined) {
    say('npm run captures [-- --tout <folder> [name of a page ...]]');
    process.exit(2);
  }
  const asked = pages.filter(({ name }) => names.length === 0 || names.includes(name));
  const shots = asked.flatMap((page) =>
    [1280, 390].flatMap((width) =>
      ['clair', 'sombre'].map((theme) => ({
        page: page.name,
        width,
        theme,
        whole: true,
        file: `${page.name}-${width}-${theme}.png`,
      })),
    ),
  );
  return { folder: resolve(folder), shots };
}

/** One picture; a page that is missing, broken or wider than its window is said and fails the run. */
async function take(camera, { file, page: name, ...shot }) {
  const page = pages.find((one) => one.name === name);
  const { picture, problems } = await camera.take(page, shot);
  if (picture) writeFileSync(join(folder, file), picture);
  const heavy = picture && !shot.whole && picture.length > tooHeavy ? ['heavier than 250 KB'] : [];
  const found = [...problems, ...heavy];
  if (found.length > 0) process.exitCode = 1;
  const weight = picture ? `${Math.ceil(picture.length / 1024)} KB` : 'not taken';
  console.log([file, weight, ...found].join('  '));
}
