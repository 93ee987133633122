import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { elements, fautesDeStructure, lireSepa, textes } from '../testing/lire-sepa.ts';
import {
  ecrireOrdreSepa,
  eurosSepa,
  type OrdreDeVirement,
  VERSIONS_SEPA,
  type Virement,
} from './sepa.ts';
import { referenceSepa, texteSepa } from './texte-sepa.ts';

const IBAN = 'FR1420041010050500013M02606';
const virement = (dits: Partial<Virement> = {}): Virement => ({
  reference: '019ac0de00007000800000000000e1',
  nom: 'Dre Zoé Brévillon-Œuvrard',
  iban: IBAN,
  centimes: centimes(12_345),
  motif: 'Indemnisations CPTS, 3e trimestre 2026',
  ...dits,
});
const ordre = (dits: Partial<OrdreDeVirement> = {}): OrdreDeVirement => ({
  version: 'pain.001.001.09',
  reference: 'IND-20261123-ABCDEF',
  creeLe: new Date('2026-11-23T08:12:00Z'),
  executerLe: dateCivile('2026-11-25'),
  debiteur: { nom: 'CPTS des Combrailles', iban: IBAN },
  virements: [virement()],
  ...dits,
});

const PERMIS = /^[A-Za-z0-9/\-?:().,'+ ]+$/;

describe('un fichier de virements', () => {
  for (const version of VERSIONS_SEPA)
    it(`de version ${version} a la structure publiée, et ses sommes sont celles de ses virements`, () => {
      const sommes = fc.array(fc.integer({ min: 1, max: 99_999_999_999 }), {
        minLength: 1,
        maxLength: 6,
      });
      fc.assert(
        fc.property(sommes, fc.string(), fc.string({ unit: 'binary' }), (montants, nom, motif) => {
          const virements = montants.map((c) => virement({ centimes: centimes(c), nom, motif }));
          const lu = lireSepa(ecrireOrdreSepa(ordre({ version, virements, reference: nom })));
          expect(fautesDeStructure(lu)).toEqual([]);
          const [somme] = textes(lu, 'CstmrCdtTrfInitn', 'GrpHdr', 'CtrlSum');
          expect(somme).toBe(eurosSepa(additionner(...virements.map((v): Centimes => v.centimes))));
          const lot = elements(lu, 'CstmrCdtTrfInitn', 'PmtInf');
          expect(lot.flatMap((l) => textes(l, 'CtrlSum'))).toEqual([somme]);
          expect(lot.flatMap((l) => textes(l, 'CdtTrfTxInf', 'Amt', 'InstdAmt'))).toEqual(
            montants.map((c) => eurosSepa(centimes(c))),
          );
        }),
      );
    });

  it('date l’exécution comme sa version le veut', () => {
    const dans = (version: OrdreDeVirement['version']) =>
      elements(
        lireSepa(ecrireOrdreSepa(ordre({ version }))),
        'CstmrCdtTrfInitn',
        'PmtInf',
        'ReqdExctnDt',
      )[0];
    expect(dans('pain.001.001.09')?.enfants).toMatchObject([{ nom: 'Dt', texte: '2026-11-25' }]);
    expect(dans('pain.001.001.03')).toMatchObject({ texte: '2026-11-25', enfants: [] });
  });

  it('écrit les noms comme une banque les lit', () => {
    const lu = lireSepa(ecrireOrdreSepa(ordre()));
    const noms = textes(lu, 'CstmrCdtTrfInitn', 'PmtInf', 'CdtTrfTxInf', 'Cdtr', 'Nm');
    expect(noms).toEqual(['Dre Zoe Brevillon-OEuvrard']);
  });
});

describe('un texte SEPA', () => {
  it('n’a que les signes permis, et jamais plus que sa longueur', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (texte, max) => {
        const ecrit = texteSepa(texte, max);
        expect(ecrit).toMatch(PERMIS);
        expect(ecrit.length).toBeLessThanOrEqual(max);
        expect(texteSepa(ecrit, max)).toBe(ecrit);
      }),
    );
  });

  it('garde le sens de ce qu’il remplace', () => {
    expect(texteSepa('L’été & l’automne : 12 €', 70)).toBe("L'ete + l'automne : 12 EUR");
  });

  it('de référence ne commence ni ne finit par une barre, ni n’en a deux de suite', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', 'a', ' ', 'é') }), (texte) => {
        const ecrit = referenceSepa(texte, 35);
        expect(ecrit).toMatch(PERMIS);
        expect(ecrit).not.toMatch(/^\/|\/$|\/\/| /);
      }),
    );
  });
});
