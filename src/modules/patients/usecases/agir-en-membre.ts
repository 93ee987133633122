import { tiennentLesDossiers } from '#kernel/role.ts';
import { nomPropre } from '#kernel/texte.ts';
import { libelleDuMetier, professionnelsParIds } from '#modules/annuaire';
import type { Ctx } from '#platform/use-case.ts';
import type { GenreDeMembre } from '../domain/equipe.ts';

export type MembreConnu = {
  readonly genre: GenreDeMembre;
  readonly membre: string;
  readonly nom: string;
  readonly fonction: string;
};

/** True when whoever acts may open every record of the CPTS, as its coordination or its regulation does. */
export function tientTousLesDossiers({ acteur }: Pick<Ctx, 'acteur'>): boolean {
  return acteur.genre === 'systeme' || tiennentLesDossiers(acteur.roles);
}

/** Ids somebody cares for patients as: the professional they are, those who let them keep records, their account. */
export function membresDe({ professionnel, id, delegations }: Ctx['acteur']): readonly string[] {
  const suivis = delegations.filter(({ portees }) => portees.includes('patients'));
  return [professionnel, id, ...suivis.map((suivi) => suivi.professionnel)].filter(
    (membre) => membre !== null,
  );
}

/**
 * As whom somebody opens a record, so that they find it again: the professional they are, the one who lets them keep
 * records, or their account. Null for those who hold every record.
 */
export async function membreQuiAgit(ctx: Ctx): Promise<MembreConnu | null> {
  const { acteur } = ctx;
  if (tientTousLesDossiers(ctx)) return null;
  const pour = acteur.delegations.find(({ portees }) => portees.includes('patients'));
  const professionnel = acteur.professionnel ?? pour?.professionnel;
  const connu = professionnel ? await membreProfessionnel(ctx, professionnel) : null;
  if (connu) return connu;
  return acteur.id === null
    ? null
    : { genre: 'compte', membre: acteur.id, nom: acteur.nom, fonction: 'Membre de la CPTS' };
}

/** A professional of the directory as a member of a team. */
export async function membreProfessionnel(
  ctx: Pick<Ctx, 'tx'>,
  id: string,
): Promise<MembreConnu | null> {
  const [fiche] = await professionnelsParIds(ctx.tx, [id]);
  if (!fiche) return null;
  return {
    genre: 'professionnel',
    membre: id,
    nom: `${nomPropre(fiche.prenom)} ${nomPropre(fiche.nom)}`,
    fonction: libelleDuMetier(fiche.profession, fiche.savoirFaire),
  };
}
