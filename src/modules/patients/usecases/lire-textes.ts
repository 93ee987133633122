import type { Ctx } from '#platform/use-case.ts';
import { textesEcrits } from '../data/textes.query.ts';
import { OBJETS_D_ACCORD, type ObjetDAccord } from '../domain/accord.ts';
import { type TexteDInformation, texteEnVigueur } from '../domain/texte-d-information.ts';

/** The text in force on each point. */
export async function lireTextes({
  tx,
  cpts,
}: Pick<Ctx, 'tx' | 'cpts'>): Promise<readonly TexteDInformation[]> {
  const ecrits = await textesEcrits(tx, cpts);
  return OBJETS_D_ACCORD.map((objet) => texteEnVigueur(objet, ecrits));
}

/** Version of the text that is read to people today. */
export async function versionEnVigueur(
  ctx: Pick<Ctx, 'tx' | 'cpts'>,
  objet: ObjetDAccord,
): Promise<number> {
  return texteEnVigueur(objet, await textesEcrits(ctx.tx, ctx.cpts)).version;
}
