/** Systems and profiles that the national guides fix (hl7.fhir.fr.core 2, nomenclatures of the ANS), for what every module writes. */
const CORE = 'https://hl7.fr/ig/fhir/core';
const NOS = 'https://mos.esante.gouv.fr/NOS';

export const NATIONAL = {
  profiles: {
    patient: `${CORE}/StructureDefinition/fr-core-patient`,
    /** With a qualified INS. */
    patientIns: `${CORE}/StructureDefinition/fr-core-patient-ins`,
  },
  extensions: {
    identityReliability: `${CORE}/StructureDefinition/fr-core-identity-reliability`,
    birthGivenNames: `${CORE}/StructureDefinition/fr-core-patient-birth-list-given-name`,
    birthPlace: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace',
    inseeCode: `${CORE}/StructureDefinition/fr-core-address-insee-code`,
  },
  systems: {
    identifierType: `${CORE}/CodeSystem/fr-core-cs-v2-0203`,
    identityStatus: `${CORE}/CodeSystem/fr-core-cs-identity-status`,
    hl7IdentifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
    hl7ParticipationFunction: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationFunction',
    participationFunction: `${NOS}/TRE_R259-HL7ParticipationFunction/FHIR/TRE-R259-HL7ParticipationFunction`,
    commune: `${NOS}/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM`,
    /** National number of a professional: `8` and the RPPS number. */
    person: 'urn:oid:1.2.250.1.71.4.2.1',
  },
} as const;

type Person = { readonly id: string; readonly rpps: string | null; readonly name: string };

/** A professional as others refer to them; `Practitioner/<id>` is served to who reads the directory. */
export function practitionerReference({ id, rpps, name }: Person) {
  return {
    reference: `Practitioner/${id}`,
    type: 'Practitioner',
    ...(rpps
      ? {
          identifier: {
            type: { coding: [{ system: NATIONAL.systems.identifierType, code: 'IDNPS' }] },
            system: NATIONAL.systems.person,
            value: `8${rpps}`,
          },
        }
      : {}),
    display: name,
  } as const;
}

/** The CPTS as others refer to it. */
export function cptsReference({ id, nom }: { readonly id: string; readonly nom: string }) {
  return { reference: `Organization/${id}`, type: 'Organization', display: nom } as const;
}

/** Address of this installation, which names the identifiers it gives: the base of the interface without its last part. */
export const issuerOf = (base: string): string => base.replace(/\/fhir$/, '');
