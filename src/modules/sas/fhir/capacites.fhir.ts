import type { FhirFace } from '#platform/fhir/capability.ts';
import { GUIDE, VERSION } from './guide.fhir.ts';

const { profils } = GUIDE;
const PUBLIE = 'https://interop.esante.gouv.fr/ig/fhir/sas';

const SLOT = {
  type: 'Slot',
  supportedProfile: [profils.slotCpts, profils.slotPs],
  interaction: [{ code: 'read' }, { code: 'search-type' }],
  searchInclude: [
    'Slot:schedule',
    'Schedule:actor',
    'Slot:service-type-reference',
    'HealthcareService:organization',
  ],
  searchParam: [
    { name: 'start', type: 'date', definition: `${PUBLIE}/SearchParameter/slot-sp-start` },
    { name: 'status', type: 'token' },
    { name: 'schedule.actor:Practitioner.identifier', type: 'token' },
    { name: 'schedule.actor:PractitionerRole.specialty', type: 'token' },
    { name: 'schedule.actor:PractitionerRole.address', type: 'string' },
  ],
} as const;

const SCHEDULE = {
  type: 'Schedule',
  supportedProfile: [profils.schedule],
  interaction: [{ code: 'read' }, { code: 'search-type' }],
  searchParam: [{ name: 'actor', type: 'reference' }],
} as const;

const PRACTITIONER = {
  type: 'Practitioner',
  supportedProfile: [profils.practitioner, profils.regulateur],
  interaction: [{ code: 'read' }, { code: 'search-type' }, { code: 'create' }, { code: 'update' }],
  conditionalUpdate: true,
  searchParam: [{ name: 'identifier', type: 'token' }],
} as const;

const LIRE_ET_CHERCHER = [{ code: 'read' }, { code: 'search-type' }] as const;

const AUTRES = [
  {
    type: 'Appointment',
    supportedProfile: [profils.rendezVous],
    interaction: LIRE_ET_CHERCHER,
    searchParam: [
      { name: 'date', type: 'date' },
      { name: 'actor:Practitioner.identifier', type: 'token' },
    ],
  },
  {
    type: 'PractitionerRole',
    supportedProfile: [profils.role],
    interaction: LIRE_ET_CHERCHER,
    searchParam: [{ name: 'practitioner', type: 'reference' }],
  },
  {
    type: 'Organization',
    supportedProfile: [profils.organization],
    interaction: LIRE_ET_CHERCHER,
    searchParam: [{ name: 'identifier', type: 'token' }],
  },
  {
    type: 'HealthcareService',
    supportedProfile: [profils.service],
    interaction: LIRE_ET_CHERCHER,
    searchParam: [{ name: 'organization', type: 'reference' }],
  },
  { type: 'Location', supportedProfile: [profils.location], interaction: [{ code: 'read' }] },
] as const;

/** What is told of it in `GET /fhir/metadata`. */
export const SAS_EN_FHIR: FhirFace = {
  instantiates: [
    `${PUBLIE}/CapabilityStatement/SAS-GestionnaireAgenda-CPTS`,
    `${PUBLIE}/CapabilityStatement/SAS-GestionnaireAgenda-PsIndiv`,
  ],
  guides: [`${PUBLIE}|${VERSION}`],
  resources: [SLOT, SCHEDULE, PRACTITIONER, ...AUTRES],
};
