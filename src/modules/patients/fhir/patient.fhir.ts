import { type NatureIns, OID_DES_NATURES } from '#kernel/ins.ts';
import { cptsReference, NATIONAL, practitionerReference } from '#platform/fhir/national.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Sexe, Traits } from '../domain/identite.ts';
import type { DossierNomme } from '../usecases/lire-par-programme.ts';

const { profiles, extensions, systems } = NATIONAL;
const GENDERS = { f: 'female', m: 'male', inconnu: 'unknown' } as const satisfies Record<
  Sexe,
  string
>;

type Ou = {
  readonly cpts: { readonly id: string; readonly nom: string };
  /** Names the numbers this installation gives: its address. */
  readonly editeur: string;
};

/**
 * A person as others read them. An identity whose key is not there is left out, never invented; the matricule is told with a
 * qualified identity alone. `generalPractitioner` is the doctor that the record names; absent when it names none.
 */
export function patientResource(
  { dossier, communeNom, medecin }: DossierNomme,
  { cpts, editeur }: Ou,
) {
  const { id, traits, matricule, ins, commune, modifieLe } = dossier;
  const qualifie = matricule !== null && ins.nature !== null;
  return {
    resourceType: 'Patient',
    id,
    meta: {
      lastUpdated: modifieLe.toISOString(),
      profile: [qualifie ? profiles.patientIns : profiles.patient],
    },
    extension: [reliability(dossier), ...birthPlace(traits)],
    identifier: [internal(id, editeur), ...insOf(dossier)],
    active: true,
    ...(traits ? identity(traits) : {}),
    ...(commune
      ? {
          address: [
            { use: 'home', ...inseeCode(commune), ...(communeNom ? { city: communeNom } : {}) },
          ],
        }
      : {}),
    ...(medecin
      ? { generalPractitioner: [practitionerReference({ ...medecin, name: medecin.nom })] }
      : {}),
    managingOrganization: cptsReference(cpts),
  };
}

function identity(traits: Traits) {
  const { nomDeNaissance, prenoms, nomUtilise, prenomUtilise, telephone, courriel } = traits;
  const telecom = [
    ...(telephone ? [{ system: 'phone', value: telephone }] : []),
    ...(courriel ? [{ system: 'email', value: courriel }] : []),
  ];
  return {
    name: [
      {
        extension: [{ url: extensions.birthGivenNames, valueString: prenoms.join(' ') }],
        use: 'official',
        family: nomDeNaissance,
        given: prenoms.slice(0, 1),
      },
      ...(nomUtilise || prenomUtilise
        ? [
            {
              use: 'usual',
              family: nomUtilise ?? nomDeNaissance,
              given: [prenomUtilise ?? prenoms[0]],
            },
          ]
        : []),
    ],
    ...(telecom.length > 0 ? { telecom } : {}),
    gender: GENDERS[traits.sexe],
    birthDate: traits.dateDeNaissance,
  };
}

function reliability({ ins }: Dossier) {
  return {
    url: extensions.identityReliability,
    extension: [
      { url: 'identityStatus', valueCoding: { system: systems.identityStatus, code: ins.statut } },
    ],
  };
}

function internal(id: string, editeur: string) {
  return {
    use: 'usual',
    type: { coding: [{ system: systems.hl7IdentifierType, code: 'PI' }] },
    system: editeur,
    value: id,
  };
}

function birthPlace(traits: Traits | null) {
  const commune = traits?.communeDeNaissance;
  return commune ? [{ url: extensions.birthPlace, valueAddress: inseeCode(commune) }] : [];
}

const inseeCode = (code: string) => ({
  extension: [{ url: extensions.inseeCode, valueCoding: { system: systems.commune, code } }],
});

/** A provisional number (NIA) is a temporary identifier; the others are official (fr-core-patient-ins). */
const useOf = (nature: NatureIns) => (nature === 'NIA' ? 'temp' : 'official');

function insOf({ matricule, ins: { nature } }: Dossier) {
  if (matricule === null || nature === null) return [];
  return [
    {
      use: useOf(nature),
      type: { coding: [{ system: systems.identifierType, code: `INS-${nature}` }] },
      system: `urn:oid:${OID_DES_NATURES[nature]}`,
      value: matricule,
    },
  ];
}
