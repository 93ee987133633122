// The search of slots of the platform SAS, as the plainest program answers it: one query, one template.
const QUERY = `select c.id, c.professionnel_id, c.debut, c.fin, p.rpps, p.nom, p.prenom, a.savoir_faire, s.id as lieu, s.finess, s.adresse,
    s.ville, s.code_postal, s.telephone, t.id as cpts, t.nom as cpts_nom, t.slug, r.finess as cpts_finess, r.telephone as cpts_telephone
  from snp.creneaux c
  join annuaire.professionnels p on p.id = c.professionnel_id
  join annuaire.activites a on a.professionnel_id = p.id and a.commune = c.commune
  join annuaire.structures s on s.id = a.structure_id
  join territoire.cpts t on t.id = c.cpts_id
  join sas.reglages r on r.cpts_id = c.cpts_id
  where c.cpts_id = $1 and c.professionnel_id = any ($2::uuid[]) and c.etat = 'libre' and 'sas' = any (c.reservable_par)
    and c.debut >= $3 and c.debut <= $4 and c.debut > now() and r.actif
  order by c.professionnel_id, c.debut`;

const SAS = 'http://sas.fr/fhir/StructureDefinition';
const ANS = 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition';
const NOS = 'https://mos.esante.gouv.fr/NOS';

/** The bundle of a request, from its query string. */
export async function searchSlots(pool, cpts, { query, base }) {
  const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
  const [from, to] = parameters.getAll('start').map((text) => new Date(text.slice(2)));
  const ids = parameters
    .get('schedule.actor:Practitioner.identifier')
    .split(',')
    .map((token) => `52505053-0000-8000-8000-0${token.slice(-11)}`);
  const { rows } = await pool.query(QUERY, [cpts, ids, from, to]);
  const entries = rows.map((row) => entry(base, slot(row, base), 'match'));
  const seen = new Set();
  for (const row of rows)
    for (const resource of [
      schedule(row),
      practitioner(row),
      role(row, base),
      service(row),
      organization(row),
    ]) {
      const key = `${resource.resourceType}/${resource.id}`;
      if (seen.has(key)) continue;
      seen.add(key);
      entries.push(entry(base, resource, 'include'));
    }
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: rows.length,
    link: [{ relation: 'self', url: `${base}/Slot?${query}` }],
    entry: entries,
  };
}

const entry = (base, resource, mode) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
  search: { mode },
});
const place = (row) => `${row.professionnel_id}${row.lieu}`.replaceAll('-', '');
const paris = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const offsets = new Map();
const time = (date) => {
  const hour = Math.floor(date.getTime() / 3_600_000);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    offset = Math.round(
      (Date.parse(`${paris.format(date).replace(' ', 'T')}Z`) - date.getTime()) / 3_600_000,
    );
    offsets.set(hour, offset);
  }
  return `${new Date(date.getTime() + offset * 3_600_000).toISOString().slice(0, 23)}+0${offset}:00`;
};

const slot = (row, base) => ({
  resourceType: 'Slot',
  id: row.id,
  meta: {
    profile: [`${ANS}/sas-cpts-slot-aggregator`],
    security: ['PRO', 'SNP', 'CPTS'].map((code) => ({
      system: `${NOS}/TRE_R314-TypeCreneau/FHIR/TRE-R314-TypeCreneau`,
      code,
    })),
  },
  serviceType: servicesOf(row),
  specialty: [
    {
      coding: [
        {
          system: `${NOS}/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale`,
          code: row.savoir_faire,
        },
      ],
    },
  ],
  appointmentType: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0276', code: 'ROUTINE' }],
  },
  schedule: { reference: `Schedule/${place(row)}` },
  status: 'free',
  start: time(row.debut),
  end: time(row.fin),
  comment: `${base.slice(0, -5)}/app/${row.slug}/soins/sas/${row.id}`,
});

const servicesOf = (row) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' }] },
  {
    extension: [
      {
        url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Slot.serviceType',
        valueReference: { reference: `HealthcareService/${row.cpts}` },
      },
    ],
    coding: [
      {
        system: `${NOS}/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement`,
        code: '604',
      },
    ],
  },
];

const schedule = (row) => ({
  resourceType: 'Schedule',
  id: place(row),
  meta: { profile: [`${SAS}/FrScheduleAgregateur`] },
  actor: [
    { reference: `Practitioner/${row.professionnel_id}` },
    { reference: `PractitionerRole/${place(row)}` },
  ],
});

const practitioner = (row) => ({
  resourceType: 'Practitioner',
  id: row.professionnel_id,
  meta: { profile: [`${SAS}/FrPractitionerAgregateur`] },
  identifier: [{ system: 'urn:oid:1.2.250.1.71.4.2.1', value: `8${row.rpps}` }],
  name: [{ family: row.nom, given: [row.prenom] }],
});

const role = (row, base) => ({
  resourceType: 'PractitionerRole',
  id: place(row),
  meta: { profile: [`${SAS}/FrPractitionerRoleExerciceAgregateur`] },
  contained: [
    {
      resourceType: 'Location',
      id: row.lieu,
      meta: { profile: [`${SAS}/FrLocationAgregateur`] },
      identifier: [{ system: base.slice(0, -5), value: row.lieu }],
      address: { line: [row.adresse], city: row.ville, postalCode: row.code_postal },
    },
  ],
  practitioner: { reference: `Practitioner/${row.professionnel_id}` },
  organization: { identifier: { system: 'urn:oid:1.2.250.1.71.4.2.2', value: `1${row.finess}` } },
  location: [{ reference: `#${row.lieu}` }],
  telecom: [{ system: 'phone', value: row.telephone }],
});

const service = (row) => ({
  resourceType: 'HealthcareService',
  id: row.cpts,
  meta: { profile: [`${ANS}/sas-cpts-healthcareservice-aggregator`] },
  providedBy: { reference: `Organization/${row.cpts}` },
});

const organization = (row) => ({
  resourceType: 'Organization',
  id: row.cpts,
  meta: { profile: [`${ANS}/sas-cpts-organization-aggregator`] },
  identifier: [{ system: 'urn:oid:1.2.250.1.71.4.2.2', value: `1${row.cpts_finess}` }],
  name: row.cpts_nom,
  telecom: [{ system: 'phone', value: row.cpts_telephone }],
});
