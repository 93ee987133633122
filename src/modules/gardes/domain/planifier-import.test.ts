import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { garde, importer, NUIT } from '../testing/fichier.ts';
import { lireMoment } from './moment-de-fichier.ts';

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
});
