import { normaliser } from '#kernel/texte.ts';
import type { Regime } from './bareme.ts';
import type { Indicateur } from './indicateur.ts';
import type { Mission } from './mission.ts';

type National = Pick<
  Indicateur,
  'libelle' | 'unite' | 'sens' | 'source' | 'preuve' | 'calcul' | 'definition'
> & { readonly code: string; readonly mission: Mission };

const ACCES = { mission: 'acces-aux-soins', calcul: null } as const;
const CPAM = { source: 'remis', preuve: 'Requête de la CPAM, datée' } as const;
const SANS_MEDECIN = { ...ACCES, ...CPAM, unite: '%', sens: 'decroissant' } as const;

/**
 * National indicators of « accès aux soins » (avenant 2 of 20 December 2021, as the thesis on CPTS lists them, § 5): what
 * each counts, which way is better, where its value comes from. Their targets, their weights and how they become euros are
 * no national rule: the signed contract says them, and nothing is put in their place.
 */
const AVENANT_2: readonly National[] = [
  {
    ...{ ...ACCES, ...CPAM, code: 'mt-progression', unite: '%', sens: 'croissant' },
    libelle: 'Progression de la patientèle avec médecin traitant',
    definition:
      'Évolution, d’une année à l’autre, de la part de la population couverte qui a déclaré un médecin traitant.',
  },
  {
    ...{ ...SANS_MEDECIN, code: 'mt-ald' },
    libelle: 'Part des patients en ALD sans médecin traitant',
    definition:
      'Patients en affection de longue durée sans médecin traitant, rapportés aux patients en ALD de la population couverte.',
  },
  {
    ...{ ...SANS_MEDECIN, code: 'mt-70-ans' },
    libelle: 'Part des patients de plus de 70 ans sans médecin traitant',
    definition:
      'Patients de plus de 70 ans sans médecin traitant, rapportés aux patients de plus de 70 ans de la population couverte.',
  },
  {
    ...{ ...SANS_MEDECIN, code: 'mt-c2s' },
    libelle: 'Part des bénéficiaires de la C2S sans médecin traitant',
    definition:
      'Bénéficiaires de la complémentaire santé solidaire sans médecin traitant, rapportés à tous ceux de la population couverte.',
  },
  {
    ...{ ...ACCES, ...CPAM, code: 'urgences', unite: 'passages', sens: 'decroissant' },
    libelle: 'Passages aux urgences non suivis d’hospitalisation',
    definition:
      'Passages aux urgences générales, pédiatriques et gynéco-obstétriques que n’a pas suivis une hospitalisation.',
  },
  {
    ...{ ...ACCES, code: 'admissions-directes', unite: '%', sens: 'croissant' },
    ...{ source: 'declare', preuve: null },
    libelle: 'Part des admissions directes adressées par un professionnel de ville',
    definition:
      'Admissions directes à l’hôpital qu’un professionnel de santé de ville a demandées, rapportées à toutes les admissions directes.',
  },
  {
    ...{ ...ACCES, code: 'sas-medecins', unite: 'médecins', sens: 'croissant' },
    ...{ source: 'declare', preuve: null },
    libelle: 'Médecins participant au SAS',
    definition: 'Médecins du territoire qui participent au service d’accès aux soins.',
  },
  {
    ...{ mission: 'acces-aux-soins', code: 'sas-rendez-vous', unite: 'demandes' },
    ...{ sens: 'croissant', source: 'mesure', preuve: null },
    libelle: 'Demandes du SAS qui ont abouti à un rendez-vous',
    definition:
      'Demandes venues du service d’accès aux soins pour lesquelles la CPTS a donné un rendez-vous.',
    calcul: {
      ...{ mesure: 'rendez-vous-du-sas', rapporteeA: null, profession: null },
      missionSeule: false,
    },
  },
];

/** Those of a régime; the accord of 2019 has none that a source lists. */
export function nationauxDe(regime: Regime): readonly National[] {
  return regime === 'avenant-2-2021' ? AVENANT_2 : [];
}

/** Those that a contract does not have yet in a year, be it under the same name without its code. */
export function nationauxAbsents(
  regime: Regime,
  presents: readonly Pick<Indicateur, 'code' | 'libelle'>[],
): readonly National[] {
  const codes = new Set(presents.map(({ code }) => code));
  const noms = new Set(presents.map(({ libelle }) => normaliser(libelle)));
  return nationauxDe(regime).filter(
    ({ code, libelle }) => !(codes.has(code) || noms.has(normaliser(libelle))),
  );
}
