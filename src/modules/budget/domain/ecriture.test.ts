import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionner, centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { aNouveau, resultatDe } from './cloture.ts';
import { comptesAnnuels } from './comptes-annuels.ts';
import { ecritureDeFacture, ecritureDePaiement } from './depense.ts';
import { type AEcrire, contrePasser, type Ecriture, estEquilibree, soldes } from './ecriture.ts';
import { ecritureDuFait } from './fait-recu.ts';
import { ecrireFec, montantDuFec, nomDuFec, octetsDuFec } from './fec.ts';
import { controlerFec } from './fec-controle.ts';
import { PLAN } from './plan.ts';
import { ecritureDEncaissement, ecritureDeSubvention } from './subvention.ts';

const JOUR = dateCivile('2026-03-12');
const NOTE = { numero: '2026-14', le: dateCivile('2026-02-27'), nom: 'Mme Inès Corvaste' };
const ENGAGEMENT = {
  objet: 'Salle, réunion de mars',
  fournisseur: { id: '019ac0de-0000-7000-8000-000000000001', nom: 'Ville de Giat' },
  compte: '613',
  mission: 'prevention',
  action: 'Dépistage',
  financeur: 'aci',
  part: 'fixe',
} as const;
const SUBVENTION = {
  id: 's',
  financeur: 'ars',
  objet: 'FIR « démarrage »',
  mission: 'fonctionnement',
  action: '',
  accordeeLe: JOUR,
  centimes: centimes(1_500_000),
  reference: null,
  conditions: null,
  compteRenduAvant: null,
  compteRenduLe: null,
} as const;
const COMPTES = { indemnites: '622', remunerations: '641' };

const montants = fc.integer({ min: 1, max: 1_000_000_000 }).map(centimes);
const textes = fc.string({ unit: 'grapheme', maxLength: 30 });

/** Any fact that makes an entry. */
const faits: fc.Arbitrary<AEcrire> = fc.oneof(
  fc.record({ m: montants, numero: textes, genre: fc.constantFrom('facture', 'avoir') }).map((f) =>
    ecritureDeFacture(
      {
        id: 'f',
        genre: f.genre === 'avoir' ? 'avoir' : 'facture',
        numero: f.numero,
        le: JOUR,
        centimes: f.m,
      },
      ENGAGEMENT,
    ),
  ),
  fc
    .record({ m: montants, rendu: fc.boolean(), reference: textes })
    .map(({ m, rendu, reference }) =>
      ecritureDePaiement(
        { id: 'p', le: JOUR, reference, centimes: rendu ? centimes(-m) : m },
        { numero: 'F-1' },
        ENGAGEMENT,
      ),
    ),
  montants.map((m) => ecritureDeSubvention({ ...SUBVENTION, centimes: m })),
  montants.map((m) =>
    ecritureDEncaissement(
      { id: 'e', subvention: 's', le: JOUR, reference: 'VIR', centimes: m },
      SUBVENTION,
    ),
  ),
  fc
    .record({
      m: montants,
      genre: fc.constantFrom(
        'financement.versement',
        'asso.cotisation-payee',
        'indemnisations.versement',
      ),
      detail: fc.constantFrom('variable', 'avance', 'indemnite', 'remuneration', 'frais'),
      quantite: fc.constantFrom(1, -1),
      facture: fc.constantFrom(null, NOTE),
    })
    .map(({ m, ...fait }) => {
      const lu = ecritureDuFait(
        { ...fait, id: 'j', mission: 'parcours', jour: JOUR, centimes: m },
        COMPTES,
      );
      if (!lu?.ok) throw new Error('entry expected');
      return lu.ecriture;
    }),
);

const ecrites = (liste: readonly AEcrire[]): readonly Ecriture[] =>
  liste.map((e, i) => ({
    ...e,
    id: `${i}`,
    annee: 2026,
    numero: i + 1,
    valideeLe: JOUR,
    contrePassee: false,
  }));
const mouvements = (liste: readonly AEcrire[]) => liste.flatMap((e) => e.mouvements);
const parAnnee = (annee: number, liste: readonly AEcrire[]) =>
  [...soldes(mouvements(liste))].map(([compte, solde]) => ({ annee, compte, solde, tiers: null }));

describe('une note d’honoraires', () => {
  const payer = (detail: string, facture: typeof NOTE | null) => {
    const fait = { id: 'j-0001', genre: 'indemnisations.versement', mission: 'parcours' };
    const dit = { ...fait, jour: JOUR, quantite: 1, centimes: centimes(12_000), detail, facture };
    const lu = ecritureDuFait(dit, { indemnites: '6411', remunerations: null });
    return lu?.ok ? lu.ecriture : lu;
  };

  it('s’écrit en honoraires, sous son numéro et sa date, jamais aussi en indemnités', () => {
    expect(payer('indemnite', NOTE)).toMatchObject({
      ...{ piece: '2026-14', pieceLe: '2026-02-27', libelle: 'Honoraires, Mme Inès Corvaste' },
      mouvements: [
        { compte: '622', debit: 12_000 },
        { compte: '512', credit: 12_000 },
      ],
    });
    // No account of compensation is waited for: it goes to none.
    expect(payer('remuneration', NOTE)).toMatchObject({ mouvements: [{ compte: '622' }, {}] });
    expect(payer('remuneration', null)).toEqual({ ok: false, manque: 'compte-des-remunerations' });
    expect(payer('indemnite', null)).toMatchObject({ mouvements: [{ compte: '6411' }, {}] });
    expect(payer('frais', NOTE)).toMatchObject({
      piece: '2026-14',
      mouvements: [{ compte: '625' }, {}],
    });
  });
});

describe('les écritures', () => {
  it('sont équilibrées, dans n’importe quel ordre, et l’ordre ne change pas les soldes', () => {
    fc.assert(
      fc.property(
        fc.array(faits, { maxLength: 30 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (liste, hasard) => {
          for (const e of liste) expect(estEquilibree(e)).toBe(true);
          expect(additionner(centimes(0), ...soldes(mouvements(liste)).values())).toBe(0);
          const rangs = liste.map((e) => ({ e, rang: hasard.next().value ?? 0 }));
          const melangees = rangs.sort((a, b) => a.rang - b.rang).map(({ e }) => e);
          expect(soldes(mouvements(melangees))).toEqual(soldes(mouvements(liste)));
        },
      ),
    );
  });

  it('contre-passées, ne laissent rien', () => {
    fc.assert(
      fc.property(fc.array(faits, { maxLength: 20 }), (liste) => {
        const reprises = ecrites(liste).map((e) => contrePasser(e, { le: JOUR, motif: 'erreur' }));
        expect(soldes(mouvements([...liste, ...reprises])).size).toBe(0);
      }),
    );
  });

  it('une facture payée en plusieurs fois laisse le même solde que payée en une', () => {
    fc.assert(
      fc.property(fc.array(montants, { minLength: 1, maxLength: 12 }), (parts) => {
        const total = additionner(...parts);
        const facture = ecritureDeFacture(
          { id: 'f', genre: 'facture', numero: '1', le: JOUR, centimes: total },
          ENGAGEMENT,
        );
        const payer = (c: typeof total) =>
          ecritureDePaiement(
            { id: 'p', le: JOUR, reference: 'VIR', centimes: c },
            { numero: '1' },
            ENGAGEMENT,
          );
        const fini = soldes(mouvements([facture, ...parts.map(payer)]));
        expect(fini).toEqual(soldes(mouvements([facture, payer(total)])));
        expect(fini.get('401')).toBeUndefined();
      }),
    );
  });

  it('le bilan est équilibré, et ce qui est reporté aussi', () => {
    fc.assert(
      fc.property(
        fc.array(faits, { maxLength: 15 }),
        fc.array(faits, { maxLength: 15 }),
        (avant, liste) => {
          const tous = [...parAnnee(2025, avant), ...parAnnee(2026, liste)];
          const { actif, passif, totalDuBilan, resultat } = comptesAnnuels({
            ...{ annee: 2026, soldes: tous, lignes: [], plan: PLAN, clos: false },
            benevolat: { minutes: 0, taux: null, valeur: null },
          });
          expect(additionner(centimes(0), ...passif.map((l) => l.montant))).toBe(totalDuBilan);
          expect(resultat.montant).toBe(resultatDe(parAnnee(2026, liste)));
          expect(actif.every((l) => l.montant > 0)).toBe(true);
          const reporte = aNouveau(2025, parAnnee(2025, avant));
          expect(reporte === null || estEquilibree(reporte)).toBe(true);
        },
      ),
    );
  });
});

describe('le FEC', () => {
  it('se relit comme l’article A47 A-1 le décrit, quels que soient les textes', () => {
    fc.assert(
      fc.property(fc.array(faits, { maxLength: 20 }), textes, (liste, texte) => {
        const annotees = ecrites(liste.map((e) => ({ ...e, libelle: texte, piece: texte })));
        const fec = ecrireFec(annotees, PLAN);
        const lu = controlerFec(nomDuFec('123456789', dateCivile('2026-12-31')), fec);
        expect(lu.fautes).toEqual([]);
        expect(lu.lignes.map((l) => [l.EcritureNum, l.CompteNum, l.Debit, l.Credit])).toEqual(
          annotees.flatMap((e) =>
            e.mouvements.map((m) => [
              `${e.numero}`,
              m.compte,
              montantDuFec(m.debit),
              montantDuFec(m.credit),
            ]),
          ),
        );
        expect(new TextDecoder('iso-8859-15').decode(octetsDuFec(fec))).toBe(fec);
      }),
    );
  });

  it('dit ce qui ne va pas dans un fichier abîmé', () => {
    const fec = ecrireFec(ecrites([ecritureDeSubvention(SUBVENTION)]), PLAN);
    const nom = '123456789FEC20261231.txt';
    expect(nomDuFec('123456789', dateCivile('2026-12-31'))).toBe(nom);
    expect(controlerFec(nom, fec).fautes).toEqual([]);
    expect(fec.split('\r\n')[1]?.split('\t').slice(0, 5)).toEqual([
      'SU',
      'Subventions',
      '1',
      '20260312',
      '441',
    ]);
    const abime = (de: string | RegExp, en: string) =>
      controlerFec(nom, fec.replace(de, en)).fautes;
    expect(abime('15000,00', '15001,00')).toContain('écriture 1 déséquilibrée');
    expect(abime('15000,00', '15000.00')).toContain('ligne 2 : Debit illisible');
    expect(abime('20260312', '20260231')).toContain('ligne 2 : EcritureDate illisible');
    expect(abime(/\t741\t/, '\t74\t')).toContain(
      'ligne 3 : CompteNum sans les trois chiffres du plan',
    );
    expect(abime('EcritureNum', 'Numero')).toContain('en-tête');
    expect(controlerFec('FEC.txt', fec).fautes).toContain('nom de fichier : FEC.txt');
  });
});
