import { parseDateCivile } from '#kernel/date-civile.ts';
import { parseTelephone } from '#kernel/telephone.ts';
import type { Coffre, Ctx } from '#platform/use-case.ts';
import { opposesDuPatient, patientsAyantUnIndex, type Reconnu } from '../data/reconnaitre.query.ts';
import { CHAMPS_CHIFFRES, CHAMPS_INDEXES, ENTRE_LES_PRENOMS } from '../domain/chiffre.ts';
import { cleNomDate } from '../domain/cles-de-recherche.ts';
import { seNomme } from '../domain/identite.ts';
import { dossierARetenir, type Jumeau } from '../domain/jumeaux.ts';

/** Somebody as a request names them; `dateNaissance` YYYY-MM-DD, `telephone` as it is typed. */
export type PersonneNommee = {
  readonly nom: string;
  readonly prenom: string;
  readonly telephone?: string | null | undefined;
  readonly dateNaissance?: string | null | undefined;
};

type Lecture = Pick<Ctx, 'tx' | 'cpts' | 'coffre'>;

/**
 * The record of a person named exactly: name and first name, with their telephone or their birth date (accents, case
 * and hyphens aside). Of several, the one where they block somebody, otherwise the oldest. Null when there is none, when
 * they block whoever acts, or when birth dates tell several people apart. The answer is not narrowed to the care team of
 * whoever acts: it is for tying a record to them, never for showing them.
 */
export async function reconnaitrePatient(
  ctx: Lecture,
  personne: PersonneNommee,
): Promise<string | null> {
  return dossierARetenir(await patientsNommes(ctx, personne));
}

/** All the records of such a person, oldest first. */
export async function patientsNommes(
  ctx: Lecture,
  { nom, prenom, ...reste }: PersonneNommee,
): Promise<readonly Jumeau[]> {
  const porteurs = await porteursDe(ctx, { nom, ...reste });
  return porteurs.filter((porteur) => seNomme(porteur, { nom, prenom }));
}

type Cle = Partial<Omit<PersonneNommee, 'prenom'>>;

/** Records, oldest first, that bear this name and birth date, or else this telephone, whatever their names. */
export async function porteursDe(
  { tx, cpts, coffre }: Lecture,
  { nom = '', telephone, dateNaissance }: Cle,
): Promise<readonly Porteur[]> {
  const numero = telephone ? parseTelephone(telephone) : null;
  const date = dateNaissance ? parseDateCivile(dateNaissance) : null;
  // A father and a son may share a name and a telephone: where a birth date is known, it decides.
  const index = date?.ok
    ? coffre.empreintes(cleNomDate(nom, date.valeur), {
        cpts,
        champ: CHAMPS_INDEXES.index_nom_date,
      })
    : numero?.ok
      ? coffre.empreintes(numero.valeur, { cpts, champ: CHAMPS_INDEXES.index_telephone })
      : [];
  if (index.length === 0) return [];
  const trouves = await patientsAyantUnIndex(tx, cpts, index);
  return trouves.map((trouve) => porteur({ cpts, coffre }, trouve));
}

/** Professionals a person blocks now: never propose them. For ranking alone: whoever acts must not be told. */
export async function professionnelsOpposes(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  patient: string,
): Promise<readonly string[]> {
  return await opposesDuPatient(tx, cpts, patient);
}

type Porteur = Jumeau & Parameters<typeof seNomme>[0];

function porteur({ cpts, coffre }: { cpts: string; coffre: Coffre }, trouve: Reconnu): Porteur {
  const lire = (colonne: Exclude<keyof Reconnu, 'id' | 'protege'>) => {
    const chiffre = trouve[colonne];
    const lieu = { cpts, champ: CHAMPS_CHIFFRES[colonne], objet: trouve.id };
    return chiffre === null ? null : coffre.dechiffrer(chiffre, lieu);
  };
  return {
    id: trouve.id,
    protege: trouve.protege,
    nomDeNaissance: lire('nom_de_naissance') ?? '',
    nomUtilise: lire('nom_utilise'),
    prenoms: lire('prenoms')?.split(ENTRE_LES_PRENOMS) ?? [],
    prenomUtilise: lire('prenom_utilise'),
    naissance: lire('date_de_naissance'),
  };
}
