import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien, revoquerLiens, trouverLien, zJeton } from '#modules/liens';
import { type Appel, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import type { RefusDIndisponibilite } from '../domain/refus.ts';
import { pourQui } from './agir-pour.ts';
import { type GardeExportee, gardesNommees } from './exporter-gardes.ts';

/** Kind of the links that open the duties of a person in their calendar. */
const AGENDA = 'gardes.agenda';
/** Calendars keep their address for years; whoever gave it takes it back at once. */
const HEURES = 3 * 366 * 24;

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
    await revoquerLiens(ctx, { genre: AGENDA, objet });
    const porteur = 'Un logiciel d’agenda';
    const lien = { genre: AGENDA, objet, porteur, compte: null, usageUnique: false };
    const { jeton } = await emettreLien(ctx, { ...lien, heures: HEURES });
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
    const revoques = await revoquerLiens(ctx, { genre: AGENDA, objet: qui.valeur });
    const trace = { action: 'gardes.agenda-depublie', objet: qui.valeur };
    return reussi(effets({ revoques }, { trace }));
  },
});

/** The duties that a secret address shows. */
export const lireGardesPubliees = defineUseCase({
  nom: 'gardes.lire-gardes-publiees',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<readonly GardeExportee[]>, { readonly motif: 'lien-inconnu' }>> => {
    const lien = await trouverLien(ctx, { jeton, genre: AGENDA });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    const gardes = (await gardesNommees(ctx, { professionnels: [lien.objet] })) ?? [];
    return reussi(effets(gardes));
  },
});
