import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Acteur, Ctx } from '#platform/use-case.ts';
import { type GroupeTenu, loadGroupe } from '../data/groupes.repository.ts';
import type { RefusDeGroupe } from '../domain/refus.ts';

/** Keeps every group and meeting of the CPTS. */
export const TENIR = 'reunions.groupe.tenir';

/** Who leads a group prepares its meetings; the coordination, all of them. `referent`: entry of the directory. */
export function peutAnimer(acteur: Acteur, referent: string | null): boolean {
  return acteur.droits.has(TENIR) || (referent !== null && acteur.professionnel === referent);
}

const ANIMER = 'reunions.reunion.animer';
const LIRE_FEUILLE = 'reunions.feuille.lire';

/** Whoever leads a meeting reads its sheet; the bureau, which leads none and pays for all, reads every frozen one. */
export function peutLireFeuille(
  acteur: Acteur,
  { referent, figee }: { readonly referent: string | null; readonly figee: boolean },
): boolean {
  if (peutAnimer(acteur, referent)) return true;
  return figee && acteur.droits.has(LIRE_FEUILLE) && !acteur.droits.has(ANIMER);
}

/** The group that is to be worked with, when one is named and this person leads it. */
export async function groupeAnime(
  { tx, cpts, acteur }: Ctx,
  id: string | undefined,
): Promise<Result<GroupeTenu | null, RefusDeGroupe>> {
  const groupe = id ? await loadGroupe(tx, cpts, id) : null;
  if (id && !groupe) return refuse({ motif: 'groupe-inconnu' });
  if (groupe?.archiveLe) return refuse({ motif: 'groupe-archive' });
  if (!peutAnimer(acteur, groupe?.referentProfessionnel ?? null))
    return refuse({ motif: 'groupe-d-un-autre' });
  return reussi(groupe);
}
