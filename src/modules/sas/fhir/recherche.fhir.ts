import { type Result, refuse, reussi } from '#kernel/result.ts';
import { readSearchDate, type SearchDate } from '#platform/fhir/instant.ts';
import { alternatives, type Parameter, tokenOf, valuesOf } from '#platform/fhir/parameters.ts';
import type { FhirRefusal } from '#platform/fhir/refusal.ts';
import { SYSTEMES } from './guide.fhir.ts';

/** A search of slots as the platform SAS asks it. */
export type Recherche = {
  /** RPPS numbers; an identifier that can be nobody's here is dropped: the answer is then empty, never an error. */
  readonly rpps: readonly string[];
  /** Instead of people: whoever has this speciality, or practises at this address (shared diaries, GAP). */
  readonly parmi: Parmi | null;
  readonly du: Date;
  readonly au: Date;
  /** The slots of a CPTS (INT_R04), with the services they belong to, rather than those of one professional (INT_R01). */
  readonly parCpts: boolean;
  readonly avecAgendas: boolean;
  readonly avecActeurs: boolean;
  readonly limite: number | null;
  readonly decalage: number;
};

/** Criteria of the guide of shared diaries (ans.fhir.fr.gap, flow 4a), of which the search of the SAS is a part. */
export type Parmi = {
  /** Code of TRE_R38. */
  readonly specialite: string | null;
  /** Words of a street, a town or a postal code. */
  readonly adresse: string | null;
};

/** The platform asks for 25 people at a time (guide of the SAS, recherche de créneaux). */
export const IDENTIFIANTS_MAX = 25;
const ACTEUR = 'schedule.actor:Practitioner.identifier';
/** Times without offset are those of Paris, whatever the zone of the CPTS: so does the national test kit. */
const PARIS = 'Europe/Paris';
const SPECIALITE = 'schedule.actor:PractitionerRole.specialty';
const ADRESSE = 'schedule.actor:PractitionerRole.address';
/** Whoever names nobody looks over a month at most. */
const JOURS_MAX = 31;

/** Reads `GET /fhir/Slot?…`: both bounds, the status and the professionals are asked for. */
export function lireRecherche(parameters: readonly Parameter[]): Result<Recherche, FhirRefusal> {
  const bornes = lireBornes(valuesOf(parameters, 'start'), 'start');
  if (!bornes.ok) return bornes;
  const statuts = valuesOf(parameters, 'status');
  if (statuts.length === 0) return manque('status', 'Demandez les créneaux libres : status=free.');
  const identifiants = valuesOf(parameters, ACTEUR).flatMap(alternatives);
  const parmi = lireParmi(parameters);
  if (identifiants.length === 0 && !parmi)
    return manque(ACTEUR, `Nommez de 1 à ${IDENTIFIANTS_MAX} professionnels par leur identifiant.`);
  if (identifiants.length > IDENTIFIANTS_MAX)
    return refuse({
      status: 400,
      code: 'too-costly',
      text: `${identifiants.length} identifiants demandés : ${IDENTIFIANTS_MAX} au plus à la fois.`,
      expression: ACTEUR,
    });
  const { du, au } = bornes.valeur;
  if (identifiants.length === 0 && au.getTime() - du.getTime() > JOURS_MAX * 86_400_000)
    return refuse({
      status: 400,
      code: 'too-costly',
      text: `Sans nommer de professionnel, cherchez sur ${JOURS_MAX} jours au plus.`,
      expression: 'start',
    });
  const page = lirePage(parameters);
  if (!page.ok) return page;
  // Nothing but free slots is told: of any other status there is none.
  const libres = statuts.every((statut) => alternatives(statut).includes('free'));
  const rpps = libres ? [...new Set(identifiants.flatMap(rppsDe))] : [];
  return reussi({
    rpps,
    parmi: libres && identifiants.length === 0 ? parmi : null,
    ...bornes.valeur,
    ...page.valeur,
    ...lireInclus(parameters),
  });
}

function lireParmi(parameters: readonly Parameter[]): Parmi | null {
  const [specialite] = valuesOf(parameters, SPECIALITE);
  const [adresse] = valuesOf(parameters, ADRESSE);
  if (!specialite && !adresse?.trim()) return null;
  const lue = specialite ? tokenOf(specialite) : null;
  const connue = !lue?.system || lue.system === SYSTEMES.specialite;
  return { specialite: lue ? (connue ? lue.code : '') : null, adresse: adresse?.trim() || null };
}

/** `8` and the RPPS number, or the number alone. `0` and an ADELI number name nobody since June 2024. */
export function rppsDe(identifiant: string): readonly string[] {
  const { system, code } = tokenOf(identifiant);
  if (system && system !== SYSTEMES.personne && system !== SYSTEMES.rpps) return [];
  const [, rpps] = /^8?(\d{11})$/.exec(code.trim()) ?? [];
  return rpps ? [rpps] : [];
}

/** The two bounds of a period, in the parameter of that name. */
export function lireBornes(
  ecrites: readonly string[],
  nom: 'start' | 'date',
): Result<{ readonly du: Date; readonly au: Date }, FhirRefusal> {
  const lues: SearchDate[] = [];
  for (const ecrite of ecrites.flatMap(alternatives)) {
    const lue = readSearchDate(ecrite, PARIS);
    if (!lue || !['ge', 'le', 'gt', 'lt'].includes(lue.prefix))
      return refuse({
        status: 400,
        code: 'value',
        text: `« ${ecrite.slice(0, 60)} » n’est pas une borne : écrivez ${nom}=ge2026-06-12T16:20:00.000+02:00 et ${nom}=le…`,
        expression: nom,
      });
    lues.push(lue);
  }
  // A parameter that is repeated asks for all of its values at once: the narrowest bounds hold.
  const [du] = lues
    .filter(({ prefix }) => prefix === 'ge' || prefix === 'gt')
    .toSorted((a, b) => b.from.getTime() - a.from.getTime());
  const [au] = lues
    .filter(({ prefix }) => prefix === 'le' || prefix === 'lt')
    .toSorted((a, b) => a.to.getTime() - b.to.getTime());
  if (!(du && au))
    return manque(nom, `Donnez les deux bornes de la période : ${nom}=ge… et ${nom}=le…`);
  return reussi({
    du: new Date(du.prefix === 'gt' ? du.to.getTime() : du.from.getTime()),
    au: new Date(au.prefix === 'lt' ? au.from.getTime() - 1 : au.to.getTime() - 1),
  });
}

function lirePage(
  parameters: readonly Parameter[],
): Result<{ readonly limite: number | null; readonly decalage: number }, FhirRefusal> {
  const [nombre] = valuesOf(parameters, '_count');
  const [depuis] = valuesOf(parameters, '_offset');
  const fautif = [nombre, depuis].find((texte) => texte !== undefined && !/^\d{1,6}$/.test(texte));
  if (fautif !== undefined)
    return refuse({
      status: 400,
      code: 'value',
      text: `« ${fautif.slice(0, 60)} » n’est pas un nombre de créneaux.`,
      expression: '_count',
    });
  return reussi({ limite: nombre ? Number(nombre) : null, decalage: Number(depuis ?? 0) });
}

function lireInclus(parameters: readonly Parameter[]) {
  const inclus = parameters
    .filter(({ name }) => name === '_include' || name === '_include:iterate')
    .flatMap(({ value }) => alternatives(value));
  return {
    parCpts: inclus.includes('Slot:service-type-reference'),
    avecAgendas: inclus.includes('Slot:schedule'),
    avecActeurs: inclus.includes('Schedule:actor'),
  };
}

function manque(expression: string, text: string): Result<never, FhirRefusal> {
  return refuse({ status: 400, code: 'required', text, expression });
}
