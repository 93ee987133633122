import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { LIGNE_MAX, lignesDAdresse, lireAdresse, villePostale } from './adresse-postale.ts';
import { codeDe, lireCode } from './campagne.ts';
import { type PersonneVisee, trier } from './destinataires.ts';
import { DESTINATAIRE_D_EXEMPLE, lettreDe } from './lettre.ts';
import { compterResultats, dresserResultats } from './resultats-de-campagne.ts';
import { fauteDuTexte, fusionner, TEXTES_PAR_DEFAUT } from './texte-de-campagne.ts';

const GIAT = { nom: 'Giat', codesPostaux: ['63620'] };
const CLERMONT = { nom: 'Clermont-Ferrand', codesPostaux: ['63000', '63100'] };

describe('Une adresse postale', () => {
  it.each([
    ['12 rue des Tilleuls', ['12 rue des Tilleuls', '63620 GIAT']],
    ['12 rue des Tilleuls, 63620 Giat', ['12 rue des Tilleuls', '63620 GIAT']],
    ['12 rue des Tilleuls 63620 Giat', ['12 rue des Tilleuls', '63620 GIAT']],
    ['Le Bourg, Giat', ['Le Bourg', '63620 GIAT']],
    ['4 rue Basse\n63470\nHerment', ['4 rue Basse', 'Herment', '63470 GIAT']],
    [
      'Appt 3, Bât. B, 12 av. Foch, Le Mas',
      ['Appt 3', 'Bât. B', '12 av. Foch', 'Le Mas', '63620 GIAT'],
    ],
    [
      'Chez Mme Rouvignac ; 3 impasse du Puits',
      ['3 impasse du Puits', 'Chez Mme Rouvignac', '63620 GIAT'],
    ],
  ])('« %s » se range en lignes', (texte, lignes) => {
    const lue = lireAdresse(texte, GIAT);
    expect(lue.ok && lignesDAdresse(lue.adresse)).toEqual(lignes);
  });

  it.each([
    [null, GIAT, 'sans-adresse'],
    [' , - ', GIAT, 'sans-adresse'],
    ['Giat', GIAT, 'sans-voie'],
    ['63620 Giat', GIAT, 'sans-voie'],
    ['12 rue Haute', CLERMONT, 'sans-code-postal'],
    ['12 rue Haute', { nom: '63999', codesPostaux: [] }, 'sans-code-postal'],
    [`12 rue ${'x'.repeat(40)}`, GIAT, 'adresse-trop-longue'],
    ['1 rue A, 2 rue B, 3 rue C, 4 rue D, 5 rue E', GIAT, 'adresse-trop-longue'],
  ] as const)('« %s » ne peut pas être postée', (texte, commune, defaut) => {
    expect(lireAdresse(texte, commune)).toEqual({ ok: false, defaut });
  });

  it('tient toujours en cinq lignes de 38 signes, la dernière en capitales', () => {
    const texte = fc.array(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.constantFrom('12 rue Haute', 'Bât. A', '63000 Clermont-Ferrand'),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(texte, (parts) => {
        const lue = lireAdresse(parts.join(', '), CLERMONT);
        if (!lue.ok) return;
        const lignes = lignesDAdresse(lue.adresse);
        expect(lignes.length).toBeLessThanOrEqual(5);
        for (const ligne of lignes) expect(ligne.length).toBeLessThanOrEqual(LIGNE_MAX);
        expect(lignes.at(-1)).toMatch(/^\d{5} [A-Z0-9 ]*$/);
      }),
      { numRuns: 200 },
    );
    expect(villePostale('Saint-Éloy-les-Mines')).toBe('ST ELOY LES MINES');
  });
});

const visee = (id: string, autres: Partial<PersonneVisee> = {}): PersonneVisee => ({
  id,
  numero: 1,
  etat: 'recue',
  patientId: null,
  nom: 'Valcourbe',
  prenom: 'Honorine',
  dateDeNaissance: '1948-03-02',
  adresse: '12 rue Haute',
  communeNom: 'Giat',
  commune: GIAT,
  opposee: false,
  revenue: false,
  ...autres,
});
const JOUR = dateCivile('2026-11-23');

describe('À qui une campagne écrit', () => {
  it('dit pourquoi chacun est écarté, une seule raison par personne', () => {
    const { destinataires, ecartes } = trier(
      [
        visee('a', { etat: 'close', adresse: null }),
        visee('b', { etat: 'prise' }),
        visee('c', { opposee: true, adresse: null }),
        visee('d', { revenue: true }),
        visee('e', { adresse: null }),
        visee('f', { nom: null }),
        visee('g'),
      ],
      JOUR,
    );
    expect(destinataires.map(({ demande }) => demande)).toEqual(['g']);
    expect(ecartes.map(({ raison }) => raison)).toEqual([
      'close',
      'deja-prise',
      'opposition',
      'revenue',
      'sans-adresse',
      'illisible',
    ]);
  });

  it('s’adresse au représentant légal d’un mineur jusqu’à la veille de ses 18 ans', () => {
    const ne = (dateDeNaissance: string) =>
      trier([visee('a', { dateDeNaissance })], JOUR).destinataires[0];
    expect(ne('2008-11-24')?.pour).toBe('Au représentant légal de Honorine Valcourbe');
    expect(ne('2008-11-23')?.pour).toBe('Honorine Valcourbe');
    const lettre = lettreDe(
      { lettre: 'Bonjour,', code: 'BCDFG' },
      { cpts: 'CPTS', telephone: null, page: 'x' },
      { ...DESTINATAIRE_D_EXEMPLE, mineur: true },
    );
    expect(lettre.corps).toContain('dont vous êtes le représentant légal');
  });

  it('range les lettres comme un sac de courrier : code postal, ville, nom', () => {
    const { destinataires } = trier(
      [
        visee('a', { adresse: '1 rue Z, 63620 Giat', nom: 'Zelman' }),
        visee('b', { adresse: '1 rue Z, 63620 Giat', nom: 'Abel' }),
        visee('c', { adresse: '1 rue Z, 03000 Moulins' }),
      ],
      JOUR,
    );
    expect(destinataires.map(({ demande }) => demande)).toEqual(['c', 'b', 'a']);
  });
});

describe('Le texte d’une campagne', () => {
  it('remplit ses champs, et laisse une ligne dont un champ n’est pas connu', () => {
    const texte = 'Bonjour [Prénom],\nAppelez le [téléphone].\n[page]\n[inconnu]';
    expect(fusionner(texte, { prénom: 'Ada', téléphone: null, page: 'x.fr' })).toBe(
      'Bonjour Ada,\nx.fr\n[inconnu]',
    );
  });

  it('refuse un champ inconnu, un champ d’une personne hors de la lettre, une lettre trop longue', () => {
    expect(fauteDuTexte('lettre', 'Bonjour [pathologie]')).toContain(
      '[pathologie] n’est pas un champ',
    );
    expect(fauteDuTexte('comptoir', 'Bonjour [prénom]')).toContain('[prénom]');
    expect(fauteDuTexte('lettre', '\n'.repeat(60))).toContain('une page');
  });

  it('par défaut, peut partir tel quel, sans dire qu’on a appelé', () => {
    for (const lequel of ['lettre', 'comptoir', 'affiche'] as const)
      expect(fauteDuTexte(lequel, TEXTES_PAR_DEFAUT[lequel])).toBeNull();
    expect(TEXTES_PAR_DEFAUT.lettre).not.toMatch(/joindre par téléphone|appelé/);
  });

  it('un code se lit comme on l’épelle, et ne vient jamais de rien', () => {
    expect(lireCode(' bcd-fg ')).toBe('BCDFG');
    for (const faux of ['', 'abc', '../..', 'é'.repeat(5), undefined])
      expect(lireCode(faux)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (octets) => {
        expect(lireCode(codeDe(octets))).toBe(codeDe(octets));
      }),
    );
  });
});

describe('Ce que donne une campagne', () => {
  const le = (jour: number) => new Date(Date.UTC(2026, 10, jour));
  const fait = (genre: string, lien: string, jour: number, autres = {}) => ({
    genre,
    lien,
    instant: le(jour),
    quantite: 1,
    detail: genre.startsWith('mt.campagne') ? 'BCDFG' : null,
    ...autres,
  });

  it('ne compte que ses lettres, ses réponses, et ce qui les suit', () => {
    const faits = [
      fait('mt.demande.justifiee', 'a', 1),
      fait('mt.campagne.lettre', 'a', 2),
      fait('mt.campagne.lettre', 'b', 2),
      fait('mt.campagne.lettre', 'autre', 2, { detail: 'ZZZZZ' }),
      fait('mt.campagne.retour', 'b', 3),
      fait('mt.campagne.retour', 'b', 4, { quantite: -1 }),
      fait('mt.campagne.reponse', 'c', 5),
      fait('mt.demande.justifiee', 'c', 6),
      fait('mt.demande.justifiee', 'autre', 6),
      fait('mt.prise-en-charge', 'a', 7),
      fait('mt.prise-en-charge', 'a', 8),
      fait('mt.declaration', 'a', 9),
    ];
    const resultats = dresserResultats('BCDFG', faits);
    expect(Object.values(resultats).map((ids) => [...ids].join())).toEqual([
      'a,b',
      '',
      'c',
      'c',
      'a',
      'a',
    ]);
  });

  it('dit inconnu ce que personne n’a noté, et non zéro', () => {
    const rien = dresserResultats('BCDFG', []);
    expect(Object.values(compterResultats(rien, { lancee: false, envoyee: false }))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect(Object.values(compterResultats(rien, { lancee: true, envoyee: true }))).toEqual([
      0,
      null,
      0,
      0,
      0,
      0,
    ]);
  });
});
