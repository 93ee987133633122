import type { Ctx, Evenement } from '#platform/use-case.ts';
import { cptsInvitees } from '../data/inter-invitees.query.ts';
import { countOnce, giveBack, referenceInter } from '../data/inter-presences.repository.ts';
import { invitationRecue } from '../data/inter-recues.query.ts';
import { GENRE_INTER } from '../domain/inter.ts';

type Present = { readonly professionnelId: string | null; readonly nom: string };

/** Tells the CPTS that were invited to a meeting what changed of it; nothing when none was. */
export async function aDireAuxInvitees(
  { tx, cpts }: Ctx,
  reunion: string,
): Promise<readonly Evenement[]> {
  const invitees = await cptsInvitees(tx, cpts, reunion);
  return invitees.length > 0 ? [auxInvitees(reunion)] : [];
}

export const auxInvitees = (reunion: string): Evenement => ({
  genre: 'reunions.inter-a-dire',
  donnees: { reunion },
});

/** Tells the CPTS that organises who comes from this one; nothing of a meeting that is all its own. */
export async function aDireALOrganisatrice(
  { tx, cpts }: Ctx,
  { id, genre }: { readonly id: string; readonly genre: string },
): Promise<readonly Evenement[]> {
  const recue = genre === GENRE_INTER ? await invitationRecue(tx, cpts, { reunion: id }) : null;
  return recue ? [aLOrganisatrice(recue.id)] : [];
}

export const aLOrganisatrice = (recue: string): Evenement => ({
  genre: 'reunions.inter-a-repondre',
  donnees: { recue },
});

/** Takes those present for the ledger of this CPTS; gives the names of those that another CPTS of the meeting counts. */
export async function comptesAilleurs(
  { tx, cpts }: Ctx,
  reunion: string,
  presents: readonly Present[],
): Promise<readonly string[]> {
  const reference = await referenceInter(tx, cpts, reunion);
  if (!reference) return [];
  const voulus = presents.flatMap(({ professionnelId }) => professionnelId ?? []);
  const ailleurs = new Set(await countOnce(tx, reference, voulus));
  return presents.filter((p) => ailleurs.has(p.professionnelId ?? '')).map(({ nom }) => nom);
}

type Ligne = { readonly professionnel: string | null; readonly nom: string };
type Rectification = { readonly fausse: Ligne | undefined; readonly juste: Ligne | null };

/** The same when one line of a frozen sheet is reversed: taken away, they may be counted by another CPTS. */
export async function recompter(
  ctx: Ctx,
  reunion: string,
  { fausse, juste }: Rectification,
): Promise<readonly string[]> {
  if (juste)
    return await comptesAilleurs(ctx, reunion, [
      { professionnelId: juste.professionnel, nom: juste.nom },
    ]);
  const reference = await referenceInter(ctx.tx, ctx.cpts, reunion);
  if (reference && fausse?.professionnel) await giveBack(ctx.tx, reference, fausse.professionnel);
  return [];
}
