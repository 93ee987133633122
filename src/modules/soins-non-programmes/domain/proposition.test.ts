import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moyenneDesRecus } from '../testing/moyenne-des-recus.ts';
import { GENRES_DE_CRENEAU } from './creneau.ts';
import type { Demande } from './demande.ts';
import { type Candidat, classer, echeanceDe } from './proposition.ts';
import { direRaison, type Raison } from './raison.ts';

const NEUF_HEURES_NEUF = new Date('2026-11-23T08:09:00Z');
const a = (heure: string) => new Date(`2026-11-23T${heure}:00+01:00`);

/** With plain spaces, easier to read here. */
const dite = (raison: Raison) => direRaison(raison).replaceAll('\u00a0', ' ');

const tous = (liste: readonly Candidat[]) => ({ liste, moyenne: moyenneDesRecus(liste) });

const demande = (autres: Partial<Demande> = {}): Demande => ({
  id: '00000000-0000-7000-8000-00000000000d',
  numero: 1147,
  origine: 'ligne',
  recueLe: new Date('2026-11-23T08:06:00Z'),
  recuePar: null,
  motif: 'orl',
  age: 6,
  commune: '63165',
  secteur: 'A',
  mobilite: 'voiture',
  trajetMax: 30,
  medecinTraitant: 'nomme',
  medecinTraitantId: 'tressagues',
  tentative: 'confrere',
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

const candidat = (autres: Partial<Candidat> = {}): Candidat => ({
  creneauId: 'creneau',
  professionnelId: 'corliret',
  professionnel: 'Dre Garance Corliret',
  rpps: '99990000111',
  profession: '10',
  debut: a('10:40'),
  fin: a('11:00'),
  genre: 'cabinet',
  commune: '63283',
  communeNom: 'Pontaumur',
  lieu: null,
  secteur: null,
  trajetMinutes: 26,
  recusCeMois: 6,
  pourSansMedecinTraitant: false,
  site: null,
  filieres: [],
  ...autres,
});

const CORLIRET = candidat({ creneauId: 'corliret', recusCeMois: 3 });
const TRESSAGUES = candidat({
  creneauId: 'tressagues',
  professionnelId: 'tressagues',
  debut: a('16:20'),
  trajetMinutes: 13,
  recusCeMois: 6,
});
const VAUDREBOIS = candidat({
  creneauId: 'vaudrebois',
  professionnelId: 'vaudrebois',
  debut: a('11:00'),
  recusCeMois: 9,
});
const PONTGIBAUD = candidat({
  creneauId: 'pontgibaud',
  professionnelId: 'pontgibaud',
  debut: a('10:20'),
  trajetMinutes: 44,
});
const QUATRE = [PONTGIBAUD, VAUDREBOIS, TRESSAGUES, CORLIRET];

const ordre = (candidats: readonly Candidat[], d: Demande) =>
  classer(tous(candidats), d, NEUF_HEURES_NEUF).map(({ creneauId }) => creneauId);

describe('Classer les créneaux', () => {
  it('préfère le plus tôt à distance raisonnable, puis son médecin, puis qui a déjà beaucoup reçu ; le trop loin vient après', () => {
    expect(ordre(QUATRE, demande())).toEqual([
      'corliret',
      'tressagues',
      'vaudrebois',
      'pontgibaud',
    ]);
  });

  it('met le médecin traitant devant tous tant qu’aucun confrère n’est convenu', () => {
    expect(ordre(QUATRE, demande({ tentative: null }))[0]).toBe('tressagues');
    expect(ordre(QUATRE, demande({ tentative: 'recoit' }))[0]).toBe('tressagues');
  });

  it('dit pourquoi', () => {
    const [premier, , , dernier] = classer(tous(QUATRE), demande(), NEUF_HEURES_NEUF);
    expect(premier?.raisons.map(dite)).toEqual([
      'Dans 1 h 31',
      'À 26 min de route',
      '3 patients reçus ce mois-ci, pour 6 en moyenne',
    ]);
    expect(dernier?.raisons.map(dite)).toContain('À 44 min de route, plus loin que demandé');
  });

  it('dit le temps de route inconnu quand il l’est, et ne le prend pas pour nul', () => {
    const inconnu = candidat({ creneauId: 'inconnu', trajetMinutes: null });
    const toutPres = candidat({ creneauId: 'pres', trajetMinutes: 5 });
    const classes = classer(tous([inconnu, toutPres]), demande(), NEUF_HEURES_NEUF);
    expect(classes.map(({ creneauId }) => creneauId)).toEqual(['pres', 'inconnu']);
    expect(classes[1]?.raisons.map(dite)).toContain('Temps de route inconnu');
  });

  it('préfère, à la même heure, le plus court trajet, puis le secteur, puis qui a moins reçu', () => {
    const memes = (autres: Partial<Candidat>) => candidat({ professionnelId: 'autre', ...autres });
    expect(
      ordre(
        [
          memes({ creneauId: 'loin', trajetMinutes: 25 }),
          memes({ creneauId: 'pres', trajetMinutes: 10 }),
        ],
        demande(),
      )[0],
    ).toBe('pres');
    expect(
      ordre(
        [memes({ creneauId: 'ailleurs' }), memes({ creneauId: 'secteur', secteur: 'A' })],
        demande(),
      )[0],
    ).toBe('secteur');
    expect(
      ordre(
        [
          candidat({ creneauId: 'beaucoup', recusCeMois: 12 }),
          memes({ creneauId: 'peu', recusCeMois: 1 }),
        ],
        demande(),
      )[0],
    ).toBe('peu');
  });

  it('préfère la visite pour qui ne se déplace pas', () => {
    const visite = candidat({ creneauId: 'visite', genre: 'visite', debut: a('17:00') });
    expect(ordre([CORLIRET, visite], demande({ mobilite: 'ne-se-deplace-pas' }))[0]).toBe('visite');
  });

  it('ne met pas devant ce où personne n’arriverait à temps', () => {
    const tropTot = candidat({ creneauId: 'trop-tot', debut: a('09:20'), trajetMinutes: 26 });
    expect(ordre([tropTot, CORLIRET], demande())).toEqual(['corliret', 'trop-tot']);
  });

  const unCandidat = fc.record({
    creneauId: fc.uuid(),
    professionnelId: fc.constantFrom('corliret', 'tressagues', 'vaudrebois'),
    debut: fc
      .integer({ min: 1, max: 4000 })
      .map((m) => new Date(NEUF_HEURES_NEUF.getTime() + m * 60_000)),
    genre: fc.constantFrom(...GENRES_DE_CRENEAU),
    trajetMinutes: fc.option(fc.integer({ min: 0, max: 120 })),
    recusCeMois: fc.integer({ min: 0, max: 30 }),
    secteur: fc.option(fc.constantFrom('A', 'B')),
  });
  const desCandidats = fc
    .uniqueArray(unCandidat, { selector: (c) => c.creneauId, maxLength: 30 })
    .map((tous) => tous.map((c) => candidat(c)));
  const melange = desCandidats.chain((tous) =>
    fc.tuple(fc.constant(tous), fc.shuffledSubarray(tous, { minLength: tous.length })),
  );
  const uneDemande = fc
    .record({
      tentative: fc.option(
        fc.constantFrom('recoit' as const, 'confrere' as const, 'absent' as const),
      ),
      medecinTraitantId: fc.option(fc.constantFrom('corliret', 'tressagues')),
      trajetMax: fc.option(fc.integer({ min: 5, max: 60 })),
      delaiHeures: fc.integer({ min: 1, max: 72 }),
      mobilite: fc.option(fc.constantFrom('voiture' as const, 'ne-se-deplace-pas' as const)),
    })
    .map((d) => demande(d));

  it('rend toujours le même ordre, quel que soit celui où les créneaux arrivent, sans en perdre', () => {
    fc.assert(
      fc.property(melange, uneDemande, ([candidats, melanges], d) => {
        expect(ordre(melanges, d)).toEqual(ordre(candidats, d));
        expect([...ordre(candidats, d)].sort()).toEqual(candidats.map((c) => c.creneauId).sort());
      }),
    );
  });

  it('ne place jamais hors délai, trop loin ou inadapté devant ce qui répond à tout', () => {
    fc.assert(
      fc.property(desCandidats, uneDemande, (candidats, d) => {
        const classes = classer(tous(candidats), d, NEUF_HEURES_NEUF);
        for (const [rang, proposition] of classes.entries()) {
          const suivante = classes[rang + 1];
          if (suivante) expect(suivante.classe).toBeGreaterThanOrEqual(proposition.classe);
          expect(proposition.rang).toBe(rang + 1);
          expect(proposition.classe === 4).toBe(proposition.debut > echeanceDe(d));
          expect(proposition.raisons.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it('donne la première place au médecin traitant chaque fois qu’il répond à ce qui est demandé', () => {
    fc.assert(
      fc.property(desCandidats, uneDemande, (candidats, d) => {
        fc.pre(d.medecinTraitantId !== null && d.tentative !== 'confrere');
        const classes = classer(tous(candidats), d, NEUF_HEURES_NEUF);
        const premier = classes.findIndex(
          (p) => p.professionnelId === d.medecinTraitantId && p.classe <= 1,
        );
        if (premier >= 0) expect(classes[0]?.professionnelId).toBe(d.medecinTraitantId);
      }),
    );
  });

  it('à tout le reste égal, plus tôt vaut mieux et plus près vaut mieux', () => {
    fc.assert(
      fc.property(unCandidat, uneDemande, fc.integer({ min: 1, max: 60 }), (brut, d, ecart) => {
        // Early enough, for nobody is sent where they cannot be in time.
        fc.pre(brut.debut.getTime() - NEUF_HEURES_NEUF.getTime() > 3_600_000);
        const base = candidat({ ...brut, genre: 'cabinet', trajetMinutes: 60 });
        const plusTard = {
          ...base,
          creneauId: `${base.creneauId}-tard`,
          debut: new Date(base.debut.getTime() + ecart * 60_000),
        };
        const plusPres = {
          ...base,
          creneauId: `${base.creneauId}-pres`,
          trajetMinutes: 60 - ecart,
        };
        expect(ordre([plusTard, base], d)[0]).toBe(base.creneauId);
        expect(ordre([base, plusPres], d)[0]).toBe(plusPres.creneauId);
      }),
    );
  });
});
