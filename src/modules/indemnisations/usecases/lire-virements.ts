import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zIdentifiant } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lotsDeLaCpts } from '../data/lots.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { reglagesDeLaCpts } from '../data/regles.query.ts';
import { lignesDuReleve, releveParId, relevesDe, relevesDuLot } from '../data/releves.query.ts';
import { retoursDeLaCpts } from '../data/retours.query.ts';
import { LIEN_D_INDEMNISATION } from '../domain/declaration.ts';
import type { Ligne } from '../domain/ligne.ts';
import { direPeriode } from '../domain/periode-tenue.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import type { Lot, ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Retour } from '../domain/retour.ts';
import { type AVirer, lireAVirer, type Retenu } from './lire-a-virer.ts';

export type VirementsLus = {
  readonly payables: readonly AVirer[];
  readonly retenus: readonly Retenu[];
  readonly lots: readonly (Lot & {
    readonly releves: readonly ReleveApprouve[];
    readonly retours: readonly Retour[];
  })[];
  /** The account that pays is filled. */
  readonly compteRegle: boolean;
};

/** What waits for a file, who cannot be in it, and the files so far. */
export const lireVirements = defineUseCase({
  nom: 'indemnisations.lire-virements',
  saisie: z.strictObject({}),
  droit: 'indemnisations.releve.lire',
  executer: async (ctx): Promise<Result<Effets<VirementsLus>, never>> => {
    const { tx, cpts } = ctx;
    const { titulaire, iban } = await reglagesDeLaCpts(tx, ctx);
    const lots = await lotsDeLaCpts(tx, cpts);
    const releves = await relevesDuLot(
      tx,
      cpts,
      lots.map(({ id }) => id),
    );
    const retours = await retoursDeLaCpts(tx, cpts);
    const noms = new Map((await periodesDeLaCpts(tx, cpts)).map((p) => [p.id, direPeriode(p)]));
    return reussi(
      effets({
        ...(await lireAVirer(ctx)),
        lots: lots.map((lot) => ({
          ...lot,
          releves: releves
            .filter((r) => r.lot === lot.id)
            .map((r) => ({ ...r, periode: noms.get(r.periode) ?? '' })),
          retours: retours.filter((r) => r.lot === lot.id),
        })),
        compteRegle: titulaire !== null && iban !== null,
      }),
    );
  },
});

/** A relevé that was paid, with all its receipt says. */
export type Recu = ReleveApprouve & {
  readonly dePeriode: string;
  readonly lignes: readonly Ligne[];
  readonly payeLe: NonNullable<ReleveApprouve['payeLe']>;
};

type Recus = Result<Effets<readonly [Recu, ...Recu[]]>, RefusDIndemnisation>;

/** The receipt of a relevé, once it is paid: for who keeps the accounts, or for who it pays. */
export const lireRecu = defineUseCase({
  nom: 'indemnisations.lire-recu',
  saisie: z.strictObject({ releve: zIdentifiant<'ReleveId'>() }),
  droit: 'indemnisations.temps.declarer',
  executer: async (ctx, { releve: id }): Promise<Recus> => {
    const releve = await releveParId(ctx.tx, ctx.cpts, id);
    const { acteur } = ctx;
    const lisible =
      acteur.droits.has('indemnisations.releve.lire') || releve?.personne === acteur.professionnel;
    if (!(releve && lisible)) return refuse({ motif: 'releve-inconnu' });
    return await recusDe(ctx, [releve]);
  },
});

/** All that a person was paid in a year, by the day of the bank; in the last one when none is said. */
export const lireAttestation = defineUseCase({
  nom: 'indemnisations.lire-attestation',
  saisie: z.strictObject({
    personne: zIdentifiant<'PersonneId'>(),
    annee: zEntier({ min: 2000, max: 2199 }).optional(),
  }),
  droit: 'indemnisations.temps.declarer',
  executer: async (ctx, { personne, annee }): Promise<Recus> => {
    const { acteur } = ctx;
    if (!(acteur.droits.has('indemnisations.releve.lire') || personne === acteur.professionnel))
      return refuse({ motif: 'releve-inconnu' });
    return await recusDe(ctx, await payesEn(ctx, { personne, annee }));
  },
});

/** The same for who holds the link of their own relevés. */
export const lireAttestationParLien = defineUseCase({
  nom: 'indemnisations.lire-attestation-par-lien',
  saisie: z.strictObject({ jeton: zJeton, annee: zEntier({ min: 2000, max: 2199 }) }),
  droit: 'public',
  executer: async (ctx, { jeton, annee }): Promise<Recus> => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_INDEMNISATION });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    return await recusDe(ctx, await payesEn(ctx, { personne: lien.objet, annee }));
  },
});

type DUneAnnee = { readonly personne: string; readonly annee: number | undefined };

async function payesEn({ tx, cpts }: Ctx, { personne, annee }: DUneAnnee) {
  const releves = await relevesDe(tx, cpts, personne);
  const derniere = Math.max(...releves.map(({ recuAnnee }) => recuAnnee ?? 0));
  return releves.filter(({ recuAnnee }) => recuAnnee === (annee ?? derniere));
}

async function recusDe({ tx, cpts }: Ctx, releves: readonly ReleveApprouve[]): Promise<Recus> {
  const lignes = await lignesDuReleve(
    tx,
    cpts,
    releves.map(({ id }) => id),
  );
  const periodes = new Map((await periodesDeLaCpts(tx, cpts)).map((p) => [p.id, direPeriode(p)]));
  const recus = releves.flatMap((releve): readonly Recu[] => {
    const { payeLe } = releve;
    if (payeLe === null) return [];
    const siennes = lignes.filter((ligne) => ligne.releve === releve.id);
    return [{ ...releve, payeLe, dePeriode: periodes.get(releve.periode) ?? '', lignes: siennes }];
  });
  const [premier, ...suite] = recus.toSorted((a, b) => (a.payeLe < b.payeLe ? -1 : 1));
  if (!premier) return refuse({ motif: 'releve-inconnu' });
  const trace = { action: 'indemnisations.recu-telecharge', objet: premier.personne };
  return reussi(effets([premier, ...suite], { trace }));
}
