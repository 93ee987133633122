import { dateCivile } from '#kernel/date-civile.ts';
import { LIBELLES_DES_POSTES, POSTES } from '#kernel/poste-du-contrat.ts';
import type {
  ContenuDArrete,
  IndicateurArrete,
  PieceArretee,
  PosteArrete,
} from '../domain/arrete.ts';

const empreinte = (chiffre: string) => chiffre.repeat(64);

const REUNIONS: IndicateurArrete = {
  ...{ id: '00000000-0000-7000-8000-0000000000a1', libelle: 'Réunions pluriprofessionnelles' },
  ...{ source: 'mesure', calcul: 'Réunions tenues, de la mission Prévention' },
  ...{ regle: '8 000,00 €, au moins 3 réunions', preuveDemandee: 'Feuilles d’émargement' },
  cpts: { milliemes: 4000, dite: '4 réunions' },
  cpam: { milliemes: null, dite: 'inconnu' },
  ...{ euros: 800_000, eurosDeLaCpam: null, maximum: 800_000 },
  faits: { nombre: 2, empreinte: empreinte('f') },
  objets: [
    {
      ...{ cible: 'reunions/r1', titre: 'Vaccination antigrippale', jour: '2025-10-02' },
      faits: [
        {
          ...{ id: 'f1', jour: '2025-10-02', quantite: 1, minutes: 90 },
          profession: null,
          corrige: null,
        },
      ],
      preuves: [empreinte('a'), empreinte('b')],
    },
    {
      ...{ cible: 'reunions/r2', titre: 'Dépistage organisé', jour: '2025-11-20' },
      faits: [
        {
          ...{ id: 'f2', jour: '2025-11-20', quantite: 1, minutes: 60 },
          profession: null,
          corrige: null,
        },
      ],
      preuves: [],
    },
  ],
  preuves: [],
};

function poste(un: (typeof POSTES)[number]): PosteArrete {
  const deux = un === 'prevention';
  return {
    poste: un,
    libelle: LIBELLES_DES_POSTES[un],
    demarreLe: deux ? dateCivile('2024-03-01') : null,
    ...{ fixe: deux ? 1_750_000 : null, maximum: deux ? 1_750_000 : 0, crise: null },
    acquis: { connu: deux ? 800_000 : 0, inconnus: 0 },
    texte: {
      fait: deux
        ? 'Trois après-midi de vaccination à Giat & Herment.\nUne affiche <bilingue>.'
        : '',
      manque: '',
      demande: deux ? 'Que la part variable compte aussi les écoles.' : '',
    },
    indicateurs: deux
      ? [REUNIONS, { ...REUNIONS, id: '00000000-0000-7000-8000-0000000000a2', objets: null }]
      : [],
    moyens: {
      ...{ reunions: deux ? 2 : 0, minutes: deux ? 1230 : 0 },
      parProfession: deux
        ? [
            { profession: 'Médecin', minutes: 700, professionnels: 4 },
            { profession: 'Infirmier', minutes: 530, professionnels: 3 },
          ]
        : [],
    },
    preuves: [],
  };
}

const PIECE: PieceArretee = {
  ...{
    source: 'piece',
    cible: 'reunions/r1',
    categorie: 'convention',
    titre: 'Convention avec la mairie',
  },
  ...{ nom: 'convention.pdf', type: 'application/pdf', octets: 1200, empreinte: empreinte('a') },
  ...{
    le: '2025-10-03T08:00:00.000Z',
    jour: dateCivile('2025-10-03'),
    parNom: 'Capucine Aubreval',
  },
};

/** A frozen year of fiction: one mission that began, two meetings, one of them without evidence. */
export const CONTENU: ContenuDArrete = {
  version: 1,
  cpts: 'CPTS des Essais',
  annee: { rang: 2, du: dateCivile('2025-03-01'), au: dateCivile('2026-02-28'), close: true },
  arreteLe: dateCivile('2026-04-14'),
  contrat: {
    ...{ reference: 'ACI 63-07', signeLe: dateCivile('2024-03-01'), taille: 3 },
    ...{ cpam: 'CPAM du Puy-de-Dôme', ars: 'ARS Auvergne-Rhône-Alpes' },
  },
  fixe: { connu: 1_750_000, inconnus: 6 },
  maximum: { connu: 1_750_000, inconnus: 0 },
  acquis: { connu: 800_000, inconnus: 0 },
  professionnels: 7,
  postes: POSTES.map(poste),
  versements: [
    {
      ...{ poste: 'Prévention', nature: 'Avance', auPlusTard: dateCivile('2025-05-01') },
      attendu: 1_312_500,
      recus: [
        { le: dateCivile('2025-05-12'), centimes: 1_312_500, explication: 'Onze jours de retard' },
      ],
    },
    {
      ...{ poste: 'Prévention', nature: 'Solde', auPlusTard: dateCivile('2026-05-01') },
      ...{ attendu: 437_500, recus: [] },
    },
  ],
  pieces: [
    PIECE,
    {
      ...PIECE,
      ...{ source: 'feuille', categorie: 'emargement', titre: 'Feuille d’émargement, Vaccination' },
      ...{
        nom: 'feuille-d-emargement.pdf',
        empreinte: empreinte('b'),
        le: '2025-10-02T20:00:00.000Z',
        jour: dateCivile('2025-10-02'),
      },
    },
  ],
  rubriques: [{ cle: 'comptes', titre: 'Comptes', etat: null }],
};

export const ARRETE = {
  numero: 1,
  empreinte: empreinte('c'),
  figeLe: new Date('2026-04-14T09:00:00Z'),
};
