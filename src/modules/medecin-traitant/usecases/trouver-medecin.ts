import { z } from 'zod';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zRpps, zUuid } from '#kernel/zod.ts';
import { type Professionnel, professionnelParRpps, professionnelsParIds } from '#modules/annuaire';
import { type Acteur, agitPour, type Ctx } from '#platform/use-case.ts';
import { MEDECIN, type Medecin } from '../domain/medecin.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';

/** A doctor by their RPPS number (programs) or by the id of the directory (pages). */
export const zQui = z.union([zUuid, zRpps], { error: 'Choisissez un médecin dans la liste.' });

type Refus = { readonly motif: 'pas-medecin' | 'professionnel-a-preciser' | 'pour-un-autre' };

/** The doctor somebody acts as: the one named when they may act for them, otherwise themselves, or the one they stand for. */
export async function trouverMedecin(
  ctx: Ctx,
  qui: string | undefined,
): Promise<Result<Medecin, Refus>> {
  const nomme = qui ?? ctx.acteur.professionnel ?? deleguants(ctx.acteur)[0];
  if (!nomme) return refuse({ motif: 'professionnel-a-preciser' });
  const fiche = await ficheDe(ctx, nomme);
  if (fiche?.profession !== MEDECIN) return refuse({ motif: 'pas-medecin' });
  if (!agitPour(ctx.acteur, fiche.id, 'patients') && !ctx.acteur.droits.has(INSTRUIRE))
    return refuse({ motif: 'pour-un-autre' });
  return reussi({ id: fiche.id, nom: nomDeProfessionnel(fiche) });
}

export async function ficheDe({ tx }: Ctx, qui: string): Promise<Professionnel | null> {
  if (/^\d{11}$/.test(qui)) return await professionnelParRpps(tx, qui);
  return (await professionnelsParIds(tx, [qui]))[0] ?? null;
}

/** Those somebody stands for, for their patients. */
function deleguants(acteur: Acteur): readonly string[] {
  return acteur.delegations
    .map(({ professionnel }) => professionnel)
    .filter((qui) => agitPour(acteur, qui, 'patients'));
}
