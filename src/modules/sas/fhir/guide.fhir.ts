/**
 * Names that the national guide of the SAS fixes (ans.fhir.fr.sas), one table per version: a new release changes this file
 * alone. The guide says itself that the addresses under `http://sas.fr` will be unified.
 */
type Guide = {
  readonly profils: {
    readonly bundlePs: string;
    readonly bundleCpts: string;
    readonly slotPs: string;
    readonly slotCpts: string;
    /** Of the guide of shared diaries (ans.fhir.fr.gap), on the profiles of the French core. */
    readonly slotGap: string;
    readonly schedule: string;
    readonly practitioner: string;
    readonly role: string;
    readonly location: string;
    readonly service: string;
    readonly organization: string;
    readonly regulateur: string;
    readonly rendezVous: string;
  };
  /** Systems of the type of a national structure number (`IDNST`) on the organisation of a CPTS. */
  readonly typesDOrganisation: readonly string[];
};

const SAS = 'http://sas.fr/fhir/StructureDefinition';
const ANS = 'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition';

const PROFILS = {
  bundlePs: `${SAS}/BundleAgregateur`,
  bundleCpts: `${ANS}/sas-cpts-bundle-aggregator`,
  slotPs: `${SAS}/FrSlotAgregateur`,
  slotCpts: `${ANS}/sas-cpts-slot-aggregator`,
  slotGap: 'https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-slot',
  schedule: `${SAS}/FrScheduleAgregateur`,
  practitioner: `${SAS}/FrPractitionerAgregateur`,
  role: `${SAS}/FrPractitionerRoleExerciceAgregateur`,
  location: `${SAS}/FrLocationAgregateur`,
  service: `${ANS}/sas-cpts-healthcareservice-aggregator`,
  organization: `${ANS}/sas-cpts-organization-aggregator`,
  regulateur: `${ANS}/FrPractitionerRegul`,
  rendezVous: `${SAS}/FrAppointmentSAS`,
} as const;

const GUIDES = {
  '1.1.0': {
    profils: PROFILS,
    typesDOrganisation: ['http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type'],
  },
  // Between both versions only the system of this type changed; a pattern bears another coding beside its own.
  '1.2.0': {
    profils: PROFILS,
    typesDOrganisation: [
      'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
      'https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203',
    ],
  },
} as const satisfies Readonly<Record<string, Guide>>;

export type VersionDuGuide = keyof typeof GUIDES;

/** What is answered; the national test kit validates against 1.1.0, which these codings satisfy too. */
export const VERSION: VersionDuGuide = '1.2.0';
export const GUIDE: Guide = GUIDES[VERSION];

const NOS = 'https://mos.esante.gouv.fr/NOS';

/** Code systems and identifier systems, the same in every version. */
export const SYSTEMES = {
  typeDeCreneau: `${NOS}/TRE_R314-TypeCreneau/FHIR/TRE-R314-TypeCreneau`,
  /** The narrative of the guide writes it otherwise; its definitions, examples and test kit all write it so. */
  categorieDEtablissement: `${NOS}/TRE_R66-CategorieEtablissement/FHIR/TRE-R66-CategorieEtablissement`,
  specialite: `${NOS}/TRE_R38-SpecialiteOrdinale/FHIR/TRE-R38-SpecialiteOrdinale`,
  consultation: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  rendezVous: 'http://terminology.hl7.org/CodeSystem/v2-0276',
  typeDIdentifiant: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203',
  typeDeLieu: 'http://interopsante.org/fhir/CodeSystem/fr-location-identifier-type',
  personne: 'urn:oid:1.2.250.1.71.4.2.1',
  structure: 'urn:oid:1.2.250.1.71.4.2.2',
  rpps: 'https://rpps.esante.gouv.fr',
  /** Identifiers that the platform SAS draws for regulators without national number. */
  regulateur: 'urn:oid:1.2.250.1.213.3.6',
} as const;

/** Category of a CPTS among structures. */
export const CATEGORIE_CPTS = '604';

export const EXTENSION_DU_SERVICE =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Slot.serviceType';
export const EXTENSION_DE_L_OPERATEUR =
  'http://interopsante.org/fhir/StructureDefinition/FrAppointmentOperator';
