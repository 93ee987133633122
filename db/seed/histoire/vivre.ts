import type { CommuneDeCpts } from '#modules/territoire';
import { prevoirLesAgendas } from './agendas.ts';
import { prevoirLesAgendasLus } from './agendas-lus.ts';
import { prevoirLeBudget } from './budget.ts';
import { prevoirLesConsultationsAvancees } from './consultations-avancees.ts';
import { prevoirLeContrat } from './contrat.ts';
import { prevoirUnDepart } from './depart-de-medecin.ts';
import { prevoirLesDocuments } from './documents.ts';
import { prevoirLeDossierAnnuel } from './dossier-annuel.ts';
import { prevoirLesDossiers } from './dossiers.ts';
import { prevoirLesFilieres } from './filieres.ts';
import { prevoirLesIndemnisations } from './indemnisations.ts';
import { prevoirLesMallettes } from './mallettes.ts';
import { prevoirLesDemandesDeMedecin } from './medecin-traitant.ts';
import { tirerDesPatients } from './patients.ts';
import { prevoirLesPopulations } from './populations.ts';
import { prevoirLePresent } from './present.ts';
import { prevoirLeQuotidien } from './quotidien.ts';
import { prevoirLesReunions } from './reunions.ts';
import { prevoirLEquipeSalariee } from './salaries.ts';
import type { Scene } from './scene.ts';
import { prevoirLesSites } from './sites.ts';
import { prevoirLesTableauxDeGarde } from './tableaux-de-garde.ts';
import { prevoirLaVieAssociative } from './vie-associative.ts';

/** Lives the months of a CPTS up to the present, by the use cases themselves, in the order of the days. */
export async function vivre(scene: Scene, communes: readonly CommuneDeCpts[]): Promise<void> {
  const { definition, habitants, hasard, chronologie } = scene;
  const tirer = tirerDesPatients({
    hasard: hasard.branche('patients'),
    communes: communes.map(({ code, population }) => [code, population ?? 1]),
    voisines: definition.voisines,
    medecins: habitants.filter(({ metier }) => metier === 'medecin'),
    rural: definition.region === 'sud-est',
  });
  prevoirLesAgendas(scene);
  prevoirLesAgendasLus(scene);
  prevoirLeQuotidien(scene, tirer);
  prevoirLePresent(scene, tirer);
  prevoirLesDossiers(
    scene,
    communes.map(({ code }) => code),
  );
  prevoirLesTableauxDeGarde(scene);
  prevoirLesSites(scene);
  prevoirLesConsultationsAvancees(scene);
  prevoirLesFilieres(scene);
  prevoirLesMallettes(scene);
  prevoirLeContrat(scene);
  prevoirLaVieAssociative(scene);
  prevoirLesDemandesDeMedecin(
    scene,
    communes.map(({ code }) => code),
  );
  prevoirLesPopulations(scene);
  prevoirUnDepart(scene);
  prevoirLesReunions(scene);
  prevoirLesIndemnisations(scene);
  prevoirLEquipeSalariee(scene);
  prevoirLeBudget(scene);
  prevoirLeDossierAnnuel(scene);
  prevoirLesDocuments(scene);
  await chronologie.vivre();
}
