import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { receiveUpload } from './upload.ts';

const LIMITS = { bytes: 10, files: 2 };
const envoi = (...contenus: readonly string[]) => {
  const body = new FormData();
  body.set('perimetre', 'cpts');
  for (const contenu of contenus) body.append('fichiers', new File([contenu], 'activités.txt'));
  return new Request('http://localhost/', { method: 'POST', body });
};

it('reçoit fichiers et champs, puis n’en laisse rien', async () => {
  const recu = await receiveUpload(envoi('un', 'deux'), LIMITS);
  if (!recu.ok) throw new Error(recu.refus);
  const { files, fields, remove } = recu.valeur;
  expect(fields).toEqual({ perimetre: 'cpts' });
  expect(files.map((f) => [f.nom, readFileSync(f.chemin, 'utf8')])).toEqual([
    ['activités.txt', 'un'],
    ['activités.txt', 'deux'],
  ]);
  await remove();
  expect(files.some((f) => existsSync(f.chemin))).toBe(false);
});

it('distingue un fichier trop lourd, trop de fichiers, et un envoi qui n’en est pas un', async () => {
  expect(await receiveUpload(envoi('12345678901'), LIMITS)).toMatchObject({ refus: 'trop-lourd' });
  expect(await receiveUpload(envoi('1', '2', '3'), LIMITS)).toMatchObject({
    refus: 'trop-de-fichiers',
  });
  const texte = new Request('http://localhost/', { method: 'POST', body: 'a' });
  expect(await receiveUpload(texte, LIMITS)).toMatchObject({ refus: 'interrompu' });
});

it('dit qu’un envoi coupé s’est interrompu', async () => {
  const entier = envoi('un fichier', 'un autre');
  const type = entier.headers.get('content-type') ?? '';
  const octets = new Uint8Array(await entier.arrayBuffer());
  const coupe = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'content-type': type },
    body: octets.slice(0, octets.length - 60),
  });
  expect(await receiveUpload(coupe, LIMITS)).toMatchObject({ ok: false, refus: 'interrompu' });
});
