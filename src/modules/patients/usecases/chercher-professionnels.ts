import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomPropre } from '#kernel/texte.ts';
import {
  chercherProfessionnels,
  libelleDuMetier,
  MEDECINE_GENERALE,
  type Professionnel,
  professionnelsParIds,
} from '#modules/annuaire';
import { communesParCodes } from '#modules/territoire';
import type { Appel, Tx } from '#platform/use-case.ts';
import { comptesDeLaCpts } from '../data/membres-possibles.query.ts';
import { ROLES_DES_STRUCTURES } from './composer-equipe.ts';

/** Somebody to choose in a list. */
export type PersonneAChoisir = {
  readonly id: string;
  readonly nom: string;
  readonly precision: string;
};

type Ou = Pick<Appel, 'cpts' | 'maintenant'>;

/** Professionals of the directory by their name, the country over, those of the territory first. */
export async function trouverProfessionnels(
  tx: Tx,
  { cpts }: Ou,
  q: string,
): Promise<readonly PersonneAChoisir[]> {
  const ici = cpts?.id ?? '';
  const proches = await chercherProfessionnels(tx, ici, { q, limite: 12 });
  const partout =
    proches.length >= 6
      ? []
      : await chercherProfessionnels(tx, ici, { q, limite: 12, partout: true });
  const vus = new Map([...proches, ...partout].map((fiche) => [fiche.id, fiche]));
  const codes = [...vus.values()].flatMap(({ commune }) => commune ?? []);
  const communes = new Map((await communesParCodes(tx, codes)).map(({ code, nom }) => [code, nom]));
  return [...vus.values()].slice(0, 15).map((fiche) => aChoisir(fiche, communes));
}

/** Whoever may join a team: professionals by their name, and accounts of structures. */
export async function trouverMembres(
  tx: Tx,
  ou: Ou,
  q: string,
): Promise<readonly PersonneAChoisir[]> {
  const jour = dateCivileDe(ou.maintenant, ou.cpts?.fuseau ?? 'Europe/Paris');
  const comptes = await comptesDeLaCpts(tx, ou.cpts?.id ?? '', {
    roles: ROLES_DES_STRUCTURES,
    jour,
  });
  const cherche = q.toLowerCase();
  const structures = comptes
    .filter(({ nom }) => nom.toLowerCase().includes(cherche))
    .map(({ compte, nom }) => ({
      id: compte,
      nom,
      precision: 'Compte d’une structure de la CPTS',
    }));
  return [...(await trouverProfessionnels(tx, ou, q)), ...structures];
}

/** General practitioners of the territory, to name the médecin traitant; `deja` is one to keep in the list. */
export async function medecinsDuTerritoire(
  tx: Tx,
  { cpts }: Ou,
  deja: string | null = null,
): Promise<readonly PersonneAChoisir[]> {
  const fiches = await chercherProfessionnels(tx, cpts?.id ?? '', {
    profession: '10',
    savoirFaires: MEDECINE_GENERALE,
    limite: 300,
  });
  const connus = new Set(fiches.map(({ id }) => id));
  const autre = deja !== null && !connus.has(deja) ? await professionnelsParIds(tx, [deja]) : [];
  return [...fiches, ...autre].map((fiche) => aChoisir(fiche, new Map()));
}

function aChoisir(fiche: Professionnel, communes: ReadonlyMap<string, string>): PersonneAChoisir {
  const commune = fiche.commune === null ? undefined : communes.get(fiche.commune);
  return {
    id: fiche.id,
    nom: `${nomPropre(fiche.prenom)} ${nomPropre(fiche.nom)}`,
    precision: [libelleDuMetier(fiche.profession, fiche.savoirFaire), commune]
      .filter(Boolean)
      .join(', '),
  };
}
