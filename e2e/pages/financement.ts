import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const FINANCEMENT = `${ICI}/financement`;
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
  {
    route: `${FINANCEMENT}/versements`,
    trouver: async () => '/app/demo-hauts-de-seine/financement/versements',
  },
];
