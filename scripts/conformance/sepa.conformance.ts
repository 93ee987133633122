import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { ecrireOrdreSepa, VERSIONS_SEPA } from '../../src/modules/indemnisations/domain/sepa.ts';

// The schemas of ISO 20022, when the folder has them, and a file of this program.

const dossier = path.join(process.env['MAILLAGE_CONFORMANCE'] ?? '', 'sepa');
const IBAN = 'FR1420041010050500013M02606';

const fichier = (version: (typeof VERSIONS_SEPA)[number], montants: readonly number[]) =>
  ecrireOrdreSepa({
    version,
    reference: 'IND-20261123-ABCDEF',
    creeLe: new Date('2026-11-23T08:12:00Z'),
    executerLe: dateCivile('2026-11-25'),
    debiteur: { nom: 'Association « CPTS des Combrailles & Volcans »', iban: IBAN },
    virements: montants.map((montant, rang) => ({
      reference: `019ac0de00007000800000000000${String(rang).padStart(4, '0')}`,
      nom: 'Dre Zoé Brévillon-Œuvrard',
      iban: IBAN,
      centimes: centimes(montant),
      motif: 'Indemnisations CPTS, 3e trimestre 2026 – été',
    })),
  });

async function erreurs(version: (typeof VERSIONS_SEPA)[number], xml: string) {
  const contents = readFileSync(path.join(dossier, `${version}.xsd`), 'utf8');
  const schema = [{ fileName: `${version}.xsd`, contents }];
  const { errors } = await validateXML({ xml: [{ fileName: 'lot.xml', contents: xml }], schema });
  return errors.map(({ message }) => message);
}

describe.skipIf(!existsSync(dossier))('un fichier de virements, devant le schéma ISO 20022', () => {
  for (const version of VERSIONS_SEPA)
    it(`est valide en ${version}, et ne l’est plus une fois abîmé`, async () => {
      const xml = fichier(version, [1, 12_345, 99_999_999_999]);
      expect(await erreurs(version, xml)).toEqual([]);
      expect(await erreurs(version, fichier(version, Array(400).fill(8_137)))).toEqual([]);
      expect(await erreurs(version, xml.replace('<PmtMtd>TRF</PmtMtd>', ''))).not.toEqual([]);
    });
});
