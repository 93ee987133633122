import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import {
  aRecuperer,
  type Facture,
  facturationDe,
  facturePayee,
  peutPartir,
  reglementDe,
} from './facture.ts';
import { jourRefuse, premierJour } from './jour.ts';

const QUAND = new Date('2026-11-20T09:00:00Z');
const note = (f: Partial<Facture>): Facture => ({
  ...{ id: 'n', personne: 'p', releve: 'r', genre: 'facture', numero: '2026-14' },
  ...{ le: dateCivile('2026-11-20'), centimes: centimes(10_000), corrige: null, soldee: false },
  ...{
    fichier: 'note.pdf',
    effacee: false,
    remiseLe: QUAND,
    remiseParNom: 'Essai',
    remisePar: 'personne',
  },
  ...{ verifieeLe: QUAND, verifieeParNom: 'Essai', ecart: null, ecartMotif: null },
  ...{ annuleeLe: null, motif: null },
  ...f,
});
const du = centimes(10_000);
const etat = (factures: readonly Facture[], attendue = true) =>
  facturationDe({ du, factures, attendue }).etat;

describe('un relevé et sa note d’honoraires', () => {
  it('attend sa note quand la CPTS paie ainsi, et seulement alors', () => {
    expect(etat([])).toBe('attendue');
    expect(etat([], false)).toBe('hors');
    expect(etat([note({ annuleeLe: QUAND })])).toBe('attendue');
  });

  it('attend qu’elle soit lue, puis que son écart soit expliqué, cet écart-là', () => {
    expect(etat([note({ verifieeLe: null })], false)).toBe('a-verifier');
    expect(etat([note({})])).toBe('prete');
    const trop = note({ centimes: centimes(12_000) });
    expect(etat([trop])).toBe('ecart');
    const expliquee = { ...trop, ecart: centimes(2_000), ecartMotif: 'TVA' };
    expect(etat([expliquee])).toBe('prete');
    const avoir = note({ id: 'a', genre: 'avoir', corrige: 'n', centimes: centimes(500) });
    expect(etat([expliquee, avoir])).toBe('ecart');
    expect(etat([trop, { ...avoir, centimes: centimes(2_000) }])).toBe('prete');
  });

  it('une note soldée par son avoir laisse la place à une autre', () => {
    const soldee = note({ soldee: true, centimes: centimes(9_000) });
    const avoir = note({ id: 'a', genre: 'avoir', corrige: 'n', centimes: centimes(9_000) });
    expect(etat([soldee, avoir])).toBe('attendue');
    expect(etat([soldee, avoir, note({ id: 'm' })])).toBe('prete');
  });

  it('reprise en entier par un avoir, ne se paie ni avant qu’il soit lu, ni sans que l’on dise pourquoi', () => {
    const soldee = note({ soldee: true });
    const avoir = note({ id: 'a', genre: 'avoir', corrige: 'n', verifieeLe: null });
    expect(etat([soldee, avoir], false)).toBe('a-verifier');
    expect(etat([soldee, avoir], true)).toBe('a-verifier');
    const lu = { ...avoir, verifieeLe: QUAND };
    expect(etat([soldee, lu], true)).toBe('attendue');
    expect(etat([soldee, lu], false)).toBe('ecart');
    const explique = { ...lu, ecart: centimes(-10_000), ecartMotif: 'Indemnisée sans note' };
    expect(etat([soldee, explique], false)).toBe('prete');
    expect(etat([soldee, explique], true)).toBe('attendue');
    expect(etat([soldee, { ...avoir, annuleeLe: QUAND }], false)).toBe('prete');
  });

  it('payée puis reprise par un avoir, reste à récupérer ; renvoyée par la banque, elle ne repart pas seule', () => {
    const soldee = note({ soldee: true });
    const avoir = note({ id: 'a', genre: 'avoir', corrige: 'n', verifieeLe: null });
    const parti = { lot: 'l', payeLe: dateCivile('2026-11-25') };
    const lu = (factures: readonly Facture[], attendue = false) => ({
      ...parti,
      facturation: facturationDe({ du, factures, attendue }),
    });
    expect(aRecuperer(lu([soldee, avoir]))).toEqual({ avoirs: [avoir], centimes: du });
    expect(facturePayee([soldee, avoir])).toBe(soldee);
    expect(aRecuperer({ ...lu([soldee, avoir]), lot: null, payeLe: null }).avoirs).toEqual([]);
    const regle = { ...avoir, verifieeLe: QUAND, ecart: centimes(0), ecartMotif: 'Rendu' };
    expect(aRecuperer(lu([soldee, regle])).avoirs).toEqual([]);
    expect(reglementDe(regle)).toBe('Rendu');
    expect(peutPartir(lu([soldee, regle]).facturation)).toBe(false);
    // It took back what was invoiced beyond the relevé, which nobody paid.
    const trop = note({ centimes: centimes(12_000), ecart: centimes(2_000), ecartMotif: 'TVA' });
    const deux = { ...avoir, centimes: centimes(2_500) };
    expect(aRecuperer(lu([trop, deux])).centimes).toBe(500);
  });

  it('ne part jamais sans que le montant du relevé soit facturé, ou son écart expliqué', () => {
    const piece = fc.record({
      id: fc.constantFrom('n', 'a', 'b'),
      genre: fc.constantFrom<Facture['genre'][]>('facture', 'avoir'),
      centimes: fc.integer({ min: 1, max: 20_000 }).map(centimes),
      soldee: fc.boolean(),
      verifieeLe: fc.constantFrom(null, QUAND),
      annuleeLe: fc.constantFrom(null, QUAND),
      ecart: fc.constantFrom(null, -10_000, 2_000).map((e) => (e === null ? null : centimes(e))),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), fc.boolean(), (pieces, attendue) => {
        const lue = facturationDe({ du, factures: pieces.map(note), attendue });
        if (!peutPartir(lue)) return;
        const debout = lue.factures.filter(({ annuleeLe }) => annuleeLe === null);
        expect(debout.filter(({ verifieeLe }) => verifieeLe === null)).toEqual([]);
        expect(lue.etat === 'hors').toBe(!attendue && debout.length === 0);
        if (attendue) expect(lue.tenue).not.toBe(null);
        if (debout.length > 0) expect([0, lue.piece?.ecart]).toContain(lue.ecart);
      }),
    );
  });
});

describe('le jour déclaré', () => {
  const aujourdhui = dateCivile('2026-11-23');
  const juger = (
    jour: string,
    periodes: readonly { readonly du: ReturnType<typeof dateCivile> }[],
  ) => jourRefuse(dateCivile(jour), { premier: premierJour(periodes), aujourdhui });

  it('ne précède pas l’année de la première période, ni les CPTS, et n’est pas à venir', () => {
    const periodes = [{ du: dateCivile('2026-09-01') }, { du: dateCivile('2025-10-01') }];
    expect(juger('2025-01-01', periodes)).toBe(null);
    expect(juger('2024-12-31', periodes)).toBe('jour-trop-ancien');
    expect(juger('1900-01-01', [])).toBe('jour-trop-ancien');
    expect(juger('2016-01-01', [])).toBe(null);
    expect(juger('2026-11-24', [])).toBe('jour-a-venir');
  });
});
