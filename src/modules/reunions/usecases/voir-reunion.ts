import type { Ctx } from '#platform/use-case.ts';
import { convocationNommee, reunionNommee } from '../data/reunions.query.ts';
import { peutAnimer } from './animer.ts';

/** What a meeting is called, and what whoever acts is in it; null when it does not exist in this CPTS. */
export async function reunionVue({ tx, cpts, acteur }: Ctx, reunion: string) {
  const vue = await reunionNommee(tx, cpts, reunion);
  if (!vue) return null;
  const { titre, debut, etat, referentProfessionnel } = vue;
  const { professionnel, droits } = acteur;
  const convie =
    professionnel !== null &&
    (await convocationNommee(tx, cpts, { reunion, professionnel })) !== null;
  const mene = droits.has('reunions.reunion.animer') && peutAnimer(acteur, referentProfessionnel);
  return { titre, debut, annulee: etat === 'annulee', mene, convie };
}
