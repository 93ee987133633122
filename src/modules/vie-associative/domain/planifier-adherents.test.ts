import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import { parseTelephone } from '#kernel/telephone.ts';
import type { AdhesionListee } from './adhesion.ts';
import { reconnaitreAdherents } from './colonnes-d-adherents.ts';
import { ligneDe, TETES } from './ligne-exportee.ts';
import type { Connu } from './plan-d-import.ts';
import { planifierAdherents } from './planifier-adherents.ts';

const JOUR = dateCivile('2026-11-23');
const ID = '0190f000-0000-7000-8000-00000000000';
const MARIE: AdhesionListee = {
  id: `${ID}1`,
  genre: 'individuel',
  professionnelId: null,
  structureId: null,
  titre: 'Mme',
  prenom: 'Solange',
  nom: 'Escoubeyrou',
  profession: '60',
  structure: null,
  fonction: null,
  commune: null,
  courriel: 'solange@exemple.invalid',
  telephone: '+33639980417',
  etat: 'active',
  message: null,
  origine: 'public',
  collegeId: 'c1',
  demandeeLe: new Date('2026-01-02T10:00:00Z'),
  decideeLe: null,
  organe: null,
  motif: null,
  du: dateCivile('2026-01-05'),
  au: null,
  changeLe: new Date('2026-01-05T10:00:00Z'),
  rpps: null,
  finess: null,
  college: 'Libéraux',
  communeNom: null,
  secteurId: null,
  secteur: null,
  secteurLettre: null,
};
const CONNU: Connu = {
  existantes: [MARIE],
  metiers: new Map([['infirmier', '60']]),
  communes: [{ code: '63165', nom: 'Giat', secteur: null }],
  colleges: [
    {
      id: 'c1',
      nom: 'Libéraux',
      instanceId: null,
      regle: null,
      genre: 'individuel',
      professions: ['60'],
      secteurs: [],
      elus: false,
      statutsLePrevoient: false,
      voix: 'deliberative',
      sieges: null,
    },
  ],
  professionnels: new Map(),
  structures: new Map(),
  jour: JOUR,
};
const METIER = 'Infirmier';

function planifier(rangees: readonly (readonly string[])[], connu: Partial<Connu> = {}) {
  const lignes = reconnaitreAdherents(rangees.map((values, i) => ({ line: i + 1, values })));
  return planifierAdherents(lignes ?? [], { ...CONNU, ...connu }).map(({ issue }) => issue);
}

describe('Un fichier d’adhérents', () => {
  it('dit ligne par ligne ce qu’il change, et ce qui est à corriger', () => {
    const issues = planifier([
      ['Liste au 23 novembre'],
      ['Prénom', 'NOM', 'Métier', 'Date d’adhésion', 'Mail', 'Collège', 'Statut', 'Structure'],
      ['Firmin', 'Loubeyrat', 'infirmier', '05/01/2026', '', 'libéraux', '', ''],
      ['Solange', 'Escoubeyrou', '', '', 'neuve@exemple.invalid', '', '', ''],
      ['Firmin', 'Loubeyrat', '', '5/1/2026', '', '', '', ''],
      ['Sans', 'Date', '', '', '', '', '', ''],
      ['Jour', 'Faux', '', '31/02/2026', '', '', '', ''],
      ['Adresse', 'Fausse', '', '05/01/2026', 'moi', '', '', ''],
      ['Hors', 'Règle', 'Sage-femme', '05/01/2026', '', '', '', ''],
      ['Odile', 'Marquessac', '', '05/01/2026', '', '', '', 'EHPAD des Chênes'],
      ['Solange', 'Escoubeyrou', '', '', '', '', 'parti', ''],
      ['', 'Seul', '', '05/01/2026', '', '', '', ''],
    ]);
    expect(issues.map((i) => (i.genre === 'refusee' ? i.motif : i.genre))).toEqual([
      'creee',
      'changee',
      'en-double',
      'debut-manquant',
      'date-illisible',
      'courriel-faux',
      'creee',
      'creee',
      'debut-manquant',
      'nom-manquant',
    ]);
    expect(issues[0]).toMatchObject({ fiche: { profession: '60', collegeId: 'c1' } });
    expect(issues[1]).toMatchObject({ champs: ['Courriel'] });
    expect(issues[7]).toMatchObject({
      fiche: { genre: 'structure', structure: 'EHPAD des Chênes' },
    });
  });

  it('ne se lit pas sans une ligne qui nomme ses colonnes', () => {
    expect(reconnaitreAdherents([{ line: 1, values: ['Solange', 'Escoubeyrou'] }])).toBeNull();
  });

  it('qui vient de la liste elle-même ne change rien, quels que soient les adhérents', () => {
    const mot = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((t) => t.replaceAll('\u0000', '').trim())
      .filter((t) => t !== '' && !t.startsWith("'"));
    const adherent = fc.record({
      prenom: mot,
      nom: mot,
      structure: fc.option(mot),
      profession: fc.option(fc.oneof(fc.constant('60'), mot)),
      fonction: fc.option(mot),
      courriel: fc.option(fc.constant('a@exemple.invalid')),
      telephone: fc.option(fc.integer({ min: 10, max: 99 }).map((n) => `06399804${n}`)),
      jours: fc.nat(2000),
      duree: fc.option(fc.nat(300)),
    });
    fc.assert(
      fc.property(fc.array(adherent, { maxLength: 6 }), (gens) => {
        const existantes = gens.map(({ jours, duree, ...g }, i): AdhesionListee => {
          const du = ajouterJours(JOUR, -jours - 300);
          const lu = parseTelephone(g.telephone ?? '');
          const structure = g.structure !== null;
          return {
            ...MARIE,
            ...g,
            id: `${ID}${i}`,
            genre: structure ? 'structure' : 'individuel',
            profession: structure ? null : g.profession,
            fonction: structure ? g.fonction : null,
            collegeId: null,
            college: null,
            telephone: lu.ok ? lu.valeur : null,
            du,
            au: duree === null ? null : ajouterJours(du, duree),
            etat: duree === null ? 'active' : 'partie',
          };
        });
        const rangees = existantes.map((a) =>
          ligneDe(a, a.profession === '60' ? METIER : (a.profession ?? '')),
        );
        const issues = planifier([TETES, ...rangees], { existantes });
        expect(issues.map(({ genre }) => genre)).toEqual(gens.map(() => 'inchangee'));
      }),
    );
  });
});
