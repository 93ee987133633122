import { z } from 'zod';
import { type Centimes, parseMontant, type RefusMontant } from './centimes.ts';
import { type CodeCommune, parseCodeCommune } from './code-commune.ts';
import { type CodePostal, parseCodePostal } from './code-postal.ts';
import { type Courriel, parseCourriel, type RefusCourriel } from './courriel.ts';
import { ANNEES, type DateCivile, parseDateSaisie, type RefusDate } from './date-civile.ts';
import { type Finess, parseFiness } from './finess.ts';
import { estFuseau } from './fuseau.ts';
import { type HeureCivile, parseHeureCivile } from './heure-civile.ts';
import { type Iban, parseIban, type RefusIban } from './iban.ts';
import { type Identifiant, identifiant, parseUuid, type Uuid } from './identifiants.ts';
import { map, type Result } from './result.ts';
import { parseRppsSaisi, type Rpps } from './rpps.ts';
import { parseSiret, type Siret } from './siret.ts';
import { parseTelephone, type RefusTelephone, type Telephone } from './telephone.ts';

/*
 * Schemas for the edge. Each takes text and gives a kernel value; its message says what to do.
 * For a description in JSON Schema use `{ io: 'input' }`: what comes in is text.
 */

/** A schema from a kernel parser and one sentence per refusal. */
export function zParse<T, R extends string>(
  parse: (texte: string) => Result<T, R>,
  messages: Readonly<Record<R, string>>,
): z.ZodPipe<z.ZodString, z.ZodTransform<T, string>> {
  return z.string({ error: requis }).transform((texte, ctx) => {
    if (texte.trim() === '') {
      ctx.addIssue({ code: 'custom', message: REQUIS });
      return z.NEVER;
    }
    const lu = parse(texte);
    if (lu.ok) return lu.valeur;
    ctx.addIssue({ code: 'custom', message: messages[lu.refus], params: { refus: lu.refus } });
    return z.NEVER;
  });
}

const REQUIS = 'Remplissez ce champ.';

function requis({ input }: { readonly input?: unknown }): string {
  return input === undefined || input === null ? REQUIS : 'Donnez un texte.';
}

/** A field that may be left empty: '' and absence give `undefined`. `zFacultatif(zTelephone)` */
export function zFacultatif<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (valeur) => (typeof valeur === 'string' && valeur.trim() === '' ? undefined : valeur),
    schema.optional(),
  );
}

export const zUuid = zParse<Uuid, 'uuid-malforme'>(parseUuid, {
  'uuid-malforme': 'Cet identifiant n’est pas valide : repartez de la liste.',
});

/** `zIdentifiant<'CreneauId'>()` gives a `CreneauId`. */
export function zIdentifiant<B extends string>() {
  return zParse<Identifiant<B>, 'uuid-malforme'>(
    (texte) => map(parseUuid(texte), (uuid) => identifiant<B>(uuid)),
    { 'uuid-malforme': 'Cet identifiant n’est pas valide : repartez de la liste.' },
  );
}

export const zCodeCommune = zParse<CodeCommune, 'code-commune-malforme'>(parseCodeCommune, {
  'code-commune-malforme':
    'Choisissez une commune dans la liste, ou donnez son code INSEE à cinq caractères (63214, 2A004).',
});

export const zCodePostal = zParse<CodePostal, 'code-postal-malforme'>(parseCodePostal, {
  'code-postal-malforme': 'Donnez un code postal à cinq chiffres (63390).',
});

/** Typed by hand: a wrong key is refused. Imports use `parseRpps`. */
export const zRpps = zParse<Rpps, 'rpps-malforme' | 'rpps-cle-fausse'>(parseRppsSaisi, {
  'rpps-malforme': 'Le numéro RPPS a onze chiffres : vérifiez-le.',
  'rpps-cle-fausse':
    'Ce numéro RPPS contient une faute de frappe : relisez-le chiffre par chiffre.',
});

export const zFiness = zParse<Finess, 'finess-malforme'>(parseFiness, {
  'finess-malforme': 'Le numéro FINESS a neuf caractères : vérifiez-le.',
});

export const zSiret = zParse<Siret, 'siret-malforme' | 'siret-cle-fausse'>(parseSiret, {
  'siret-malforme': 'Le SIRET a quatorze chiffres : vérifiez-le.',
  'siret-cle-fausse': 'Ce SIRET contient une faute de frappe : relisez-le chiffre par chiffre.',
});

export const zTelephone = zParse<Telephone, RefusTelephone>(parseTelephone, {
  'telephone-caractere-interdit': 'Écrivez le numéro avec des chiffres seulement (06 39 98 04 17).',
  'telephone-court': 'Donnez un numéro à dix chiffres : un numéro court ne peut pas être rappelé.',
  'telephone-trop-court': 'Il manque des chiffres : un numéro français en a dix (06 39 98 04 17).',
  'telephone-trop-long':
    'Il y a trop de chiffres : un numéro français en a dix ; s’il est étranger, commencez par + et l’indicatif.',
  'telephone-impossible': 'Ce numéro n’existe pas : vérifiez ses premiers chiffres.',
});

export const zCourriel = zParse<Courriel, RefusCourriel>(parseCourriel, {
  'courriel-malforme': 'Donnez une adresse complète, comme prenom.nom@exemple.fr.',
  'courriel-caractere-interdit': 'Retirez les accents et les espaces de l’adresse.',
  'courriel-trop-long': 'Cette adresse est trop longue : vérifiez-la.',
});

const LOINTAINE = `Vérifiez l’année : elle doit être entre ${ANNEES.min} et ${ANNEES.max}.`;

export const zDateCivile = zParse<DateCivile, RefusDate | 'date-lointaine'>(parseDateSaisie, {
  'date-malformee': 'Donnez une date sous la forme 2026-11-21.',
  'date-inexistante': 'Ce jour n’existe pas : vérifiez le jour et le mois.',
  'date-lointaine': LOINTAINE,
});

export const zHeureCivile = zParse<HeureCivile, 'heure-malformee'>(parseHeureCivile, {
  'heure-malformee': 'Donnez une heure sous la forme 09:20.',
});

export const zMontant = zParse<Centimes, RefusMontant>(parseMontant, {
  'montant-illisible': 'Donnez un montant en euros, comme 1 234,56.',
  'montant-trop-precis': 'Donnez un montant avec deux chiffres au plus après la virgule.',
  'montant-trop-grand': 'Ce montant dépasse ce qui se compte : vérifiez-le.',
});

export const zIban = zParse<Iban, RefusIban>(parseIban, {
  'iban-malforme':
    'Recopiez l’IBAN du RIB, avec ses deux lettres : FR76 3000 6000 0112 3456 7890 189.',
  'iban-hors-sepa': 'Ce pays n’est pas de l’espace SEPA : un virement SEPA n’y va pas.',
  'iban-longueur-fausse': 'Il manque ou il y a trop de caractères : un IBAN français en a 27.',
  'iban-cle-fausse': 'Cet IBAN contient une faute de frappe : relisez-le sur le RIB.',
});

const INSTANT = 'Donnez une date et une heure avec leur décalage, comme 2026-11-21T14:30:00+01:00.';

/** An instant of ISO 8601 *with* its offset ('2026-11-21T14:30:00+01:00', '...Z', seconds optional), as a Date. */
export const zInstant = z
  .union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
    error: INSTANT,
  })
  .transform((texte) => new Date(texte))
  .refine((instant) => estDuCalendrier(instant), { error: LOINTAINE });

function estDuCalendrier(instant: Date): boolean {
  const annee = instant.getUTCFullYear();
  return annee >= ANNEES.min && annee <= ANNEES.max;
}

/** A zone by its name ('Europe/Paris', 'Indian/Reunion'). */
export const zFuseau = z
  .string({ error: requis })
  .refine(estFuseau, { error: 'Choisissez un fuseau horaire dans la liste.' });

/**
 * A text that is not empty, spaces around it removed, at most `max` characters. NUL, which PostgreSQL refuses, is removed.
 * `vide`: what to say of an empty one.
 */
export function zTexte(max: number, vide: string = REQUIS) {
  return zTexteFacultatif(max).refine((texte) => texte !== '', { error: vide });
}

/** Same as `zTexte`, but may be empty. */
export function zTexteFacultatif(max: number) {
  return z
    .string({ error: requis })
    .transform((texte) => texte.replaceAll('\u0000', '').toWellFormed().trim())
    .refine((texte) => [...texte].length <= max, {
      error: `Raccourcissez ce texte : ${max} caractères au plus.`,
    });
}

/** A text that may be left out: null when empty. */
export function zTexteOuNull(max: number) {
  return zTexteFacultatif(max)
    .optional()
    .transform((texte) => (texte ? texte : null));
}

/** Several choices, `max` at most: a list, or a form field sent once, several times, or not at all. */
export function zListe<T extends z.ZodType>(schema: T, max: number) {
  return z.preprocess(
    (valeur) => {
      if (valeur === undefined || valeur === '') return [];
      return Array.isArray(valeur) ? valeur : [valeur];
    },
    z.array(schema).max(max, { error: `Choisissez-en ${max} au plus.` }),
  );
}

/** A whole number between two bounds, from a form field ("12") or from JSON (12). */
export function zEntier({ min, max }: { readonly min: number; readonly max: number }) {
  const error = `Donnez un nombre entier entre ${min} et ${max}.`;
  return z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\s*-?\d{1,15}\s*$/)
          .transform(Number),
      ],
      { error },
    )
    .refine((n) => Number.isInteger(n) && n >= min && n <= max, { error });
}
