import { z } from 'zod';
import { parseCourriel } from '#kernel/courriel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Parameter, tokenOf, valuesOf } from '#platform/fhir/parameters.ts';
import type { FhirRefusal } from '#platform/fhir/refusal.ts';
import type { Identifiant, Regulateur, RegulateurTenu } from '../domain/regulateur.ts';
import { GUIDE, SYSTEMES } from './guide.fhir.ts';

const zPractitioner = z.looseObject({
  resourceType: z.literal('Practitioner'),
  identifier: z
    .array(
      z.looseObject({
        type: z
          .looseObject({ coding: z.array(z.looseObject({ code: z.string().optional() })) })
          .optional(),
        system: z.string().optional(),
        value: z.string().optional(),
      }),
    )
    .min(1),
  active: z.boolean(),
  name: z
    .array(
      z.looseObject({
        family: z.string().trim().min(1).max(100),
        given: z.array(z.string().trim().min(1).max(100)).min(1),
      }),
    )
    .min(1),
  telecom: z
    .array(z.looseObject({ system: z.string().optional(), value: z.string().optional() }))
    .min(1),
});

/** Systems in which an identifier of each type is drawn (profile FrPractitionerRegul). */
const SYSTEME_DU_TYPE: Readonly<Record<string, string>> = {
  IDNPS: SYSTEMES.personne,
  INTRN: SYSTEMES.regulateur,
};

/** Reads a regulator of the platform: every element is asked for, and a type goes with its system. */
export function lireRegulateur(corps: unknown): Result<Regulateur, FhirRefusal> {
  const lu = zPractitioner.safeParse(corps);
  if (!lu.success) {
    const element = lu.error.issues[0]?.path[0];
    const nom = element === undefined ? 'Practitioner' : `Practitioner.${String(element)}`;
    return invalide(
      nom,
      `${nom} manque ou n’a pas la forme que demande le profil FrPractitionerRegul.`,
    );
  }
  const { identifier, active, name, telecom } = lu.data;
  const identifiant = identifier.map(identifiantDe).find((trouve) => trouve !== null);
  if (!identifiant)
    return invalide(
      'Practitioner.identifier',
      `Donnez un identifiant IDNPS (${SYSTEMES.personne}) ou INTRN (${SYSTEMES.regulateur}), type et système accordés.`,
    );
  const courriel = parseCourriel(telecom.find(({ system }) => system === 'email')?.value ?? '');
  if (!courriel.ok)
    return invalide(
      'Practitioner.telecom',
      'Donnez une adresse de courriel (telecom de système email).',
    );
  const [personne] = name;
  return reussi({
    ...identifiant,
    nom: personne?.family ?? '',
    prenom: personne?.given.join(' ') ?? '',
    courriel: courriel.valeur.toLowerCase(),
    actif: active,
  });
}

function identifiantDe({
  type,
  system,
  value,
}: z.output<typeof zPractitioner>['identifier'][number]): Identifiant | null {
  const code = type?.coding.find((coding) => coding.code)?.code;
  if (!system || !value?.trim()) return null;
  if (code ? SYSTEME_DU_TYPE[code] !== system : !Object.values(SYSTEME_DU_TYPE).includes(system))
    return null;
  return { systeme: system, valeur: value.trim() };
}

/** Whom a conditional update means: `identifier=<system>|<value>`, once. */
export function lireVise(parameters: readonly Parameter[]): Result<Identifiant, FhirRefusal> {
  const [ecrit, ...autres] = valuesOf(parameters, 'identifier');
  const { system, code } = tokenOf(ecrit ?? '');
  if (!system || !code || autres.length > 0)
    return refuse({
      status: 400,
      code: 'required',
      text: 'Nommez le régulateur à mettre à jour : PUT /fhir/Practitioner?identifier=<système>|<valeur>.',
      expression: 'identifier',
    });
  return reussi({ systeme: system, valeur: code });
}

/** A regulator, as they are kept. */
export function practitionerRegul(r: RegulateurTenu) {
  const code = r.systeme === SYSTEMES.regulateur ? 'INTRN' : 'IDNPS';
  return {
    resourceType: 'Practitioner',
    id: r.id,
    meta: { profile: [GUIDE.profils.regulateur], source: SYSTEMES.regulateur },
    identifier: [
      {
        type: { coding: [{ system: SYSTEMES.typeDIdentifiant, code }] },
        system: r.systeme,
        value: r.valeur,
      },
    ],
    active: r.actif,
    name: [{ family: r.nom, given: [r.prenom] }],
    telecom: [{ system: 'email', value: r.courriel }],
  } as const;
}

function invalide(expression: string, text: string): Result<never, FhirRefusal> {
  return refuse({ status: 422, code: 'invalid', text, expression });
}
