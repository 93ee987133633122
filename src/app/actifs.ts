import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { serviceWorkerHeaders } from '#platform/http/security.ts';
import { RACINE } from './base.ts';

const zManifest = z.record(z.string(), z.object({ file: z.string(), bytes: z.number() }));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Scripts that work without page, and the addresses they may answer for: the public pages alone. */
const HORS_PAGE: Readonly<Record<string, string>> = { 'compteur-hors-ligne.js': '/c/' };

export type ActifsConstruits = {
  /** Address of a built asset by its plain name: `maillage.css`, `application.js`. */
  readonly adresse: (nom: string) => string;
  readonly police: string;
  readonly servir: (nom: string) => Response;
};

/** Reads the built assets of dist/actifs; a plain name is served too, without the long cache. */
export function lireActifs(): ActifsConstruits {
  const dossier = path.join(RACINE, 'dist/actifs');
  const manifest = zManifest.parse(
    JSON.parse(readFileSync(path.join(dossier, 'manifest.json'), 'utf8')),
  );
  const fichiers = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { file } of Object.values(manifest))
    fichiers.set(file, new Uint8Array(readFileSync(path.join(dossier, file))));
  const nomDe = (nom: string) => manifest[nom]?.file ?? nom;
  const police =
    Object.keys(manifest).find((nom) => nom.includes('-latin-wght') && nom.endsWith('.woff2')) ??
    '';
  return {
    adresse: (nom) => `/actifs/${nomDe(nom)}`,
    police: `/actifs/${nomDe(police)}`,
    servir: (nom) => {
      const contenu = fichiers.get(nom) ?? fichiers.get(nomDe(nom));
      const type = TYPES[path.extname(nom)];
      if (!contenu || !type) return new Response('', { status: 404 });
      const duree = fichiers.has(nom)
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=60';
      return new Response(contenu, {
        headers: {
          'content-type': type,
          'cache-control': duree,
          'x-content-type-options': 'nosniff',
          ...(HORS_PAGE[nom] ? serviceWorkerHeaders(HORS_PAGE[nom]) : {}),
        },
      });
    },
  };
}
