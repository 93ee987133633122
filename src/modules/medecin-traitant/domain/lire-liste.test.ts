import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import {
  correspondanceDe,
  manquesDe,
  proposerColonnes,
  recevoirListe,
} from './colonnes-de-liste.ts';
import { lireLieu, trouverCommune } from './lieu-de-liste.ts';
import { lireLignes } from './lire-liste.ts';
import { separerNom } from './nom-de-liste.ts';
import { lireCritere, lireSituations } from './reponse-de-liste.ts';
import { lireTelephone } from './telephone-de-liste.ts';

const reperes = { jour: dateCivile('2026-11-23'), pivot: 26 };
const ENTETES = [
  'N°',
  'NOM',
  'Prénom',
  'Date_Naiss.',
  'CP',
  'Commune de résidence',
  'Tél. portable',
  'ALD (O/N)',
];
const rangees = (...lignes: readonly (readonly string[])[]) =>
  lignes.map((values, i) => ({ line: i + 1, values }));
const lire = (...lignes: readonly (readonly string[])[]) => {
  const liste = recevoirListe(rangees(...lignes));
  return lireLignes(liste.rangees, proposerColonnes(liste), reperes);
};

describe('Les colonnes d’une liste', () => {
  it('se reconnaissent sous un titre, dans n’importe quel ordre', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ENTETES.slice(1), { minLength: 7 }), (ordre) => {
        const liste = recevoirListe(
          rangees(
            ['Liste éditée le 3 novembre'],
            ordre,
            ordre.map(() => 'x'),
          ),
        );
        const colonnes = proposerColonnes(liste);
        const attendues = [
          'nom',
          'prenom',
          'naissance',
          'codePostal',
          'commune',
          'telephone',
          'ald',
        ];
        expect(ordre.map((entete) => colonnes[liste.entetes.indexOf(entete)])).toEqual(
          ordre.map((entete) => attendues[ENTETES.indexOf(entete) - 1]),
        );
        expect(manquesDe(colonnes)).toEqual([]);
      }),
    );
  });

  it('se retiennent pour un émetteur, même déplacées, et disent ce qui manque', () => {
    const entetes = ['Zone A', 'Zone B', 'Naissance'];
    const connue = correspondanceDe(entetes, ['prenom', 'nom', 'naissance']);
    const liste = recevoirListe(
      rangees(['naissance', 'ZONE_B', 'zone a'], ['x', 'y', 'z']),
      connue,
    );
    const colonnes = proposerColonnes(liste, connue);
    expect(colonnes).toEqual(['naissance', 'nom', 'prenom']);
    expect(manquesDe(colonnes)).toEqual(['commune']);
  });

  it('perdent tout numéro de sécurité sociale, où qu’il soit', () => {
    const nir = fc
      .tuple(
        fc.constantFrom('1', '2'),
        fc.integer({ min: 1000, max: 9912 }),
        fc.integer({ min: 10_000_000, max: 95_999_999 }),
      )
      .map(([s, am, reste]) => `${s}${String(am).slice(0, 2)}0${(am % 9) + 1}${reste}`);
    const forme = fc.constantFrom(
      (n: string) => n,
      (n: string) => `${n} 12`,
      (n: string) =>
        `${n[0]} ${n.slice(1, 3)} ${n.slice(3, 5)} ${n.slice(5, 7)} ${n.slice(7, 10)} ${n.slice(10)} 45`,
    );
    fc.assert(
      fc.property(fc.array(nir, { minLength: 1, maxLength: 6 }), forme, (numeros, ecrire) => {
        const lignes = numeros.map((n, i) => [
          'Nom',
          ecrire(n),
          i === 0 ? `voir ${ecrire(n)}` : 'rien à dire',
          'x',
          'y',
          'z',
        ]);
        const liste = recevoirListe(
          rangees(
            ['NOM', 'Identifiant', 'Prénom', 'A', 'B', 'C'],
            ...lignes,
            ...Array.from({ length: 30 }, () => ['Nom', '', 'x']),
          ),
        );
        const texte = JSON.stringify(liste).replace(/\s/g, '');
        for (const n of numeros) expect(texte).not.toContain(n);
        expect(liste.sansNumero).toEqual(['Identifiant']);
        expect(liste.cellulesVidees).toBe(1);
      }),
      { numRuns: 50 },
    );
    expect(
      recevoirListe(rangees(['NOM', 'Prénom', 'N° Sécu'], ['a', 'b', '0'])).sansNumero,
    ).toEqual(['N° Sécu']);
  });
});

describe('Une ligne d’une liste', () => {
  const valcourbe = ['1', 'VALCOURBE', 'HONORINE', '12/03/1948', '63620', 'GIAT', '639980041', 'O'];

  it('se lit, téléphone sans son zéro compris', () => {
    expect(lire(ENTETES, valcourbe)).toMatchObject([
      {
        issue: 'personne',
        numero: 2,
        personne: {
          nom: 'Valcourbe',
          prenom: 'Honorine',
          dateDeNaissance: '1948-03-12',
          telephone: '+33639980041',
          criteres: ['ald'],
        },
        lieu: { codePostal: '63620', nom: 'giat', code: null },
        remarques: [],
      },
    ]);
  });

  it('prend la commune de la ligne au-dessus quand la sienne est vide, et rien d’autre', () => {
    const dessous = ['2', 'TERSANNE', 'LUC', '01/02/2015', '', '', '', ''];
    expect(lire(ENTETES, valcourbe, dessous)[1]).toMatchObject({
      lieu: { nom: 'giat' },
      personne: { telephone: null, criteres: [] },
      remarques: ['lieu-repris', 'mineur'],
    });
  });

  it('n’est personne quand elle est un total, un pied de page ou un en-tête répété', () => {
    const lues = lire(ENTETES, valcourbe, ['TOTAL', '1', '', '', '', '', '', ''], ENTETES, [
      'Page 1 sur 3',
    ]);
    expect(lues.map(({ issue }) => issue)).toEqual(['personne', 'ecartee', 'ecartee', 'ecartee']);
  });

  it.each([
    [1, '', 'nom-manquant'],
    [2, '', 'prenom-manquant'],
    [3, '', 'naissance-manquante'],
    [3, '30/02/1948', 'naissance-inexistante'],
  ])('est refusée avec sa raison (%i, « %s »)', (rang, valeur, raison) => {
    expect(lire(ENTETES, valcourbe.with(rang, valeur))).toMatchObject([
      { issue: 'refusee', numero: 2, raison },
    ]);
  });

  it('d’une personne décédée n’entre pas', () => {
    const avec = (deces: string) => lire([...ENTETES, 'Date décès'], [...valcourbe, deces])[0];
    expect(avec('02/10/2026')).toMatchObject({ issue: 'refusee', raison: 'decede' });
    expect(avec('NON')).toMatchObject({ issue: 'personne' });
  });

  it('ne tombe sur aucun contenu, et rend une ligne pour chacune', () => {
    const cellule = fc.oneof(
      fc.string(),
      fc.constantFrom('', 'DE LA TOUR Jean', '12/03/48', 'GIAT (63620)', '=1+1'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cellule, { maxLength: 10 }), { maxLength: 8 }), (lignes) => {
        const lues = lire(ENTETES, ...lignes);
        expect(lues.map(({ numero }) => numero)).toEqual(lignes.map((_, i) => i + 2));
      }),
    );
  });
});

describe('Nom, téléphone, situation, commune', () => {
  it.each([
    ['VARENNES Odile', 'Varennes', 'Odile'],
    ['MME DE LA TOUR Jean-Marc', 'de La Tour', 'Jean-Marc'],
    ['VARENNES, Odile Rose', 'Varennes', 'Odile Rose'],
    ['Odile VARENNES', 'Varennes', 'Odile'],
    ['VARENNES ODILE', 'Varennes', 'Odile'],
    ['LE GOFF MARIE', 'Le Goff', 'Marie'],
    ['varennes odile', 'varennes', 'odile'],
  ])('« %s » est %s, %s', (texte, nom, prenom) => {
    expect(separerNom(texte, 'nom-prenom')).toEqual({ nom, prenom });
  });

  it('ne devine pas un nom de trois mots en capitales, ni entre deux noms', () => {
    for (const texte of ['MARTIN DUBOIS MARIE', 'VARENNES née GOFF Odile', 'VARENNES', ''])
      expect(separerNom(texte, 'nom-prenom')).toBeNull();
    expect(separerNom('ODILE VARENNES', 'prenom-nom')).toMatchObject({ nom: 'Varennes' });
  });

  it('rend au téléphone son zéro ou son indicatif', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (fin) => {
        const numero = `1${fin}`;
        for (const forme of [
          numero,
          `0${numero}`,
          `33${numero}`,
          `+33 ${numero}`,
          `0${numero} / 0${numero}`,
        ])
          expect(lireTelephone(forme), forme).toBe(`+33${numero}`);
      }),
    );
    expect(lireTelephone('néant')).toBeNull();
  });

  it('ne lit une situation que dite', () => {
    expect(lireSituations('ALD, C2S')).toEqual({ criteres: ['ald', 'c2s'], illisible: false });
    expect(lireSituations('ALD ; autre')).toEqual({ criteres: ['ald'], illisible: true });
    const ald = ['OUI', 'x', 'ALD 8', 'Non', '', '01/02/2020', 'pas ALD'].map((t) =>
      lireCritere(t, 'ald'),
    );
    expect(ald).toEqual([true, true, true, false, false, null, null]);
  });

  it('trouve une commune par son code, son nom et son code postal, ou dit pourquoi elle ne peut pas', () => {
    const une = (code: string, nom: string, postal: string, ici = false) => ({
      code,
      nom,
      codes: [code],
      noms: [nom],
      codesPostaux: [postal],
      ici,
    });
    const possibles = [
      une('63165', 'giat', '63620', true),
      une('01001', 'saint x', '01400'),
      une('02001', 'saint x', '02300'),
    ];
    const trouver = (commune: string, codePostal = '', codeInsee = '') => {
      const trouvee = trouverCommune(lireLieu({ commune, codePostal, codeInsee }), possibles);
      return typeof trouvee === 'string' ? trouvee : trouvee.code;
    };
    expect(trouver('', '', '63165')).toBe('63165');
    expect(trouver('', '', '1001')).toBe('01001');
    expect(trouver('St-X', '1400')).toBe('01001');
    expect(trouver('ST X (02300)')).toBe('02001');
    expect(trouver('GIAT CEDEX', '99999')).toBe('63165');
    expect(trouver('Saint X')).toBe('commune-ambigue');
    expect(trouver('Nulle-Part')).toBe('commune-inconnue');
    expect(trouver('')).toBe('commune-manquante');
  });
});
