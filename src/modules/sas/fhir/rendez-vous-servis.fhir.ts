import { exiger, type Result, refuse, reussi } from '#kernel/result.ts';
import { answerOutcome, answerResource } from '#platform/fhir/answer.ts';
import { searchSet } from '#platform/fhir/bundle.ts';
import { alternatives, valuesOf } from '#platform/fhir/parameters.ts';
import type { FhirRefusal } from '#platform/fhir/refusal.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import { etatDe } from '../domain/envoi.ts';
import { listerRendezVous } from '../usecases/lister-rendez-vous.ts';
import { appointment } from './appointment.fhir.ts';
import { lireBornes, rppsDe } from './recherche.fhir.ts';

const ACTEUR = 'actor:Practitioner.identifier';
const JOURS_MAX = 31;
const droit = 'sas.creneau.lire';

/** Appointments of a period (shared diaries, flow 4b): when, whom with, how it ended; never who is cared for. */
export const rendezVousRoutes = [
  fhirRoute('GET', 'Appointment', {
    droit,
    traiter: async (requete) => {
      const lue = lire(requete);
      if (!lue.ok) return answerOutcome(lue.refus.status, lue.refus);
      const { base, self } = requete;
      const resources = await trouver(requete, lue.valeur);
      const found = resources.map((resource) => ({ resource, mode: 'match' as const }));
      return answerResource(searchSet({ base, self, total: found.length, found }));
    },
  }),
  fhirRoute('GET', 'Appointment/:id', {
    droit,
    traiter: async (requete) => {
      const [trouve] = await trouver(requete, { ...TOUJOURS, rpps: null, id: requete.id });
      return trouve
        ? answerResource(trouve)
        : answerOutcome(404, {
            code: 'not-found',
            text: 'Aucun rendez-vous sous cet identifiant.',
          });
    },
  }),
];

const TOUJOURS = { du: new Date(0), au: new Date('2200-01-01T00:00:00Z') } as const;

type Recherche = {
  readonly du: Date;
  readonly au: Date;
  readonly rpps: string[] | null;
  readonly id?: string;
};

async function trouver({ appels, base }: FhirRequest, recherche: Recherche) {
  const systeme = base.slice(0, -'/fhir'.length);
  const listes = await Promise.all(
    appels.map(async (appel) => {
      const lus = await listerRendezVous(appel, recherche);
      // What is no id of ours names nothing.
      if (!lus.ok && lus.refus.motif === 'saisie-invalide') return [];
      const fuseau = appel.cpts?.fuseau ?? 'Europe/Paris';
      return exiger(lus).map((r) => ({
        id: r.reservation,
        ...appointment({ ...r, voulu: etatDe(r), su: null, tentatives: 0 }, { systeme, fuseau }),
      }));
    }),
  );
  return listes.flat();
}

function lire({ parameters }: FhirRequest): Result<Recherche, FhirRefusal> {
  const bornes = lireBornes(valuesOf(parameters, 'date'), 'date');
  if (!bornes.ok) return bornes;
  const { du, au } = bornes.valeur;
  if (au.getTime() - du.getTime() > JOURS_MAX * 86_400_000)
    return refuse({
      status: 400,
      code: 'too-costly',
      text: `Cherchez sur ${JOURS_MAX} jours au plus.`,
      expression: 'date',
    });
  const qui = valuesOf(parameters, ACTEUR).flatMap(alternatives);
  return reussi({ du, au, rpps: qui.length === 0 ? null : qui.flatMap(rppsDe) });
}
