import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const FINANCEMENT = `${ICI}/financement`;
const PREUVES = '/app/demo-combrailles/financement/preuves';
const poste = (nom: string) => async () =>
  `/app/demo-hauts-de-seine/financement/postes/${nom}?annee=2`;

/** Pages of the ACI contract. */
export const PAGES_DU_FINANCEMENT: readonly PageExaminee[] = [
  { route: FINANCEMENT },
  { route: FINANCEMENT, trouver: async () => '/app/demo-hauts-de-seine/financement' },
  { route: `${FINANCEMENT}/contrat` },
  { route: `${FINANCEMENT}/postes/:poste`, trouver: poste('acces-aux-soins') },
  { route: `${FINANCEMENT}/postes/:poste`, trouver: poste('crise-sanitaire-grave') },
  {
    route: `${FINANCEMENT}/indicateurs/:id`,
    trouver: lien('/app/demo-combrailles/financement/postes/acces-aux-soins', /indicateurs\//),
  },
  { route: `${FINANCEMENT}/preuves` },
  { route: `${FINANCEMENT}/preuves`, compte: 'presidence' },
  { route: `${FINANCEMENT}/preuves/textes`, trouver: async () => `${PREUVES}/textes?annee=1` },
  {
    route: `${FINANCEMENT}/preuves/pieces`,
    trouver: async () => `${PREUVES}/pieces?de=mission/acces-aux-soins/1`,
  },
  {
    route: `${FINANCEMENT}/preuves/arretes/:id`,
    compte: 'presidence',
    trouver: lien(PREUVES, /arretes\//),
  },
  { route: `${ICI}/rapports`, compte: 'medecin' },
  {
    route: `${FINANCEMENT}/versements`,
    trouver: async () => '/app/demo-hauts-de-seine/financement/versements',
  },
];
