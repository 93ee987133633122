import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { creneauxAvecPatients } from '../data/journee.query.ts';
import type { CreneauDuJour } from '../domain/journee.ts';

/** How many days back an appointment without outcome is still asked about. */
const JOURS_EN_ARRIERE = 7;

export type Journee = {
  readonly creneaux: readonly CreneauDuJour[];
  readonly sansIssue: readonly CreneauDuJour[];
};

/** The slots of a professional today, with who comes, and the appointments of late whose outcome is missing. */
export const lireMaJournee = defineUseCase({
  nom: 'snp.lire-ma-journee',
  saisie: z.strictObject({}),
  droit: 'snp.demande.lire',
  executer: async (ctx) => {
    const { tx, cpts, acteur } = ctx;
    const { debut, fin, avant } = bornes(ctx);
    const professionnel = acteur.professionnel;
    if (!professionnel) return reussi(effets<Journee>({ creneaux: [], sansIssue: [] }));
    const creneaux = await creneauxAvecPatients(tx, cpts, { debut, fin, professionnel });
    const sansIssue = await creneauxAvecPatients(tx, cpts, {
      debut: avant,
      fin: debut,
      professionnel,
      sansIssue: true,
    });
    return reussi(
      effets<Journee>({ creneaux, sansIssue }, trace(creneaux.length + sansIssue.length)),
    );
  },
});

/** Appointments of the last days, of everybody, whose hour has passed and whose outcome nobody noted. */
export const listerSansIssue = defineUseCase({
  nom: 'snp.lister-sans-issue',
  saisie: z.strictObject({}),
  droit: 'snp.demande.toutes',
  executer: async (ctx) => {
    const { avant } = bornes(ctx);
    const creneaux = await creneauxAvecPatients(ctx.tx, ctx.cpts, {
      debut: avant,
      fin: ctx.maintenant,
      sansIssue: true,
    });
    return reussi(effets({ creneaux }, trace(creneaux.length)));
  },
});

function bornes({ maintenant, fuseau }: Ctx) {
  const jour = dateCivileDe(maintenant, fuseau);
  return {
    debut: debutDeJour(jour, fuseau),
    fin: finDeJour(jour, fuseau),
    avant: debutDeJour(ajouterJours(jour, -JOURS_EN_ARRIERE), fuseau),
  };
}

function trace(lignes: number) {
  return { trace: { action: 'snp.creneaux-lus', detail: { lignes } } };
}
