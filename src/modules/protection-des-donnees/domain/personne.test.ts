import { expect, it } from 'vitest';
import { dossierPortable } from './personne.ts';

it('Le dossier portable dit tout en texte, dates comprises, et rien qui ne serve qu’au programme', () => {
  const le = new Date('2026-11-23T08:12:00Z');
  const lignes = [{ libelle: 'Nom', valeur: 'Odile' }];
  const consultation = { le, par: 'Ida Sureau', qualite: 'Professionnel', quoi: 'a ouvert' };
  const demande = {
    id: '01930000-0000-7000-8000-00000000000c',
    droit: 'acces',
    voie: null,
    recueLe: le,
    reponse: 'accordee',
    motif: 'Tout voir',
    illisible: false,
    par: 'Léa Brandevin',
  } as const;
  const dossier = dossierPortable(
    {
      chapitres: [
        {
          titre: 'Dossier',
          donnees: [{ titre: 'Le vôtre', depuis: le, pourquoi: 'soin', lignes }],
        },
      ],
      consultations: [consultation],
      demandes: [demande],
    },
    le,
  );
  const instant = '2026-11-23T08:12:00.000Z';
  expect(dossier).toEqual({
    etabliLe: instant,
    donnees: [
      {
        titre: 'Dossier',
        elements: [{ titre: 'Le vôtre', depuis: instant, pourquoi: 'soin', contenu: lignes }],
      },
    ],
    consultations: [{ ...consultation, le: instant }],
    demandes: [
      {
        droit: 'acces',
        voie: null,
        recueLe: instant,
        reponse: 'accordee',
        motif: 'Tout voir',
        par: 'Léa Brandevin',
      },
    ],
  });
});
