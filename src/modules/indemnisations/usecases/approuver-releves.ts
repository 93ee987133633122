import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { closePeriode, insertPeriode, lockPeriodes } from '../data/periodes.repository.ts';
import { relevesDeLaPeriode } from '../data/releves.query.ts';
import { insertReleves, type ReleveAEcrire } from '../data/releves.repository.ts';
import { estLeSien } from '../domain/approbation.ts';
import { GENRES_DE_PERIODE, type PeriodeTenue, periodeDuJour } from '../domain/periode-tenue.ts';
import type { RefusDeReleve, RefusDIndemnisation } from '../domain/refus.ts';
import { preparerReleves, type RelevePrepare } from './preparer-releves.ts';
import { auteurDe, zChoix, zPersonne } from './saisies.ts';

const zPeriode = zIdentifiant<'PeriodeId'>();
const approuver = 'indemnisations.releve.approuver';
type Refus = RefusDIndemnisation | RefusDeReleve;
type Fait<T = object> = Promise<Result<Effets<T>, Refus>>;

/** Opens the month, the quarter or the year of a day. */
export const ouvrirPeriode = defineUseCase({
  nom: 'indemnisations.ouvrir-periode',
  saisie: z.strictObject({
    genre: zChoix(GENRES_DE_PERIODE, 'Dites si c’est un mois, un trimestre ou une année.'),
    jour: zDateCivile,
  }),
  droit: 'indemnisations.regle.tenir',
  executer: async (ctx, { genre, jour }): Fait<{ readonly id: string }> => {
    const periode = { id: ctx.ids(), genre, ...periodeDuJour(genre, jour) };
    if (periode.du > dateCivileDe(ctx.maintenant, ctx.fuseau))
      return refuse({ motif: 'jour-a-venir' });
    if (!(await insertPeriode(ctx.tx, ctx.cpts, { periode, le: ctx.maintenant })))
      return refuse({ motif: 'periode-en-double' });
    const trace = { action: 'indemnisations.periode-ouverte', objet: periode.id };
    return reussi(effets({ id: periode.id }, { trace }));
  },
});

/** Approves what one person is owed, as it was shown. Never one's own: another officer does. */
export const approuverReleve = defineUseCase({
  nom: 'indemnisations.approuver-releve',
  saisie: z.strictObject({
    periode: zPeriode,
    personne: zPersonne,
    vu: zEntier({ min: 0, max: 100_000_000 }),
  }),
  droit: approuver,
  executer: async (ctx, { periode: id, personne, vu }): Fait<{ readonly id: string }> => {
    const ouverte = await verrouiller(ctx, id);
    if (!ouverte.ok) return ouverte;
    const periode = ouverte.valeur;
    const deja = await relevesDeLaPeriode(ctx.tx, ctx.cpts, id);
    if (deja.some((r) => r.personne === personne)) return refuse({ motif: 'deja-approuve' });
    const { releves } = await preparerReleves(ctx, { periode, personne });
    const [releve] = releves;
    if (!releve) return refuse({ motif: 'releve-inconnu' });
    if (estLeSien(ctx.acteur, releve)) return refuse({ motif: 'propre-releve' });
    const { obstacles } = releve;
    if (obstacles.length > 0) return refuse({ motif: 'releve-bloque', obstacles });
    if (releve.totaux.centimes !== vu) return refuse({ motif: 'releve-change' });
    const ecrit = aEcrire(ctx, releve);
    await ecrire(ctx, id, [ecrit]);
    const trace = { action: 'indemnisations.releves-approuves', objet: ecrit.id };
    return reussi(effets({ id: ecrit.id }, { trace }));
  },
});

/** Approves every relevé of a period that nothing holds back, but one's own. */
export const approuverReleves = defineUseCase({
  nom: 'indemnisations.approuver-releves',
  saisie: z.strictObject({ periode: zPeriode }),
  droit: approuver,
  executer: async (
    ctx,
    { periode: id },
  ): Fait<{ readonly approuves: number; readonly laisses: number }> => {
    const ouverte = await verrouiller(ctx, id);
    if (!ouverte.ok) return ouverte;
    const { releves } = await preparerReleves(ctx, { periode: ouverte.valeur });
    const prets = releves.filter((r) => r.obstacles.length === 0 && !estLeSien(ctx.acteur, r));
    if (prets.length === 0) return refuse({ motif: 'rien-a-approuver' });
    await ecrire(
      ctx,
      id,
      prets.map((releve) => aEcrire(ctx, releve)),
    );
    const valeur = { approuves: prets.length, laisses: releves.length - prets.length };
    const trace = {
      action: 'indemnisations.releves-approuves',
      objet: id,
      detail: { combien: prets.length },
    };
    return reussi(effets(valeur, { trace }));
  },
});

/** Closes a period: what nobody approved, and what is corrected later, comes in the relevé of the next one. */
export const clorePeriode = defineUseCase({
  nom: 'indemnisations.clore-periode',
  saisie: z.strictObject({ periode: zPeriode }),
  droit: approuver,
  executer: async (ctx, { periode: id }): Fait => {
    const ouverte = await verrouiller(ctx, id);
    if (!ouverte.ok) return ouverte;
    if (ouverte.valeur.au >= dateCivileDe(ctx.maintenant, ctx.fuseau))
      return refuse({ motif: 'periode-en-cours' });
    await closePeriode(ctx.tx, ctx.cpts, { id, auteur: auteurDe(ctx) });
    return reussi(effets({}, { trace: { action: 'indemnisations.periode-close', objet: id } }));
  },
});

/** The period, open, and nobody else approving anything until the end of the transaction. */
async function verrouiller(
  { tx, cpts }: Ctx,
  id: string,
): Promise<Result<PeriodeTenue, RefusDIndemnisation>> {
  await lockPeriodes(tx, cpts);
  const periode = (await periodesDeLaCpts(tx, cpts)).find((une) => une.id === id);
  if (!periode) return refuse({ motif: 'periode-inconnue' });
  return periode.closeLe === null ? reussi(periode) : refuse({ motif: 'periode-close' });
}

function aEcrire(ctx: Ctx, { beneficiaire, ...r }: RelevePrepare): ReleveAEcrire {
  const { personne, nom, profession, lignes, totaux } = r;
  const employeur = beneficiaire?.employeur ?? null;
  return {
    ...{ id: ctx.ids(), personne, nom, profession, lignes, ...totaux },
    employeur: employeur?.id ?? null,
    verseA: employeur?.nom ?? nom,
  };
}

async function ecrire(ctx: Ctx, periode: string, releves: readonly ReleveAEcrire[]): Promise<void> {
  const { maintenant: le, acteur } = ctx;
  await insertReleves(ctx.tx, ctx.cpts, {
    periode,
    releves,
    par: { le, id: acteur.id, nom: acteur.nom },
  });
}
