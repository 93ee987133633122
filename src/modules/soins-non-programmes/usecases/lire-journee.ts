import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { agitPour, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { creneauxAvecPatients, creneauxSansPatient } from '../data/journee.query.ts';
import type { CreneauDuJour, Praticien } from '../domain/journee.ts';

/** How many days back an appointment without outcome is still asked about. */
const JOURS_EN_ARRIERE = 7;

export type Journee = {
  /** Whose day it is; null for whoever receives nobody. */
  readonly qui: string | null;
  /** Whose days this person may open, themselves first; empty when it is only their own. */
  readonly choix: readonly Praticien[];
  /** What they may do of that day. */
  readonly peut: { readonly ouvrir: boolean; readonly compter: boolean };
  readonly creneaux: readonly CreneauDuJour[];
  readonly sansIssue: readonly CreneauDuJour[];
};

const PERSONNE: Journee = {
  qui: null,
  choix: [],
  peut: { ouvrir: false, compter: false },
  creneaux: [],
  sansIssue: [],
};

/**
 * The slots of a professional today, and the appointments of late whose outcome is missing: one's own day, or that of
 * somebody who delegated it. Who comes is told to a delegate who receives requests for them, and to no other.
 */
export const lireMaJournee = defineUseCase({
  nom: 'snp.lire-ma-journee',
  saisie: z.strictObject({ professionnel: zUuid.optional() }),
  droit: 'snp.demande.lire',
  executer: async (
    ctx,
    { professionnel },
  ): Promise<Result<Effets<Journee>, { readonly motif: 'agenda-d-un-autre' }>> => {
    const { acteur } = ctx;
    const ouvertes = journeesOuvertes(ctx);
    const qui = professionnel ?? ouvertes[0];
    if (!qui) return reussi(effets(PERSONNE));
    if (!ouvertes.includes(qui)) return refuse({ motif: 'agenda-d-un-autre' });
    const lus = await creneauxDe(ctx, qui);
    const journee: Journee = {
      ...lus,
      qui,
      choix: await praticiens(ctx, ouvertes),
      peut: {
        ouvrir: agitPour(acteur, qui, 'creneaux'),
        compter: agitPour(acteur, qui, 'recensement'),
      },
    };
    return reussi(effets(journee, trace([...lus.creneaux, ...lus.sansIssue])));
  },
});

const PORTEES_DU_JOUR = ['creneaux', 'demandes', 'recensement'] as const;

/** Themselves, then those who let them see their day. */
function journeesOuvertes({ acteur }: Ctx): readonly string[] {
  const deleguees = acteur.delegations
    .map(({ professionnel }) => professionnel)
    .filter((qui) => PORTEES_DU_JOUR.some((portee) => agitPour(acteur, qui, portee)));
  return [...new Set([...(acteur.professionnel ? [acteur.professionnel] : []), ...deleguees])];
}

async function creneauxDe(ctx: Ctx, professionnel: string) {
  const { debut, fin, avant } = bornes(ctx);
  if (!agitPour(ctx.acteur, professionnel, 'demandes')) {
    const creneaux = await creneauxSansPatient(ctx.tx, ctx.cpts, { debut, fin, professionnel });
    return { creneaux, sansIssue: [] };
  }
  const creneaux = await creneauxAvecPatients(ctx, { debut, fin, professionnel });
  const passes = { debut: avant, fin: debut, professionnel, sansIssue: true };
  return { creneaux, sansIssue: await creneauxAvecPatients(ctx, passes) };
}

async function praticiens(ctx: Ctx, ids: readonly string[]): Promise<readonly Praticien[]> {
  if (ids.length === 1 && ids[0] === ctx.acteur.professionnel) return [];
  const fiches = await professionnelsParIds(ctx.tx, ids);
  return ids.flatMap((id) => {
    const fiche = fiches.find((autre) => autre.id === id);
    return fiche ? [{ id, rpps: fiche.rpps, nom: nomDeProfessionnel(fiche) }] : [];
  });
}

/** Appointments of the last days, of everybody, whose hour has passed and whose outcome nobody noted. */
export const listerSansIssue = defineUseCase({
  nom: 'snp.lister-sans-issue',
  saisie: z.strictObject({}),
  droit: 'snp.demande.toutes',
  executer: async (ctx) => {
    const { avant } = bornes(ctx);
    const creneaux = await creneauxAvecPatients(ctx, {
      debut: avant,
      fin: ctx.maintenant,
      sansIssue: true,
    });
    return reussi(effets({ creneaux }, trace(creneaux)));
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

/** Who was seen, so that each may know who saw them. */
function trace(creneaux: readonly CreneauDuJour[]) {
  const personnes = creneaux.flatMap(({ patient }) =>
    patient ? [patient.patientId ?? patient.demandeId] : [],
  );
  return {
    trace: { action: 'snp.creneaux-lus', personnes, detail: { lignes: creneaux.length } },
  };
}
