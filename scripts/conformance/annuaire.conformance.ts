import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../src/app/testing/banc.ts';
import {
  formaterRapport,
  formaterRefus,
} from '../../src/modules/annuaire/domain/phrases-du-rapport.ts';
import type { Rapport } from '../../src/modules/annuaire/domain/rapport.ts';
import { importerFiness } from '../../src/modules/annuaire/usecases/importer-finess.ts';
import { importerRpps } from '../../src/modules/annuaire/usecases/importer-rpps.ts';

const dossier = process.env['MAILLAGE_CONFORMANCE'] ?? '';
const ici = (nom: string) => path.join(dossier, nom);
const a = (nom: string) => dossier !== '' && readdirSync(dossier).includes(nom);
const lignes = (nom: string) => readFileSync(ici(nom), 'utf8').trimEnd().split('\n').length - 1;

const RPPS = [
  'rpps-synthetique-savoirfaire.txt',
  'rpps-synthetique-personne-activite.txt',
  'rpps-synthetique-dipl-autexerc.txt',
];

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

type Importer = typeof importerRpps;

async function importer(avec: Importer, noms: readonly string[]): Promise<Rapport> {
  const appel = banc.appel(null, { role: 'systeme' });
  const resultat = await avec({ appel }, noms.map(ici));
  if (!resultat.ok) throw new Error(formaterRefus(resultat.refus));
  return resultat.valeur;
}

async function encore(avec: Importer, noms: readonly string[]): Promise<string> {
  return formaterRapport(await importer(avec, noms)).join('\n');
}

describe.runIf(RPPS.every(a))('l’extraction du RPPS', () => {
  it('entre tout entière, et une seule fois', async () => {
    const rapport = await importer(importerRpps, RPPS);
    expect(rapport.rejetees).toBe(0);
    expect(rapport.fichiers.map(({ nom, lues }) => [nom, lues])).toEqual(
      [...RPPS].sort((x, y) => ordre(x) - ordre(y)).map((nom) => [nom, lignes(nom)]),
    );
    const { entites, nombresDAvertissements } = rapport;
    const doubles = nombresDAvertissements['en-double'] ?? 0;
    expect((entites.activites?.creees ?? 0) + doubles).toBe(2967);
    expect(entites.professionnels?.creees).toBe(2680);
    expect(entites.savoir_faires?.creees).toBe(542);
    expect(entites.diplomes?.creees).toBe(844);
    expect(await encore(importerRpps, RPPS)).toContain('Rien n’a changé');
  });
});

const FINESS = [
  ['finess-synthetique-format-historique.csv', 468],
  ['finess-plus-synthetique.json', 60],
  ['finess-hopitaux-92.csv', 193],
] as const;

describe.runIf(FINESS.every(([nom]) => a(nom)))('les fichiers FINESS', () => {
  it.each(FINESS)('%s : %i établissements', async (nom, nombre) => {
    const rapport = await importer(importerFiness, [nom]);
    expect(rapport.rejetees).toBe(0);
    expect(rapport.fichiers[0]?.lues).toBe(nombre);
    const { creees = 0, modifiees = 0, inchangees = 0 } = rapport.entites.structures ?? {};
    expect(creees + modifiees + inchangees).toBe(nombre);
    expect(await encore(importerFiness, [nom])).toContain('Rien n’a changé');
  });
});

function ordre(nom: string): number {
  return ['activite', 'savoirfaire', 'dipl'].findIndex((genre) => nom.includes(genre));
}
