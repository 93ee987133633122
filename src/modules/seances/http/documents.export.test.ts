import { expect, it } from 'vitest';
import { pagesOfPdf } from '#platform/documents/testing/pdf-text.ts';
import { REGLES_VIDES } from '../domain/regles.ts';
import type { Seance } from '../domain/seance.ts';
import { documentDeConvocation } from './documents.export.ts';
import { imprimerTexte } from './texte.export.ts';

const SEANCE: Seance = {
  ...{ id: 's', instanceId: 'i', instance: 'Conseil d’administration', rang: 1, premiereId: null },
  ...{ titre: 'Conseil de décembre', modalite: 'presence', lieu: 'Mairie de Giat' },
  ...{ adresseVisio: null, documents: 'Budget\nComptes', etat: 'convoquee', constat: null },
  ...{ convoqueeParNom: 'Capucine Aubreval', ouverteLe: null, closeLe: null, reunionId: null },
  debut: new Date('2026-12-10T19:00:00Z'),
  fin: new Date('2026-12-10T21:00:00Z'),
  convoqueeLe: new Date('2026-11-23T08:12:00Z'),
};

const cadre = {
  cpts: 'Combrailles',
  fuseau: 'Europe/Paris',
  maintenant: new Date('2026-11-23T08:12:00Z'),
};
const points = [{ id: 'p', rang: 1, titre: 'Budget', texte: '', proposePar: null, notes: '' }];

it('La convocation imprimée dit où, quand, de quoi, et porte un pouvoir à remplir', async () => {
  const regles = { ...REGLES_VIDES, pouvoirsMax: 1, pouvoirsPortee: 'college' } as const;
  const dite = {
    ...cadre,
    seance: SEANCE,
    points,
    joints: ['Budget prévisionnel'],
    regles,
    nom: 'Zoé Valmont',
    voix: 'deliberative',
  } as const;
  const lu = pagesOfPdf(await imprimerTexte(documentDeConvocation(dite)))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
  for (const attendu of [
    'Convocation',
    'Conseil d’administration, Conseil de décembre',
    'jeudi 10 décembre 2026, de 20 h à 22 h',
    'Lieu : Mairie de Giat',
    '1. Budget',
    '– Budget prévisionnel, à ouvrir depuis la convocation reçue',
    '– Comptes',
    'Je soussigné(e) Zoé Valmont',
    'un membre de votre collège, qui en porte 1 au plus',
  ])
    expect(lu).toContain(attendu);
});

it('La convocation imprimée ne suppose rien des pouvoirs que les statuts n’ont pas dits', () => {
  const dite = {
    ...cadre,
    seance: SEANCE,
    points,
    joints: [],
    regles: REGLES_VIDES,
    nom: null,
    voix: null,
  };
  const textes = documentDeConvocation(dite).sections.flatMap(({ paragraphes }) => paragraphes);
  expect(textes.join(' ')).toContain('reste à saisir');
  expect(textes.join(' ')).not.toContain('soussigné');
});
