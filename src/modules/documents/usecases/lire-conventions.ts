import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexteFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets, type Tx } from '#platform/use-case.ts';
import { actionsDe, conventionParId, conventionsDeLaCpts } from '../data/conventions.query.ts';
import { documentsDeLaCpts } from '../data/documents.query.ts';
import {
  type Action,
  type Convention,
  ETATS,
  type Etat,
  etatDe,
  type Rendezvous,
  rendezvousDe,
  termeDe,
} from '../domain/convention.ts';
import type { Document } from '../domain/document.ts';
import type { RefusDeConvention } from '../domain/refus.ts';
import { zConvention } from './saisies.ts';

export type ConventionVue = Convention & {
  readonly etat: Etat;
  readonly terme: DateCivile | null;
  readonly rendezvous: Rendezvous | null;
};

const voir = (c: Convention, jour: DateCivile): ConventionVue => ({
  ...c,
  etat: etatDe(c, jour),
  terme: termeDe(c, jour),
  rendezvous: rendezvousDe(c, jour),
});

const zFiltre = z.strictObject({
  etat: zFacultatif(z.enum(ETATS)),
  q: zFacultatif(zTexteFacultatif(80)),
});
const droit = 'documents.convention.lire';
export type Conventions = {
  readonly conventions: readonly ConventionVue[];
  readonly comptes: Readonly<Partial<Record<Etat, number>>>;
};

/** Conventions with where each stands today: those to renew first. */
export const lireConventions = defineUseCase({
  nom: 'documents.lire-conventions',
  saisie: zFiltre,
  droit,
  executer: async (
    { tx, cpts, maintenant, fuseau },
    filtre,
  ): Promise<Result<Effets<Conventions>, never>> =>
    reussi(
      effets(
        await conventionsVues(tx, { cpts, jour: dateCivileDe(maintenant, fuseau), ...filtre }),
      ),
    ),
});

/** The same list for a file; the audit keeps who took it. */
export const exporterConventions = defineUseCase({
  nom: 'documents.exporter-conventions',
  saisie: zFiltre,
  droit,
  executer: async (
    { tx, cpts, maintenant, fuseau },
    filtre,
  ): Promise<Result<Effets<readonly ConventionVue[]>, never>> => {
    const jour = dateCivileDe(maintenant, fuseau);
    const { conventions } = await conventionsVues(tx, { cpts, jour, ...filtre });
    return reussi(effets(conventions, { trace: { action: 'documents.conventions-exportees' } }));
  },
});

type Filtre = z.output<typeof zFiltre> & { readonly cpts: string; readonly jour: DateCivile };

async function conventionsVues(tx: Tx, { cpts, jour, etat, q }: Filtre): Promise<Conventions> {
  const toutes = (await conventionsDeLaCpts(tx, cpts)).map((c) => voir(c, jour));
  const mots = q?.toLowerCase();
  const comptes: Partial<Record<Etat, number>> = {};
  for (const c of toutes) comptes[c.etat] = (comptes[c.etat] ?? 0) + 1;
  const conventions = toutes
    .filter((c) => !etat || c.etat === etat)
    .filter((c) => !mots || dite(c).includes(mots))
    .toSorted((a, b) => ETATS.indexOf(a.etat) - ETATS.indexOf(b.etat));
  return { conventions, comptes };
}

const dite = ({ objet, parties }: Convention) =>
  [objet, ...parties.map(({ nom }) => nom)].join(' ').toLowerCase();

export type ConventionOuverte = {
  readonly convention: ConventionVue;
  readonly actions: readonly Action[];
  readonly pieces: readonly Document[];
};

/** One convention: what it says, its papers, what was promised. */
export const lireConvention = defineUseCase({
  nom: 'documents.lire-convention',
  saisie: z.strictObject({ convention: zConvention }),
  droit,
  executer: async (
    { tx, cpts, maintenant, fuseau },
    { convention: id },
  ): Promise<Result<Effets<ConventionOuverte>, RefusDeConvention>> => {
    const convention = await conventionParId(tx, cpts, id);
    if (!convention) return refuse({ motif: 'convention-inconnue' });
    const actions = await actionsDe(tx, cpts, id);
    const pieces = await documentsDeLaCpts(tx, cpts, { convention: id });
    const jour = dateCivileDe(maintenant, fuseau);
    return reussi(effets({ convention: voir(convention, jour), actions, pieces }));
  },
});

type Fenetre = { readonly jour: DateCivile; readonly jusqua: DateCivile };

/** Conventions with something to decide from `jour` to `jusqua`, the soonest first. */
export async function conventionsQuiApprochent(
  { tx, cpts }: { readonly tx: Tx; readonly cpts: string },
  { jour, jusqua }: Fenetre,
): Promise<readonly (Pick<Convention, 'id' | 'objet' | 'parties'> & Rendezvous)[]> {
  return (await conventionsDeLaCpts(tx, cpts))
    .flatMap((c) => {
      const prochain = c.signeeLe === null ? null : rendezvousDe(c, jour);
      const { id, objet, parties } = c;
      return prochain && prochain.date <= jusqua ? [{ id, objet, parties, ...prochain }] : [];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
