import { expect, it } from 'vitest';
import { openLetters } from './letters.ts';
import { writePoster } from './poster.ts';
import { pagesOfPdf } from './testing/pdf-text.ts';

const head = {
  titre: 'Lettres',
  creeLe: new Date('2026-11-23T08:12:00Z'),
  expediteur: {
    nom: 'CPTS d’essai',
    lignes: ['04 00 00 00 00'],
    mesh: {
      largeur: 10,
      hauteur: 10,
      noeuds: [
        { x: 1, y: 1 },
        { x: 9, y: 9 },
      ],
      aretes: [[0, 1]] as const,
      allumes: [0],
    },
  },
  qr: {
    texte: 'https://exemple.fr/c/essai?campagne=BCDFG',
    alt: 'Code QR',
    legende: ['Répondre', 'Code BCDFG'],
  },
  date: '23 novembre 2026',
  pied: 'Rien à payer.',
};

it('500 lettres font 500 pages, chacune à une seule personne, avec ses accents et ses lettres rares', async () => {
  const lettres = await openLetters(head);
  for (let i = 1; i <= 500; i++)
    lettres.add({
      enveloppe: [`Łucja Œuvrard-Šimić ${i}`, '12 rue Haute', '63620 GIAT'],
      corps: `Bonjour n° ${i},\n\n${'Cherchez-vous toujours un médecin ? '.repeat(40)}`,
    });
  const pages = pagesOfPdf(await lettres.end());
  expect(pages).toHaveLength(500);
  expect(pages[411]?.replaceAll('\n', '')).toContain('Łucja Œuvrard-Šimić 412');
  for (const attendu of [
    '63620 GIAT',
    'Bonjour n° 412,',
    'Le 23 novembre 2026',
    'Code BCDFG',
    'Rien à payer.',
  ])
    expect(pages[411]).toContain(attendu);
  expect(pages[411]).not.toContain('n° 413');
  expect(pages.filter((page) => page.includes('Bonjour n°'))).toHaveLength(500);
}, 30_000);

it('une lettre trop longue reste sur sa page', async () => {
  const lettres = await openLetters(head);
  lettres.add({ enveloppe: ['Ada'], corps: 'Une phrase qui se répète.\n'.repeat(200) });
  expect(pagesOfPdf(await lettres.end())).toHaveLength(1);
});

it('l’affiche tient sur une page, avec sa phrase, son adresse et son téléphone', async () => {
  const { expediteur, titre, creeLe, qr } = head;
  const phrase = 'Vous cherchez un médecin traitant ? '.repeat(5);
  const lignes = ['exemple.fr/c/essai', '04 00 00 00 00'];
  const pied = 'Code BCDFG';
  const pages = pagesOfPdf(
    await writePoster({ titre, creeLe, expediteur, phrase, qr, lignes, pied }),
  );
  expect(pages).toHaveLength(1);
  for (const attendu of [...lignes, pied, 'cherchez un'])
    expect(pages[0]?.replaceAll('\n', ' ')).toContain(attendu);
});
