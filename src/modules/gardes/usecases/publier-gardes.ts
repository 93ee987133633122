import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien, lireParLien, listerLiens, revoquerLiens, zJeton } from '#modules/liens';
import { type Appel, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { tableauxPublies } from '../data/publications.query.ts';
import {
  HEURES_DE_PUBLICATION,
  LIEN_D_AGENDA,
  LIEN_DE_PUBLICATION,
} from '../domain/publication.ts';
import type { RefusDIndisponibilite } from '../domain/refus.ts';
import { pourQui } from './agir-pour.ts';
import { type GardeExportee, gardesNommees } from './exporter-gardes.ts';

const publier = defineUseCase({
  nom: 'gardes.publier-gardes',
  saisie: z.strictObject({}),
  droit: 'gardes.garde.echanger',
  executer: async (
    ctx,
  ): Promise<Result<Effets<{ readonly jeton: string }>, RefusDIndisponibilite>> => {
    const qui = pourQui(ctx.acteur, undefined);
    if (!qui.ok) return qui;
    const objet = qui.valeur;
    await revoquerLiens(ctx, { genre: LIEN_D_AGENDA, objet });
    const porteur = 'Un logiciel d’agenda';
    const lien = { genre: LIEN_D_AGENDA, objet, porteur, compte: null, usageUnique: false };
    const { jeton } = await emettreLien(ctx, { ...lien, heures: HEURES_DE_PUBLICATION });
    const trace = { action: 'gardes.agenda-publie', objet };
    return reussi(effets({ jeton }, { trace }));
  },
});

/** Gives a new secret address to one's own duties; the one before leads nowhere. Its token is given once. */
export function publierGardes({ idempotence: _cle, ...appel }: Appel) {
  return publier(appel, {});
}

/** Takes the secret address back. */
export const depublierGardes = defineUseCase({
  nom: 'gardes.depublier-gardes',
  saisie: z.strictObject({}),
  droit: 'gardes.garde.echanger',
  executer: async (
    ctx,
  ): Promise<Result<Effets<{ readonly revoques: number }>, RefusDIndisponibilite>> => {
    const qui = pourQui(ctx.acteur, undefined);
    if (!qui.ok) return qui;
    const revoques = await revoquerLiens(ctx, { genre: LIEN_D_AGENDA, objet: qui.valeur });
    const trace = { action: 'gardes.agenda-depublie', objet: qui.valeur };
    return reussi(effets({ revoques }, { trace }));
  },
});

export type AgendaLu = {
  /** Name of the calendar; null for the duties of a person. */
  readonly nom: string | null;
  readonly gardes: readonly GardeExportee[];
};

type RefusDeLire =
  | { readonly motif: 'lien-inconnu' }
  | { readonly motif: 'trop-souvent'; readonly secondes: number };

/** The duties that a secret address shows: those of a person, or of a team. Readings are counted, not audited. */
export const lireGardesPubliees = defineUseCase({
  nom: 'gardes.lire-gardes-publiees',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<AgendaLu>, RefusDeLire>> => {
    const genres = [LIEN_D_AGENDA, LIEN_DE_PUBLICATION];
    const lu = await lireParLien(ctx, { jeton, genres });
    if (!lu.ok) return lu;
    const { genre, objet } = lu.valeur.lien;
    if (genre === LIEN_D_AGENDA) {
      const gardes = (await gardesNommees(ctx, { professionnels: [objet] })) ?? [];
      return reussi(effets({ nom: null, gardes }));
    }
    const publies = await tableauxPublies(ctx.tx, ctx.cpts, objet);
    if (!publies) return refuse({ motif: 'lien-inconnu' });
    const { nom, tableaux } = publies;
    return reussi(effets({ nom, gardes: (await gardesNommees(ctx, { tableaux })) ?? [] }));
  },
});

/** How often the address of one's own duties was read, and when last; null when none is given. */
export const suivreMonAgenda = defineUseCase({
  nom: 'gardes.suivre-mon-agenda',
  saisie: z.strictObject({}),
  droit: 'gardes.garde.echanger',
  executer: async (ctx) => {
    const qui = pourQui(ctx.acteur, undefined);
    const liens = await listerLiens(ctx, { genre: LIEN_D_AGENDA });
    const lien = qui.ok ? liens.find(({ objet }) => objet === qui.valeur) : undefined;
    return reussi(effets(lien ? { lectures: lien.lectures, lueLe: lien.luLe } : null));
  },
});
