import { exiger } from '#kernel/result.ts';
import type { Appel, FhirClient, JobDefinition } from '#platform/jobs/job.ts';
import { type Envoi, manieres } from '../domain/envoi.ts';
import { appointment } from '../fhir/appointment.fhir.ts';
import { suivreRendezVous } from '../usecases/suivre-rendez-vous.ts';
import { noterEnvoi, prendreEnvois } from '../usecases/transmettre-rendez-vous.ts';

/** What the platform says when it took an appointment, and when it knows none under that identifier. */
const PRIS = new Set([200, 201, 204]);
const INCONNU = new Set([404, 410, 412]);

/** Appointments taken by regulators of the SAS are told to it: at once, then again until it answers. */
export const transmettreRendezVousJobs: readonly JobDefinition[] = [
  {
    nom: 'sas.suivre-rendez-vous',
    sur: ['snp.creneau-reserve', 'snp.reservation-annulee', 'snp.issue-notee'],
    executer: async (appel, { donnees }, { sas }) => {
      const { reservation } = donnees;
      if (exiger(await suivreRendezVous(appel, { reservation })) && sas)
        await transmettre(appel, sas);
    },
  },
  {
    nom: 'sas.transmettre-rendez-vous',
    sur: [],
    cron: '* * * * *',
    executer: async (appel, _evenement, { sas }) => {
      if (sas) await transmettre(appel, sas);
    },
  },
];

async function transmettre(appel: Appel, sas: FhirClient): Promise<void> {
  for (const envoi of exiger(await prendreEnvois(appel, {}))) {
    const { reservation, voulu, tentatives } = envoi;
    const faute = await essayer(envoi, { sas, fuseau: appel.cpts?.fuseau ?? 'Europe/Paris' });
    exiger(await noterEnvoi(appel, { reservation, voulu, tentatives, faute }));
  }
}

type Vers = { readonly sas: FhirClient; readonly fuseau: string };

/** Null when the platform took it; otherwise what went wrong, in words for the coordination. */
async function essayer(envoi: Envoi, { sas, fuseau }: Vers): Promise<string | null> {
  const { systeme } = sas;
  const resource = appointment(envoi, { systeme, fuseau });
  let statut = 0;
  try {
    for (const maniere of manieres(envoi)) {
      statut =
        maniere === 'creer'
          ? await sas.send('POST', 'Appointment', resource)
          : await sas.send(
              'PUT',
              `Appointment?identifier=${encodeURIComponent(systeme)}|${envoi.reservation}`,
              resource,
            );
      if (PRIS.has(statut)) return null;
      if (!INCONNU.has(statut)) break;
    }
    return `Le SAS a répondu ${statut}.`;
  } catch (error) {
    return `Le SAS n’a pas répondu (${causeDe(error).slice(0, 200)}).`;
  }
}

/** `fetch` says no more than that it failed; why is in the cause. */
function causeDe(error: unknown): string {
  if (!(error instanceof Error)) return 'sans raison dite';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
