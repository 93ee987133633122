import { z } from 'zod';
import { ajouterJours, ajouterMois, joursEntre } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import type { Periode } from '#kernel/periode.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { dropBrouillon, publishBrouillon, saveBrouillon } from '../data/brouillons.repository.ts';
import { gardesComptees } from '../data/gardes.query.ts';
import { indisponibilitesDe } from '../data/indisponibilites.query.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { loadTableau } from '../data/tableaux.repository.ts';
import { compteursDe } from '../domain/compteurs.ts';
import type { RefusDeRepartir } from '../domain/refus.ts';
import { repartir } from '../domain/repartition.ts';
import { JOURS_A_GENERER_MAX } from '../domain/tour.ts';
import { zPeriode, zTableau } from './saisies.ts';

/** Fairness looks a year back. */
const MOIS_DE_MEMOIRE = 12;
const zSaisie = z.strictObject({ tableau: zTableau, ...zPeriode });
type Saisie = Periode & { readonly tableau: string };

/** Drafts who takes the holes of a period. Nobody but the coordination sees it until it is published. */
export const proposerRepartition = defineUseCase({
  nom: 'gardes.proposer-repartition',
  saisie: zSaisie,
  droit: 'gardes.tableau.tenir',
  executer: async (
    ctx,
    saisie,
  ): Promise<
    Result<Effets<{ readonly proposees: number; readonly trous: number }>, RefusDeRepartir>
  > => {
    const refus = await verifier(ctx, saisie);
    if (refus) return refuse(refus);
    const { tableau } = saisie;
    const fenetre = fenetreDe(ctx, saisie);
    const { repartition, trous } = await calculer(ctx, saisie);
    await saveBrouillon(ctx.tx, ctx.cpts, { tableau, ...fenetre, repartition });
    const proposees = repartition.size;
    const trace = {
      action: 'gardes.repartition-proposee',
      objet: tableau,
      detail: { lignes: proposees },
    };
    return reussi(effets({ proposees, trous: trous - proposees }, { trace }));
  },
});

async function calculer(ctx: Ctx, { tableau, du, au }: Saisie) {
  const { tx, cpts, fuseau } = ctx;
  const { debut, fin } = fenetreDe(ctx, { tableau, du, au });
  const participants = await participantsDuTableau(tx, cpts, tableau);
  const qui = participants.map(({ professionnelId }) => professionnelId);
  const memoire = debutDeJour(ajouterMois(du, -MOIS_DE_MEMOIRE), fuseau);
  // A few days after, so that nobody is on duty twice in a row across the end of the period.
  const larges = { tableau, debut: memoire, fin: finDeJour(ajouterJours(au, 7), fuseau) };
  const connues = await gardesComptees(tx, cpts, larges);
  const charges = compteursDe(connues, qui, fuseau);
  const absences = await indisponibilitesDe(tx, cpts, {
    professionnels: qui,
    du,
    au: ajouterJours(au, 7),
  });
  const candidats = participants.map(({ professionnelId, exclusions }) => ({
    professionnelId,
    exclusions,
    indisponible: absences.filter((a) => a.professionnelId === professionnelId),
    charge: charges.find((c) => c.professionnelId === professionnelId)?.points ?? 0,
  }));
  const estAPourvoir = (g: { readonly debut: Date }) => g.debut >= debut && g.debut < fin;
  // Holes of other periods are nobody's business now: they only keep their place in the order.
  const gardes = connues.map((g) => ({
    ...g,
    professionnelId: g.professionnelId ?? (estAPourvoir(g) ? null : ''),
  }));
  const trous = gardes.filter(({ professionnelId }) => professionnelId === null).length;
  return { repartition: repartir(gardes, candidats, fuseau), trous };
}

/** Makes the draft of a period the rota. */
export const publierRepartition = defineUseCase({
  nom: 'gardes.publier-repartition',
  saisie: zSaisie,
  droit: 'gardes.tableau.tenir',
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<Effets<{ readonly publiees: number }>, RefusDeRepartir>> => {
    const refus = await verifier(ctx, saisie);
    if (refus) return refuse(refus);
    const { tableau } = saisie;
    const { tx, cpts, maintenant: le } = ctx;
    const publiees = await publishBrouillon(tx, cpts, { tableau, ...fenetreDe(ctx, saisie), le });
    if (publiees === null) return refuse({ motif: 'deja-de-garde' });
    if (publiees === 0) return refuse({ motif: 'brouillon-vide' });
    const detail = { lignes: publiees };
    const trace = { action: 'gardes.repartition-publiee', objet: tableau, detail };
    return reussi(effets({ publiees }, { trace }));
  },
});

/** Forgets the draft of a period. */
export const abandonnerRepartition = defineUseCase({
  nom: 'gardes.abandonner-repartition',
  saisie: zSaisie,
  droit: 'gardes.tableau.tenir',
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<Effets<{ readonly abandonnees: number }>, RefusDeRepartir>> => {
    const refus = await verifier(ctx, saisie);
    if (refus) return refuse(refus);
    const { tableau } = saisie;
    const fenetre = fenetreDe(ctx, saisie);
    const abandonnees = await dropBrouillon(ctx.tx, ctx.cpts, { tableau, ...fenetre });
    const trace = { action: 'gardes.repartition-abandonnee', objet: tableau };
    return reussi(effets({ abandonnees }, { trace }));
  },
});

async function verifier({ tx, cpts }: Ctx, { tableau, du, au }: Saisie) {
  if (au < du) return { motif: 'periode-inversee' } as const;
  if (joursEntre(du, au) >= JOURS_A_GENERER_MAX) return { motif: 'periode-trop-longue' } as const;
  if (!(await loadTableau(tx, cpts, tableau))) return { motif: 'tableau-inconnu' } as const;
  return null;
}

/** The instants of a period; what began is no longer given to anybody. */
function fenetreDe({ fuseau, maintenant }: Ctx, { du, au }: Saisie) {
  const debut = debutDeJour(du, fuseau);
  return {
    debut: du <= dateCivileDe(maintenant, fuseau) ? maintenant : debut,
    fin: finDeJour(au, fuseau),
  };
}
