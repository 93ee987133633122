import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, instantDe } from '#kernel/fuseau.ts';
import { heureCivile } from '#kernel/heure-civile.ts';
import { reconnaitreColonnes } from './colonnes-de-fichier.ts';
import { completerGardes } from './completer-gardes.ts';
import { lireMoment } from './moment-de-fichier.ts';
import type { PersonneConnue } from './personne-de-fichier.ts';
import type { GardeExistante, Issue, LignePlanifiee } from './plan-d-import.ts';
import { planifierImport } from './planifier-import.ts';
import { aLaPendule, occurrencesDe, type Tour } from './tour.ts';

const PARIS = 'Europe/Paris';
const maintenant = instantDe(dateCivile('2026-10-01'), heureCivile('09:00'), PARIS).instant;
const NUIT: Tour = {
  id: 'nuit',
  nom: 'Nuit',
  jours: [1, 2, 3, 4, 5, 6, 7],
  feries: false,
  heureDebut: heureCivile('20:00'),
  heureFin: heureCivile('08:00'),
};
const personne = (id: string, prenom: string, nom: string, inscrite = true): PersonneConnue => ({
  id,
  affiche: `Mme ${prenom} ${nom}`,
  nom: nom.toUpperCase(),
  prenom: prenom.toUpperCase(),
  rpps: `9999000000${id}`,
  lieu: `Pharmacie ${nom}`,
  inscrite,
});
const PERSONNES = [
  personne('1', 'Odile', 'Marquessac'),
  personne('2', 'Lubin', 'Ternand'),
  personne('3', 'Garance', 'Ternand'),
  personne('4', 'Zoé', 'D’Olbreuil', false),
];
const garde = (id: string, jour: string, qui: string | null, tour: string | null = 'Nuit') => ({
  id,
  debut: instantDe(dateCivile(jour), heureCivile('20:00'), PARIS).instant,
  fin: instantDe(
    dateCivile(jour.replace(/\d\d$/, (j) => String(Number(j) + 1).padStart(2, '0'))),
    heureCivile('08:00'),
    PARIS,
  ).instant,
  tourId: tour?.toLowerCase() ?? null,
  tour,
  professionnelId: qui,
});

type Autres = { readonly choix?: Record<string, string>; readonly tours?: readonly Tour[] };

const importer = (...demande: Parameters<typeof planifier>) =>
  planifier(...demande).map(({ issue }) => issue);

function planifier(
  texte: string,
  existantes: readonly GardeExistante[] = [],
  { choix = {}, tours = [NUIT] }: Autres = {},
) {
  const rangees = texte.split('\n').map((ligne, i) => ({ line: i + 1, values: ligne.split(';') }));
  const reconnu = reconnaitreColonnes(rangees);
  if (!reconnu) throw new Error('no head');
  return planifierImport({
    lignes: reconnu.lignes,
    existantes,
    tours,
    personnes: PERSONNES,
    choix,
    tableau: { nom: 'Pharmacies', secteur: 'A', secteurNom: 'Ouest' },
    maintenant,
    fuseau: PARIS,
  });
}

describe('Un moment de fichier', () => {
  it('se lit comme on l’écrit en France', () => {
    const lus = (texte: string) => {
      const lu = lireMoment(texte);
      return lu.ok ? `${lu.valeur.date ?? ''} ${lu.valeur.heure ?? ''}`.trim() : lu.refus;
    };
    for (const texte of [
      '23/11/2026',
      '23.11.26',
      'lundi 23 novembre 2026',
      'Lun. 23 nov. 2026',
      '2026-11-23',
      '46349',
    ])
      expect(lus(texte), texte).toBe('2026-11-23');
    for (const texte of ['23/11/2026 20h', '2026-11-23T20:00:00', 'le 23/11/2026 à 20 h 00'])
      expect(lus(texte), texte).toBe('2026-11-23 20:00');
    for (const texte of ['20h', '20:00', '20 heures', '0,8333333', '20'])
      expect(lus(texte)).toBe('20:00');
    expect(lus('1er janvier 2027')).toBe('2027-01-01');
    expect(lus('24h')).toBe('00:00');
    expect(lus('mardi 23 novembre 2026')).toBe('jour-et-date');
    expect(lus('30/02/2027')).toBe('date-inexistante');
    expect(lus('11/23/2026')).toBe('date-inexistante');
    expect(lus('23 novembre')).toBe('annee-manquante');
    for (const texte of ['bientôt', '25h', '20h75', '2026-11-23T20:00Z'])
      expect(lus(texte)).toBe('illisible');
  });

  it('ne fait jamais tomber la lecture, quoi qu’on y écrive', () => {
    fc.assert(fc.property(fc.string(), (texte) => void lireMoment(texte)));
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9/ :h.,T-]{0,20}$/), (texte) => void lireMoment(texte)),
    );
  });
});

describe('L’import d’un tableau de garde', () => {
  it('reconnaît les colonnes, la tête après un titre, les personnes et les nuits', () => {
    const issues = importer(
      [
        'Gardes de l’automne',
        'Date de garde;Horaires;Médecin',
        '02/10/2026;20h-8h;MARQUESSAC Odile',
        '24/10/2026;20h00 à 08h00;O. Marquessac',
        '03/10/2026;20h-8h;Dr Zoé d’Olbreuil',
        '04/10/2026;20h-8h;Ternand',
        '05/10/2026;20h-8h;99990000002',
        '06/10/2026;20h-8h;À pourvoir',
      ].join('\n'),
    );
    expect(issues).toMatchObject([
      { genre: 'creee', tourId: 'nuit', a: '1' },
      { genre: 'creee', tourId: 'nuit', a: '1' },
      { genre: 'creee', a: '4' },
      { genre: 'a-choisir', cle: 'ternand', possibles: ['2', '3'] },
      { genre: 'a-choisir', possibles: [] },
      { genre: 'creee', a: null },
    ]);
  });

  it('demande qui, puis suit la réponse, ou laisse la ligne', () => {
    const fichier = 'Jour;De;À;Nom\n04/10/2026;20:00;08:00;Ternand\n05/10/2026;20h;8h;Ternand';
    expect(importer(fichier, [], { choix: { ternand: '3' } })).toMatchObject([
      { a: '3' },
      { a: '3' },
    ]);
    expect(importer(fichier, [], { choix: { ternand: 'laisser' } })).toMatchObject([
      { genre: 'ecartee', motif: 'choix' },
      { genre: 'ecartee' },
    ]);
  });

  it('ne reprend que ce qui change, et n’ôte personne', () => {
    const la = [
      garde('a', '2026-10-02', '1'),
      garde('b', '2026-10-03', null),
      garde('c', '2026-10-04', '2'),
    ];
    const fichier = [
      'Jour;De;À;Personne;RPPS',
      '02/10/2026;20:00;08:00;;',
      '03/10/2026;20:00;08:00;;99990000001',
      '04/10/2026;20:00;08:00;Garance Ternand;',
      '30/09/2026;20:00;08:00;Garance Ternand;',
    ].join('\n');
    expect(importer(fichier, la)).toMatchObject([
      { genre: 'inchangee', gardeId: 'a' },
      { genre: 'confiee', gardeId: 'b', de: null, a: '1' },
      { genre: 'confiee', gardeId: 'c', de: '2', a: '3' },
      { genre: 'ecartee', motif: 'passee' },
    ]);
  });

  it('refuse par ligne les doublons et les chevauchements, et laisse deux personnes échanger', () => {
    const tete = 'Jour;De;À;Personne\n';
    expect(
      importer(
        `${tete}02/10/2026;20h;8h;Odile Marquessac\n02/10/2026;20h;8h;Odile Marquessac\n02/10/2026;20h;8h;Lubin Ternand`,
      ),
    ).toMatchObject([
      { genre: 'creee' },
      { genre: 'refusee', motif: 'en-double', ligne: 2 },
      { genre: 'refusee', motif: 'deja-une-garde' },
    ]);
    expect(
      importer(`${tete}02/10/2026;20h;8h;Odile Marquessac\n03/10/2026;7h;12h;Odile Marquessac`),
    ).toMatchObject([{ genre: 'creee' }, { genre: 'refusee', motif: 'deja-de-garde' }]);
    const la = [garde('a', '2026-10-02', '1'), garde('b', '2026-10-03', '2')];
    expect(
      importer(`${tete}02/10/2026;20h;8h;Lubin Ternand\n03/10/2026;20h;8h;Odile Marquessac`, la),
    ).toMatchObject([{ genre: 'confiee' }, { genre: 'confiee' }]);
  });

  it('prend les heures du tour quand le fichier n’en a pas, et dit ce qui manque', () => {
    expect(importer('Date;Personne\n02/10/2026;Odile Marquessac')).toMatchObject([
      { genre: 'creee', tourId: 'nuit' },
    ]);
    const jour = {
      ...NUIT,
      id: 'jour',
      nom: 'Jour',
      heureDebut: NUIT.heureFin,
      heureFin: NUIT.heureDebut,
    };
    const deux = { tours: [NUIT, jour] };
    expect(importer('Date;Tour\n02/10/2026;jour\n02/10/2026;', [], deux)).toMatchObject([
      { genre: 'creee', tourId: 'jour' },
      { genre: 'refusee', motif: 'heure-manquante' },
    ]);
    expect(
      importer(
        'Jour;De;À;Au;Secteur\n02/10/2026;20h;8h;01/10/2026;\n02/10/2026;20h;8h;;B\n02/10/2036;20h;8h;;ouest',
      ),
    ).toMatchObject([{ motif: 'finit-avant' }, { motif: 'autre-secteur' }, { motif: 'trop-loin' }]);
  });

  it('écrit deux fois ne fait rien la seconde, quel que soit le fichier', () => {
    const ligne = fc.record({
      jour: fc.integer({ min: 2, max: 28 }),
      mois: fc.constantFrom('10', '11'),
      qui: fc.constantFrom('Odile Marquessac', 'Lubin Ternand', 'Garance Ternand', ''),
    });
    fc.assert(
      fc.property(fc.array(ligne, { maxLength: 30 }), (lignes) => {
        const fichier = [
          'Jour;De;À;Personne',
          ...lignes.map((l) => `${String(l.jour).padStart(2, '0')}/${l.mois}/2026;20h;8h;${l.qui}`),
        ].join('\n');
        const premieres = importer(fichier);
        const ecrites = premieres.flatMap((issue, i) => {
          const { jour, mois } = lignes[i] ?? { jour: 1, mois: '10' };
          const date = `2026-${mois}-${String(jour).padStart(2, '0')}`;
          return issue.genre === 'creee' ? [garde(`g${i}`, date, issue.a)] : [];
        });
        const secondes = importer(fichier, ecrites);
        expect(secondes.filter(({ genre }) => genre === 'creee')).toEqual([]);
        expect(new Set(ecrites.map((g) => `${g.debut.getTime()}/${g.tour}`)).size).toBe(
          ecrites.length,
        );
      }),
    );
  });

  it('remplit le trou de ses heures, avec ou sans tour, et refuse ce qui se mettrait à côté', () => {
    const tete = 'Jour;De;À;Tour;Personne\n';
    const sansTour = garde('a', '2026-10-02', null, null);
    expect(importer(`${tete}02/10/2026;20h;8h;Nuit;Odile Marquessac`, [sansTour])).toMatchObject([
      { genre: 'confiee', gardeId: 'a', a: '1' },
    ]);
    const trou = garde('a', '2026-10-02', null);
    for (const ligne of ['19h;7h;Nuit', '20h;7h;'])
      expect(importer(`${tete}02/10/2026;${ligne};Odile Marquessac`, [trou]), ligne).toMatchObject([
        { genre: 'refusee', motif: 'deja-une-garde', autre: { debut: trou.debut } },
      ]);
  });

  it('ne laisse jamais un trou à côté de la garde importée, même une fois les tours générés', () => {
    const tours: readonly Tour[] = [
      NUIT,
      { ...NUIT, id: 'jour', nom: 'Jour', jours: [6, 7], ...DE_JOUR },
    ];
    const arbitraire = fc.record({
      la: fc.uniqueArray(
        fc.record({
          jour: JOUR,
          qui: fc.constantFrom(null, '1', '2'),
          tour: fc.constantFrom('Nuit', null, 'Retiré'),
        }),
        { selector: ({ jour }) => jour },
      ),
      lignes: fc.array(
        fc.record({
          jour: JOUR,
          heures: fc.constantFrom('20h;8h', '20h;8h', '19h;7h', '20h;7h', '08h;20h'),
          tour: fc.constantFrom('', '', 'Nuit', 'Jour', 'Astreinte'),
          qui: fc.constantFrom('Odile Marquessac', 'Lubin Ternand', 'Garance Ternand', ''),
        }),
        { maxLength: 12 },
      ),
    });
    fc.assert(
      fc.property(arbitraire, ({ la, lignes }) => {
        const existantes = la.map((g, i) => garde(`e${i}`, g.jour, g.qui, g.tour));
        const fichier = lignes.map(
          (l) => `${l.jour.split('-').reverse().join('/')};${l.heures};${l.tour};${l.qui}`,
        );
        const plan = planifier(['Jour;De;À;Tour;Personne', ...fichier].join('\n'), existantes, {
          tours,
        });
        const importees = appliquer(existantes, plan);
        const periode = { du: dateCivile('2026-10-01'), au: dateCivile('2026-10-31') };
        const { nouvelles, rattachees } = completerGardes(
          occurrencesDe(tours, { periode, fuseau: PARIS }),
          { existantes: importees, tours, fuseau: PARIS },
        );
        const toutes = [
          ...importees.map((g) => ({
            ...g,
            tourId: rattachees.find(({ id }) => id === g.id)?.tourId ?? g.tourId,
          })),
          ...nouvelles.map((o, i) => ({ ...o, id: `n${i}`, professionnelId: null })),
        ];
        const duTour = toutes.filter((g) => tours.some(({ id }) => id === g.tourId));
        const places = duTour.map((g) => `${g.tourId}/${dateCivileDe(g.debut, PARIS)}`);
        expect(new Set(places).size).toBe(places.length);
        const touchees = new Set(plan.map(({ issue }, rang) => gardeDe(issue, rang)));
        // A hole that the file itself declares is one more to fill, as it says.
        const trous = toutes.filter((g) => g.professionnelId === null && !touchees.has(g.id));
        for (const trou of trous)
          for (const autre of toutes)
            if (touchees.has(autre.id) && autre.professionnelId !== null)
              expect(
                aLaPendule(autre, PARIS) === aLaPendule(trou, PARIS) &&
                  (autre.tourId === trou.tourId || !tours.some(({ id }) => id === trou.tourId)),
              ).toBe(false);
      }),
    );
  });
});

const DE_JOUR = { heureDebut: heureCivile('08:00'), heureFin: heureCivile('20:00') };
const JOUR = fc.integer({ min: 2, max: 6 }).map((jour) => `2026-10-0${jour}`);

const gardeDe = (issue: Issue, rang: number) =>
  'gardeId' in issue ? issue.gardeId : issue.genre === 'creee' ? `c${rang}` : null;

/** What writing a plan leaves in the rota. */
function appliquer(
  existantes: readonly GardeExistante[],
  plan: readonly LignePlanifiee[],
): readonly GardeExistante[] {
  const confiees = new Map(
    plan.flatMap(({ issue }) => (issue.genre === 'confiee' ? [[issue.gardeId, issue.a]] : [])),
  );
  return [
    ...existantes.map((g) => ({ ...g, professionnelId: confiees.get(g.id) ?? g.professionnelId })),
    ...plan.flatMap(({ issue, horaire }, rang) =>
      issue.genre === 'creee' && horaire
        ? [
            {
              ...horaire,
              id: `c${rang}`,
              tourId: issue.tourId,
              tour: null,
              professionnelId: issue.a,
            },
          ]
        : [],
    ),
  ];
}
