import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { libelleDe, PROFESSIONS } from '#modules/annuaire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  declarationsAValider,
  declarationsDecidees,
  lettresDeLaCpts,
} from '../data/declarations.query.ts';
import {
  type BaremeConfirme,
  baremesConfirmes,
  type Reglages,
  type RegleTenue,
  reglagesDeLaCpts,
  reglesDeLaCpts,
} from '../data/regles.query.ts';
import type { Declaration, Lettre } from '../domain/declaration.ts';
import { type Connue, membresPayables, nommerPersonnes } from './connaitre-personnes.ts';

const droit = 'indemnisations.releve.lire';

export type ReglagesLus = Reglages & {
  readonly regles: readonly RegleTenue[];
  readonly confirmes: readonly BaremeConfirme[];
  readonly metiers: readonly Metier[];
  /** Professions of members, and those that a rule names: what a new rule may be about. */
  readonly choisissables: readonly Metier[];
};

type Metier = { readonly code: string; readonly libelle: string };

/** Rules and settings. */
export const lireReglages = defineUseCase({
  nom: 'indemnisations.lire-reglages',
  saisie: z.strictObject({}),
  droit,
  executer: async (ctx): Promise<Result<Effets<ReglagesLus>, never>> => {
    const { tx, cpts } = ctx;
    const metiers = PROFESSIONS.map(({ code }) => ({
      code,
      libelle: libelleDe('profession', code),
    }));
    const regles = await reglesDeLaCpts(tx, cpts);
    const connues = new Set([
      ...regles.flatMap(({ professions }) => professions),
      ...(await membresPayables(ctx)).map(({ profession }) => profession),
    ]);
    return reussi(
      effets({
        ...(await reglagesDeLaCpts(tx, ctx)),
        regles,
        confirmes: await baremesConfirmes(tx, cpts),
        metiers,
        choisissables: metiers
          .filter(({ code }) => connues.has(code))
          .toSorted((a, b) => a.libelle.localeCompare(b.libelle, 'fr')),
      }),
    );
  },
});

export type TempsLus = {
  readonly aValider: readonly Declaration[];
  readonly decidees: readonly Declaration[];
  readonly lettres: readonly Lettre[];
  readonly membres: readonly Connue[];
  readonly noms: ReadonlyMap<string, string>;
  readonly cas: readonly string[];
};

/** What members declared, letters of mission, and who may be declared for. */
export const lireTemps = defineUseCase({
  nom: 'indemnisations.lire-temps',
  saisie: z.strictObject({}),
  droit: 'indemnisations.temps.lire',
  executer: async (ctx): Promise<Result<Effets<TempsLus>, never>> => {
    const { tx, cpts } = ctx;
    const aValider = await declarationsAValider(tx, cpts);
    const decidees = await declarationsDecidees(tx, cpts);
    const lettres = await lettresDeLaCpts(tx, cpts);
    const nommes = [...aValider, ...decidees, ...lettres].map(({ personne }) => personne);
    const connues = await nommerPersonnes(ctx, [...new Set(nommes)]);
    const regles = await reglesDeLaCpts(tx, cpts);
    return reussi(
      effets({
        ...{ aValider, decidees, lettres },
        membres: await membresPayables(ctx),
        noms: new Map([...connues].map(([id, { nom }]) => [id, nom])),
        cas: [
          ...new Set(
            regles.flatMap(({ cas, genre }) =>
              cas && genre === 'indemnisations.mission' ? [cas] : [],
            ),
          ),
        ],
      }),
    );
  },
});
