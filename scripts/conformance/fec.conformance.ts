import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { controlerFec } from '../../src/modules/budget/domain/fec-controle.ts';

// Files of accounting entries that others wrote, when the folder has them: our own checker of article A47 A-1 of the LPF
// finds no fault in them, so that it is not only the mirror of what this program writes.

const dossier = path.join(process.env['MAILLAGE_CONFORMANCE'] ?? '', 'fec');

describe.skipIf(!existsSync(dossier))('un FEC écrit ailleurs, devant notre contrôle', () => {
  for (const nom of existsSync(dossier)
    ? readdirSync(dossier).filter((n) => n.endsWith('.txt'))
    : [])
    it(`${nom} n’a pas de faute`, () => {
      const texte = new TextDecoder('iso-8859-15').decode(readFileSync(path.join(dossier, nom)));
      expect(controlerFec(nom, texte).fautes).toEqual([]);
    });
});
