import { expect, it } from 'vitest';
import type { DossierPortable } from '../domain/personne.ts';
import { feuilleDuDossier } from './personne.export.ts';

const vue = (le: string, quoi = 'a ouvert le dossier') => ({
  le,
  par: 'Ida Sureau',
  qualite: 'Professionnel',
  quoi,
});
const DOSSIER: DossierPortable = {
  etabliLe: '2026-11-23T08:12:00.000Z',
  donnees: [
    {
      titre: 'Dossier de la personne',
      elements: [
        {
          titre: 'Votre dossier',
          depuis: '2026-11-22T23:30:00.000Z',
          pourquoi: 'pour vous reconnaître',
          contenu: [{ libelle: 'Nom', valeur: 'Odile' }],
        },
      ],
    },
  ],
  consultations: [
    vue('2026-11-23T08:00:00.000Z'),
    vue('2026-11-23T09:00:00.000Z'),
    vue('2026-11-23T10:00:00.000Z', 'a corrigé l’identité'),
  ],
  demandes: [
    {
      droit: 'rectification',
      voie: 'courrier',
      recueLe: '2026-11-23T08:12:00.000Z',
      reponse: 'refusee',
      motif: 'Justificatif absent',
      par: 'Léa Brandevin',
    },
  ],
};
const ICI = { cpts: 'CPTS des Combrailles', fuseau: 'Europe/Paris' };
const simple = (texte: string | undefined) => texte?.replaceAll('\u00A0', ' ');

it('La feuille remise dit ce qui est gardé, qui l’a vu une ligne par jour, et ce qui fut demandé', () => {
  const feuille = feuilleDuDossier(DOSSIER, ICI);
  expect(feuille.sections.map(({ titre }) => titre)).toEqual([
    'Dossier de la personne : Votre dossier',
    'Qui a vu ou modifié ces données',
    'Ce que vous avez demandé',
  ]);
  const [dossier, vues, demandes] = feuille.sections;
  // In the time zone of the CPTS, the next day has begun.
  expect(simple(dossier?.phrase)).toContain('23 nov. 2026');
  expect(vues?.lignes.map(({ valeur }) => valeur)).toEqual([
    'Ida Sureau (Professionnel) : a corrigé l’identité, a ouvert le dossier (2 fois)',
  ]);
  expect(demandes?.lignes[0]?.valeur).toBe(
    'Rectification, par courrier, refusée, Justificatif absent, répondu par Léa Brandevin',
  );
});

it('La feuille de qui n’a rien demandé ne parle pas de demandes', () => {
  const feuille = feuilleDuDossier({ ...DOSSIER, demandes: [] }, ICI);
  expect(feuille.sections).toHaveLength(2);
});
