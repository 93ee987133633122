import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { dureesAdoptees } from '../data/durees.query.ts';
import { insertPassage } from '../data/passages.repository.ts';
import { dureesEnVigueur } from '../domain/duree.ts';
import type { LigneDePassage } from '../domain/passage.ts';

const JOUR_MS = 86_400_000;

/** Ends what has been kept long enough, kind by kind, and writes the report of the night: one a day. */
export const appliquerDurees = defineUseCase({
  nom: 'rgpd.appliquer-durees',
  saisie: z.strictObject({}),
  droit: 'rgpd.duree.appliquer',
  executer: async (ctx) => {
    const { conservations } = ctx.appel.socle.donnees;
    const adoptees = await dureesAdoptees(ctx.tx, ctx.cpts);
    const rapport: LigneDePassage[] = [];
    for (const { code, jours } of dureesEnVigueur(conservations, adoptees)) {
      const conservation = conservations.find((c) => c.code === code);
      if (jours === null || !conservation) continue;
      const avant = new Date(ctx.maintenant.getTime() - jours * JOUR_MS);
      const nombre = await conservation.purger(ctx, avant);
      rapport.push({ code, jours, avant: avant.toISOString(), nombre });
    }
    await insertPassage(ctx.tx, ctx.cpts, {
      id: ctx.ids(),
      jour: dateCivileDe(ctx.maintenant, ctx.fuseau),
      finiLe: ctx.maintenant,
      rapport,
    });
    const total = rapport.reduce((somme, { nombre }) => somme + nombre, 0);
    const trace = { action: 'rgpd.durees-appliquees', detail: { nombre: total } };
    return reussi(effets({ rapport }, total > 0 ? { trace } : {}));
  },
});
