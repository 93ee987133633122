import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANAUX, PUBLICS } from './creneau.ts';
import { type CreneauLibre, compterEcartes, direEcartes, raisonDEcart } from './creneau-ecarte.ts';
import type { Demande } from './demande.ts';

const MAINTENANT = new Date('2026-11-23T08:12:00Z');
const a = (heure: string) => new Date(`2026-11-23T${heure}:00Z`);
const par = { canal: 'regulation', professionnel: null } as const;

const demande = (autres: Partial<Demande> = {}): Demande => ({
  id: '00000000-0000-7000-8000-00000000000d',
  numero: 1147,
  origine: 'ligne',
  recueLe: MAINTENANT,
  recuePar: null,
  motif: 'orl',
  age: 6,
  commune: '63165',
  secteur: null,
  mobilite: null,
  trajetMax: null,
  medecinTraitant: 'nomme',
  medecinTraitantId: 'tressagues',
  tentative: null,
  disponibleDes: null,
  disponibleJusqua: null,
  delaiHeures: 24,
  signes: 'aucun',
  etat: 'ouverte',
  repondueLe: null,
  patientId: null,
  filieres: [],
  nature: 'soins-non-programmes',
  ...autres,
});

const libre = (autres: Partial<CreneauLibre> = {}): CreneauLibre => ({
  professionnelId: 'corliret',
  profession: '10',
  debut: a('10:40'),
  libereLe: null,
  public: 'tous',
  motifs: [],
  ageMin: null,
  ageMax: null,
  reservablePar: ['regulation'],
  filieres: [],
  nature: 'soins-non-programmes',
  ...autres,
});

const dit = (creneaux: readonly CreneauLibre[], d = demande()) =>
  direEcartes(compterEcartes(creneaux, { demande: d, par, maintenant: MAINTENANT })).replaceAll(
    '\u00a0',
    ' ',
  );

describe('Les créneaux écartés', () => {
  it('se comptent par raison, la plus fréquente d’abord', () => {
    expect(
      dit([
        libre({ public: 'ma-patientele' }),
        libre({ ageMin: 18 }),
        libre({ public: 'ma-patientele' }),
        libre(),
      ]),
    ).toBe(
      '3 créneaux écartés : 2 gardés pour les patients de leur professionnel, 1 ouvert à d’autres âges',
    );
  });

  it('disent chacun leur raison, au singulier comme au pluriel', () => {
    const cas = [
      [libre({ reservablePar: ['sas'] }), '1 réservé par d’autres que vous'],
      [libre({ public: 'ma-patientele' }), '1 gardé pour les patients de son professionnel'],
      [
        libre({ public: 'sans-medecin-traitant' }),
        '1 gardé pour les personnes sans médecin traitant',
      ],
      [libre({ motifs: ['plaie'] }), '1 qui ne reçoit pas ce motif'],
      [libre({ profession: '60' }), '1 qui ne reçoit pas ce motif'],
      [libre({ libereLe: a('09:00') }), '1 que son professionnel n’a pas libéré'],
    ] as const;
    for (const [creneau, phrase] of cas)
      expect(dit([creneau])).toBe(`1 créneau écarté : ${phrase}`);
    expect(dit([libre({ ageMax: 15 })], demande({ age: null }))).toContain('de connaître l’âge');
    const occupee = demande({ disponibleDes: a('12:00'), disponibleJusqua: a('14:00') });
    expect(dit([libre(), libre({ debut: a('14:00') })], occupee)).toBe(
      '2 créneaux écartés : 2 quand la personne n’est pas disponible',
    );
    expect(dit([libre(), libre({ debut: a('13:59') })], occupee)).toMatch(/^1 créneau/);
  });

  it('ne disent rien quand aucun ne l’est', () => {
    expect(dit([libre()])).toBe('');
    expect(dit([])).toBe('');
  });

  const unLibre = fc
    .record({
      professionnelId: fc.constantFrom('corliret', 'tressagues'),
      profession: fc.constantFrom('10', '60'),
      public: fc.constantFrom(...PUBLICS),
      motifs: fc.constantFrom<readonly string[]>([], ['orl'], ['plaie']),
      ageMin: fc.constantFrom(null, 3, 18),
      reservablePar: fc.subarray([...CANAUX]),
      libereLe: fc.constantFrom(null, a('07:00'), a('09:00')),
    })
    .map((l) => libre(l));

  it('comptent chaque créneau une fois, ou pas du tout quand il pouvait être proposé', () => {
    fc.assert(
      fc.property(fc.array(unLibre, { maxLength: 30 }), (creneaux) => {
        const regard = { demande: demande(), par, maintenant: MAINTENANT };
        const total = compterEcartes(creneaux, regard).reduce((n, e) => n + e.nombre, 0);
        expect(total).toBe(creneaux.filter((c) => raisonDEcart(c, regard) !== null).length);
      }),
    );
  });
});
