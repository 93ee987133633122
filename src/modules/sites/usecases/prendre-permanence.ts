import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { equipeDuSite, equipier as lireEquipier } from '../data/equipiers.query.ts';
import { permanencesAPourvoir, permanencesTenues } from '../data/permanences.query.ts';
import { loadPermanence } from '../data/permanences.repository.ts';
import { type SiteNomme, siteNomme } from '../data/sites.query.ts';
import { type Equipier, estDeLEquipe, LIEN_D_EQUIPIER } from '../domain/equipier.ts';
import { MISSION } from '../domain/fait.ts';
import { obstacleALaPrise, type Permanence } from '../domain/permanence.ts';
import type { RefusDePrendre } from '../domain/refus.ts';
import { siens } from './agir-pour.ts';
import { donnerPermanence } from './donner-permanence.ts';
import { zPermanence } from './saisies.ts';

type LienInconnu = { readonly motif: 'lien-inconnu' };
export type Prise = {
  readonly site: string;
  readonly siteId: string;
  readonly debut: string;
  readonly fin: string;
  readonly creneaux: number;
};
type Reponse = Promise<Result<Effets<Prise>, RefusDePrendre>>;

/** What a link shows somebody of a team: their own hours, and those that wait for a taker. Opening it changes nothing, as mail scanners do. */
export const lirePermanencesParLien = defineUseCase({
  nom: 'sites.lire-permanences-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<
    Result<
      Effets<{
        readonly site: SiteNomme;
        readonly equipier: Equipier;
        readonly permanences: readonly Permanence[];
        /** Those that they hold, and may give back. */
        readonly siennes: readonly Permanence[];
      }>,
      LienInconnu
    >
  > => {
    const { tx, cpts, maintenant } = ctx;
    const equipier = await parLien(ctx, jeton);
    const site = equipier && (await siteNomme(tx, cpts, equipier.siteId));
    if (!equipier || !site || site.fermeLe) return refuse({ motif: 'lien-inconnu' });
    const permanences = await permanencesAPourvoir(tx, cpts, { site: site.id, maintenant });
    const { professionnelId: professionnel } = equipier;
    const qui = { site: site.id, professionnel, maintenant };
    const siennes = await permanencesTenues(tx, cpts, qui);
    return reussi(effets({ site, equipier, permanences, siennes }));
  },
});

/** Takes hours of the site by the link of the message; the link serves as long as one is of the team. */
export const prendrePermanenceParLien = defineUseCase({
  nom: 'sites.prendre-permanence-par-lien',
  saisie: z.strictObject({ jeton: zJeton, permanence: zPermanence }),
  droit: 'public',
  executer: async (ctx, { jeton, permanence }): Reponse => {
    const equipier = await parLien(ctx, jeton);
    if (!equipier) return refuse({ motif: 'lien-inconnu' });
    return await prendre(ctx, permanence, [equipier]);
  },
});

/** Takes hours of a site, from the pages: for oneself, or for whom one acts. */
export const prendrePermanence = defineUseCase({
  nom: 'sites.prendre-permanence',
  saisie: z.strictObject({ permanence: zPermanence }),
  droit: 'sites.permanence.prendre',
  executer: async (ctx, { permanence: id }): Reponse => {
    const permanence = await loadPermanence(ctx.tx, ctx.cpts, id);
    if (!permanence) return refuse({ motif: 'permanence-inconnue' });
    const jour = dateCivileDe(permanence.debut, ctx.fuseau);
    const eux = siens(ctx.acteur);
    const equipe = await equipeDuSite(ctx.tx, ctx.cpts, { site: permanence.siteId, jour });
    const equipiers = equipe.filter((e) => eux.includes(e.professionnelId));
    return await prendre(
      ctx,
      id,
      equipiers.toSorted((a, b) => eux.indexOf(a.professionnelId) - eux.indexOf(b.professionnelId)),
    );
  },
});

async function parLien(ctx: Ctx, jeton: string): Promise<Equipier | null> {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_EQUIPIER });
  return lien && (await lireEquipier(ctx.tx, ctx.cpts, lien.objet));
}

/** The first of these people who is of the team that day takes the hours. */
async function prendre(ctx: Ctx, id: string, candidats: readonly Equipier[]): Reponse {
  const { tx, cpts, maintenant, fuseau } = ctx;
  const permanence = await loadPermanence(tx, cpts, id);
  if (!permanence) return refuse({ motif: 'permanence-inconnue' });
  const obstacle = obstacleALaPrise(permanence, maintenant);
  if (obstacle) return refuse({ motif: obstacle });
  const jour = dateCivileDe(permanence.debut, fuseau);
  const equipier = candidats.find((e) => e.siteId === permanence.siteId && estDeLEquipe(e, jour));
  const site = await siteNomme(tx, cpts, permanence.siteId);
  if (!site || !equipier) return refuse({ motif: 'pas-de-l-equipe' });
  if (site.fermeLe) return refuse({ motif: 'site-ferme' });
  const donnee = await donnerPermanence(ctx, { site, permanence, equipier });
  if (!donnee.ok) return donnee;
  const { creneaux, faits, evenements } = donnee.valeur;
  const { debut, fin } = permanence;
  return reussi(
    effets(
      {
        ...{ site: site.nom, siteId: site.id, creneaux },
        ...{ debut: debut.toISOString(), fin: fin.toISOString() },
      },
      {
        faits: [...faits, faitDePrise(site, equipier)],
        evenements: [
          ...evenements,
          { genre: 'sites.permanence-prise', donnees: { permanence: id } },
        ],
        trace: { action: 'sites.permanence-prise', objet: id },
      },
    ),
  );
}

function faitDePrise({ id, genre, commune }: SiteNomme, { professionnelId, profession }: Equipier) {
  return {
    genre: 'sites.permanence.prise',
    mission: MISSION,
    professionnel: professionnelId,
    professions: [profession],
    commune,
    detail: genre,
    lien: `sites/${id}`,
  } as const;
}
