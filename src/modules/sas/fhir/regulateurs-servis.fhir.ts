import { answerOutcome, answerResource } from '#platform/fhir/answer.ts';
import type { FhirRefusal } from '#platform/fhir/refusal.ts';
import { type FhirRequest, fhirRoute } from '#platform/fhir/route.ts';
import type { Identifiant, RefusDeRegulateur, Regulateur } from '../domain/regulateur.ts';
import { type Tenue, tenirRegulateur } from '../usecases/tenir-regulateur.ts';
import { lireRegulateur, lireVise, practitionerRegul } from './regulateur.fhir.ts';

const droit = 'sas.regulateur.tenir';

/** Accounts of regulators, kept by the platform: flow INT_R02 of the guide of the SAS. */
export const regulateursRoutes = [
  fhirRoute('POST', 'Practitioner', {
    droit,
    traiter: async (requete) => {
      const lu = lireRegulateur(requete.corps);
      return lu.ok ? await tenir(requete, lu.valeur, null) : repondre(lu.refus);
    },
  }),
  fhirRoute('PUT', 'Practitioner', {
    droit,
    traiter: async (requete) => {
      const vise = lireVise(requete.parameters);
      if (!vise.ok) return repondre(vise.refus);
      const lu = lireRegulateur(requete.corps);
      return lu.ok ? await tenir(requete, lu.valeur, vise.valeur) : repondre(lu.refus);
    },
  }),
];

/** In each CPTS that answers the platform; the same person has the same id in all of them. */
async function tenir(
  { appels, base }: FhirRequest,
  regulateur: Regulateur,
  vise: Identifiant | null,
): Promise<Response> {
  let tenue: Tenue | null = null;
  let refus: RefusDeRegulateur['motif'] = 'cpts-non-raccordee';
  for (const appel of appels) {
    const id: string = tenue?.regulateur.id ?? crypto.randomUUID();
    const faite = await tenirRegulateur(appel, { ...regulateur, id, vise });
    if (faite.ok) tenue ??= faite.valeur;
    else if (
      faite.refus.motif === 'courriel-deja-pris' ||
      faite.refus.motif === 'identifiant-deja-pris'
    )
      refus = faite.refus.motif;
    else if (faite.refus.motif !== 'cpts-non-raccordee') return repondre(REFUS['saisie-invalide']);
  }
  if (!tenue) return repondre(REFUS[refus]);
  return answerResource(practitionerRegul(tenue.regulateur), {
    status: tenue.ouvert ? 201 : 200,
    headers: { location: `${base}/Practitioner/${tenue.regulateur.id}` },
  });
}

const REFUS: Readonly<Record<RefusDeRegulateur['motif'] | 'saisie-invalide', FhirRefusal>> = {
  'courriel-deja-pris': {
    status: 409,
    code: 'duplicate',
    text: 'Cette adresse de courriel est déjà celle d’un autre compte.',
    expression: 'Practitioner.telecom',
  },
  'identifiant-deja-pris': {
    status: 409,
    code: 'duplicate',
    text: 'Un régulateur habilité a déjà cet identifiant : mettez-le à jour par PUT.',
    expression: 'Practitioner.identifier',
  },
  'cpts-non-raccordee': {
    status: 422,
    code: 'business-rule',
    text: 'Aucune CPTS de cette installation n’est raccordée au SAS.',
  },
  'saisie-invalide': {
    status: 422,
    code: 'invalid',
    text: 'Un élément de ce régulateur est trop long ou mal formé.',
  },
};

function repondre(refus: FhirRefusal): Response {
  return answerOutcome(refus.status, refus);
}
