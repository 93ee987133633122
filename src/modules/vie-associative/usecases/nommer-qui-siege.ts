import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import type { Ctx } from '#platform/use-case.ts';
import { adhesionParId } from '../data/adhesions.query.ts';
import { collegesDuConseil } from '../data/colleges.query.ts';
import { estEnCours, nomDe } from '../domain/adhesion.ts';
import { estExterieure, type Instance, type Mandat } from '../domain/instance.ts';
import type { RefusDeMandat } from '../domain/refus.ts';

/** Who is to sit: a member, an entry of the directory, or a person who is written. */
export type ANommer = {
  readonly adhesion: string | null;
  readonly professionnel?: string | null;
  readonly nom: string | null;
  readonly courriel?: string | null;
  /** Of a council that is not of the association. */
  readonly college?: string | null;
};

export type Nomme = Pick<Mandat, 'adhesionId' | 'professionnelId' | 'courriel' | 'nom'> & {
  /** Written with the mandate: that of a council. */
  readonly college: string | null;
  /** Whose seats it takes one of. */
  readonly deCollege: string | null;
};

/** In a council that is not of the association nobody sits by their membership: whatever becomes of it, they keep their seat. */
export async function quiEstNomme(
  ctx: Ctx,
  instance: Instance,
  dit: ANommer,
): Promise<Result<Nomme, RefusDeMandat>> {
  const { tx, cpts } = ctx;
  const college = dit.college ?? null;
  if (college !== null) {
    const siens = await collegesDuConseil(tx, cpts, instance.id);
    if (!siens.some(({ id }) => id === college)) return refuse({ motif: 'college-inconnu' });
  }
  const courriel = dit.courriel ?? null;
  const rien = { adhesionId: null, professionnelId: null, courriel, college, deCollege: college };
  if (dit.adhesion !== null) {
    const connue = await adhesionParId(tx, cpts, dit.adhesion);
    if (!connue) return refuse({ motif: 'adhesion-inconnue' });
    if (!estEnCours(connue)) return refuse({ motif: 'pas-adherent' });
    const nom = nomDe(connue);
    if (!estExterieure(instance))
      return reussi({ ...rien, adhesionId: connue.id, nom, deCollege: connue.collegeId });
    const { professionnelId } = connue;
    return reussi({ ...rien, professionnelId, nom, courriel: courriel ?? connue.courriel });
  }
  if (dit.professionnel) {
    const [fiche] = await professionnelsParIds(tx, [dit.professionnel]);
    if (!fiche) return refuse({ motif: 'professionnel-inconnu' });
    return reussi({ ...rien, professionnelId: fiche.id, nom: nomDeProfessionnel(fiche) });
  }
  return dit.nom ? reussi({ ...rien, nom: dit.nom }) : refuse({ motif: 'personne-a-dire' });
}
