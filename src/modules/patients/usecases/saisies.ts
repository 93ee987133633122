import { z } from 'zod';
import {
  NATURES_INS,
  parseMatriculeIns,
  type RefusDeMatricule,
  STATUTS_D_IDENTITE,
} from '#kernel/ins.ts';
import {
  zCodeCommune,
  zCourriel,
  zDateCivile,
  zFacultatif,
  zIdentifiant,
  zParse,
  zTelephone,
  zTexte,
  zTexteFacultatif,
} from '#kernel/zod.ts';
import { DONNE_PAR, VOIES } from '../domain/accord.ts';
import { VERIFICATIONS } from '../domain/dossier.ts';
import { SEXES } from '../domain/identite.ts';

export const zPatient = zIdentifiant<'PatientId'>();

export const zMatricule = zParse<string, RefusDeMatricule>(parseMatriculeIns, {
  'ins-malforme': 'Le matricule a quinze caractères, clé comprise : vérifiez-le.',
  'ins-cle-fausse': 'Ce matricule contient une faute de frappe : relisez-le chiffre par chiffre.',
});

/** A text that may be left out: null when empty. */
export function zTexteOuNull(max: number) {
  return zTexteFacultatif(max)
    .optional()
    .transform((texte) => (texte ? texte : null));
}

function ouNull<T extends z.ZodType>(schema: T) {
  return zFacultatif(schema).transform((valeur) => valeur ?? null);
}

const zNom = zTexte(120);

/** Several given names, one a line or separated by commas: a compound one keeps its hyphen. */
const zPrenoms = zTexte(200).transform((texte) =>
  texte
    .split(/[\n,;]+/)
    .map((prenom) => prenom.trim())
    .filter((prenom) => prenom !== ''),
);

/** INSEE code of a birthplace: a commune, one that exists no more, or a country (99 and three digits). */
const zLieuDeNaissance = z
  .string()
  .transform((texte) => texte.trim().toUpperCase())
  .refine((code) => /^(?:\d\d|2[AB])\d{3}$/.test(code), {
    error:
      'Donnez le code INSEE du lieu de naissance, cinq caractères (99 et trois chiffres pour un pays).',
  });

/** What a record says of who somebody is. */
export const zTraits = {
  nomDeNaissance: zNom,
  prenoms: zPrenoms.refine((liste) => liste.length > 0, { error: 'Donnez au moins un prénom.' }),
  nomUtilise: zTexteOuNull(120),
  prenomUtilise: zTexteOuNull(120),
  dateDeNaissance: zDateCivile,
  sexe: z.enum(SEXES, { error: 'Choisissez dans la liste.' }),
  communeDeNaissance: ouNull(zLieuDeNaissance),
  telephone: ouNull(zTelephone),
  courriel: ouNull(zCourriel),
  commune: ouNull(zCodeCommune),
  /** 'inconnu', 'aucun', or the id of a professional of the directory. */
  medecinTraitant: z
    .union([z.enum(['inconnu', 'aucun']), zIdentifiant<'ProfessionnelId'>()])
    .default('inconnu'),
  contactNom: zTexteOuNull(120),
  contactLien: zTexteOuNull(60),
  contactTelephone: ouNull(zTelephone),
};

export const zIns = {
  matricule: ouNull(zMatricule),
  nature: ouNull(z.enum(NATURES_INS)),
  statut: z.enum(STATUTS_D_IDENTITE).default('PROV'),
  verification: ouNull(z.enum(VERIFICATIONS)),
};

/** How an answer was given: by whom, by which way. */
export const zRecueil = {
  voie: z.enum(VOIES, { error: 'Dites comment la personne a répondu.' }),
  donnePar: z.enum(DONNE_PAR).default('patient'),
};
