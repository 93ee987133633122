import type { Route } from '#platform/http/route.ts';
import { adressagesRoutes } from './adressages.routes.tsx';
import { agendasRoutes } from './agendas.routes.tsx';
import { appareilsRoutes } from './appareils.routes.tsx';
import { aujourdhuiRoutes } from './aujourdhui.routes.tsx';
import { campagnesRoutes } from './campagnes.routes.tsx';
import { compteurRoutes } from './compteur.routes.tsx';
import { creneauxRoutes } from './creneaux.routes.tsx';
import { demandesRoutes } from './demandes.routes.tsx';
import { deplacementsRoutes } from './deplacements.routes.tsx';
import { eligibiliteRoutes } from './eligibilite.routes.tsx';
import { faitsRoutes } from './faits.routes.tsx';
import { gestesDeDemandeRoutes } from './gestes-de-demande.routes.tsx';
import { modifierDemandeRoutes } from './modifier-demande.routes.tsx';
import { nouvelleDemandeRoutes } from './nouvelle-demande.routes.tsx';
import { ouvrirCreneauxRoutes } from './ouvrir-creneaux.routes.tsx';
import { pilotageRoutes } from './pilotage.routes.tsx';
import { publicationsRoutes } from './publications.routes.tsx';
import { rattachementRoutes } from './rattachement.routes.tsx';
import { recensementRoutes } from './recensement.routes.tsx';
import { reglagesRoutes } from './reglages.routes.tsx';
import { rendezVousRoutes } from './rendez-vous.routes.tsx';
import { sasRoutes } from './sas.routes.tsx';
import { seriesRoutes } from './series.routes.tsx';
import { soinsDuJourRoutes } from './soins-du-jour.routes.tsx';
import { suiviRoutes } from './suivi.routes.tsx';
import { urgencesRoutes } from './urgences.routes.tsx';

/** Every page of the module; what has a word of its own (`nouvelle`, `ouvrir`) comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...aujourdhuiRoutes,
  ...nouvelleDemandeRoutes,
  ...demandesRoutes,
  ...modifierDemandeRoutes,
  ...adressagesRoutes,
  ...eligibiliteRoutes,
  ...gestesDeDemandeRoutes,
  ...rattachementRoutes,
  ...rendezVousRoutes,
  ...ouvrirCreneauxRoutes,
  ...deplacementsRoutes,
  ...sasRoutes,
  ...seriesRoutes,
  ...creneauxRoutes,
  ...agendasRoutes,
  ...publicationsRoutes,
  ...recensementRoutes,
  ...campagnesRoutes,
  ...soinsDuJourRoutes,
  ...suiviRoutes,
  ...compteurRoutes,
  ...urgencesRoutes,
  ...appareilsRoutes,
  ...reglagesRoutes,
  ...pilotageRoutes,
  ...faitsRoutes,
];
