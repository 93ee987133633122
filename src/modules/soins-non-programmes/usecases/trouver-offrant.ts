import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Portee } from '#kernel/portee.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Professionnel, professionnelParRpps, professionnelsParIds } from '#modules/annuaire';
import { agitPour, type Ctx } from '#platform/use-case.ts';
import { courrielDuProfessionnel } from '../data/courriel-du-professionnel.query.ts';
import { saveOffrant } from '../data/offrants.repository.ts';
import type { Offrant } from '../domain/offrant.ts';
import type { RefusDOffrant } from '../domain/refus.ts';

/** Opens, closes and counts for anybody: the regulation. A delegate does it for those who let them. */
export const POUR_AUTRUI = 'snp.creneau.pour-autrui';

/**
 * The professional a slot is opened for: the one named by their RPPS number, otherwise the person who acts.
 * Their entry of the directory is copied as it is now.
 */
export async function trouverOffrant(
  ctx: Ctx,
  rpps: string | undefined,
  portee: Portee,
): Promise<Result<Offrant, RefusDOffrant>> {
  const soi = ctx.acteur.professionnel;
  if (!rpps && !soi) return refuse({ motif: 'professionnel-a-preciser' });
  const fiche = rpps
    ? await professionnelParRpps(ctx.tx, rpps)
    : (await professionnelsParIds(ctx.tx, soi ? [soi] : []))[0];
  if (!fiche?.rpps) return refuse({ motif: 'professionnel-inconnu' });
  if (!peutAgirPour(ctx, fiche.id, portee)) return refuse({ motif: 'agenda-d-un-autre' });
  return reussi(await copier(ctx, { ...fiche, rpps: fiche.rpps }));
}

/** The professional that a signed link is about, copied as the directory knows them now; null when it does not any more. */
export async function offrantDuLien(ctx: Ctx, id: string): Promise<Offrant | null> {
  const fiche = (await professionnelsParIds(ctx.tx, [id]))[0];
  return fiche?.rpps ? await copier(ctx, { ...fiche, rpps: fiche.rpps }) : null;
}

async function copier(ctx: Ctx, fiche: Professionnel & { readonly rpps: string }) {
  const courriel = await courrielDuProfessionnel(ctx.tx, ctx.cpts, fiche.id);
  const offrant = { ...copieDe(fiche), rpps: fiche.rpps, courriel };
  await saveOffrant(ctx.tx, ctx.cpts, { offrant, copieLe: ctx.maintenant });
  return offrant;
}

/** Is it their own diary, one they keep for somebody, or do they keep all? */
export function peutAgirPour(
  { acteur }: Pick<Ctx, 'acteur'>,
  professionnel: string,
  portee: Portee,
): boolean {
  return agitPour(acteur, professionnel, portee) || acteur.droits.has(POUR_AUTRUI);
}

function copieDe(fiche: Professionnel): Omit<Offrant, 'rpps' | 'courriel'> {
  const { id, profession, commune, telephone } = fiche;
  return { professionnelId: id, nom: nomDeProfessionnel(fiche), profession, commune, telephone };
}
