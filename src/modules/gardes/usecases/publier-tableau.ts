import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zTexte } from '#kernel/zod.ts';
import { emettreLien, listerLiens, revoquerLiens } from '#modules/liens';
import { type Appel, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { publicationsDuTableau } from '../data/publications.query.ts';
import { deletePublication, insertPublication } from '../data/publications.repository.ts';
import { loadTableau } from '../data/tableaux.repository.ts';
import {
  HEURES_DE_PUBLICATION,
  LIEN_DE_PUBLICATION,
  type PublicationSuivie,
} from '../domain/publication.ts';
import type { RefusDePublier } from '../domain/refus.ts';
import { zTableau } from './saisies.ts';

const droit = 'gardes.tableau.tenir';

const publier = defineUseCase({
  nom: 'gardes.publier-tableau',
  saisie: z.strictObject({
    tableau: zTableau,
    genre: z.enum(['tableau', 'secteur'], { error: 'Choisissez ce que l’adresse montre.' }),
    pour: zTexte(80),
  }),
  droit,
  executer: async (
    ctx,
    { tableau: tableauId, genre, pour },
  ): Promise<Result<Effets<{ readonly jeton: string }>, RefusDePublier>> => {
    const tableau = await loadTableau(ctx.tx, ctx.cpts, tableauId);
    if (!tableau) return refuse({ motif: 'tableau-inconnu' });
    const { secteur } = tableau;
    if (genre === 'secteur' && secteur === null) return refuse({ motif: 'secteur-inconnu' });
    const id = ctx.ids();
    const publiee =
      genre === 'secteur' && secteur !== null
        ? ({ genre, tableauId, secteur } as const)
        : ({ genre: 'tableau', tableauId } as const);
    const par = { le: ctx.maintenant, parNom: ctx.acteur.nom };
    await insertPublication(ctx.tx, ctx.cpts, { id, publiee, pour, ...par });
    const lien = { genre: LIEN_DE_PUBLICATION, objet: id, porteur: pour, compte: null };
    const emission = { ...lien, usageUnique: false, heures: HEURES_DE_PUBLICATION };
    const { jeton } = await emettreLien(ctx, emission);
    const trace = { action: 'gardes.tableau-publie', objet: tableauId };
    return reussi(effets({ jeton }, { trace }));
  },
});

/** Gives a secret address to the duties of a rota, or of its sector; its token is given once. */
export function publierTableau({ idempotence: _cle, ...appel }: Appel, brut: unknown) {
  return publier(appel, brut);
}

/** Takes an address back: it leads nowhere at once. */
export const depublierTableau = defineUseCase({
  nom: 'gardes.depublier-tableau',
  saisie: z.strictObject({ publication: zIdentifiant<'PublicationId'>() }),
  droit,
  executer: async (
    ctx,
    { publication: id },
  ): Promise<Result<Effets<{ readonly tableau: string }>, RefusDePublier>> => {
    await revoquerLiens(ctx, { genre: LIEN_DE_PUBLICATION, objet: id });
    const tableau = await deletePublication(ctx.tx, ctx.cpts, id);
    if (!tableau) return refuse({ motif: 'publication-inconnue' });
    const trace = { action: 'gardes.tableau-depublie', objet: tableau };
    return reussi(effets({ tableau }, { trace }));
  },
});

/** The addresses given from a rota that still lead somewhere, and how often each is read. */
export const suivrePublications = defineUseCase({
  nom: 'gardes.suivre-publications',
  saisie: z.strictObject({ tableau: zTableau }),
  droit,
  executer: async (
    ctx,
    { tableau },
  ): Promise<Result<Effets<readonly PublicationSuivie[]>, never>> => {
    const liens = await listerLiens(ctx, { genre: LIEN_DE_PUBLICATION });
    const donnees = await publicationsDuTableau(ctx.tx, ctx.cpts, tableau);
    const suivies = donnees.flatMap((une) => {
      const lien = liens.find(({ objet }) => objet === une.id);
      return lien ? [{ ...une, lectures: lien.lectures, lueLe: lien.luLe }] : [];
    });
    return reussi(effets(suivies));
  },
});
