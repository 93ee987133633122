import type { Ctx, Trace } from '#platform/use-case.ts';
import type { Chapitre } from '../domain/personne.ts';

/** The name of somebody; null when no module knows it any more. */
export async function nommerPersonne(ctx: Ctx, patient: string): Promise<string | null> {
  for (const { nommer } of ctx.appel.socle.donnees.personnes) {
    const nom = await nommer?.(ctx, patient);
    if (nom) return nom;
  }
  return null;
}

/** Ties to somebody what names them without their record: to be done, and audited, before it is read or erased. */
export async function rattacherALaPersonne(ctx: Ctx, patient: string): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  for (const { rattacher } of ctx.appel.socle.donnees.personnes)
    traces.push(...((await rattacher?.(ctx, patient)) ?? []));
  return traces;
}

/** What every module holds about somebody; empty when nothing is. One module after the other: one connection. */
export async function rassemblerPersonne(ctx: Ctx, patient: string): Promise<readonly Chapitre[]> {
  const chapitres: Chapitre[] = [];
  for (const { titre, lire } of ctx.appel.socle.donnees.personnes) {
    const donnees = await lire(ctx, patient);
    if (donnees.length > 0) chapitres.push({ titre, donnees });
  }
  return chapitres;
}
