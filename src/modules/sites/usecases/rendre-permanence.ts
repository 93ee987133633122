import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexteOuNull } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { fermerPermanence } from '#modules/soins-non-programmes';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { equipier as lireEquipier } from '../data/equipiers.query.ts';
import { giveBackPermanence, loadPermanence } from '../data/permanences.repository.ts';
import { type SiteNomme, siteNomme } from '../data/sites.query.ts';
import { texteDeRendue } from '../domain/annonce.ts';
import { LIEN_D_EQUIPIER } from '../domain/equipier.ts';
import { MISSION } from '../domain/fait.ts';
import type { Permanence } from '../domain/permanence.ts';
import type { RefusDeRendre } from '../domain/refus.ts';
import { siens } from './agir-pour.ts';
import { zPermanence } from './saisies.ts';

export type Rendue = {
  readonly site: string;
  readonly siteId: string;
  readonly debut: string;
  readonly fin: string;
  /** Appointments already taken, to be moved. */
  readonly aDeplacer: number;
};
type Reponse = Promise<Result<Effets<Rendue>, RefusDeRendre>>;

/** In the words of whoever cannot come; told to whoever answers for the site, kept nowhere else. */
const zRaison = zTexteOuNull(200);

/** "I cannot", by the link of the message: one press, on a phone. */
export const rendrePermanenceParLien = defineUseCase({
  nom: 'sites.rendre-permanence-par-lien',
  saisie: z.strictObject({ jeton: zJeton, permanence: zPermanence, raison: zRaison }),
  droit: 'public',
  executer: async (ctx, { jeton, permanence, raison }): Reponse => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_EQUIPIER });
    const equipier = lien && (await lireEquipier(ctx.tx, ctx.cpts, lien.objet));
    if (!equipier) return refuse({ motif: 'lien-inconnu' });
    return await rendre(ctx, permanence, { eux: [equipier.professionnelId], raison });
  },
});

/** The same from the pages: for oneself, or for whom one acts. */
export const rendrePermanence = defineUseCase({
  nom: 'sites.rendre-permanence',
  saisie: z.strictObject({ permanence: zPermanence, raison: zRaison }),
  droit: 'sites.permanence.prendre',
  executer: async (ctx, { permanence, raison }): Reponse =>
    await rendre(ctx, permanence, { eux: siens(ctx.acteur), raison }),
});

type Qui = { readonly eux: readonly string[]; readonly raison: string | null };

/** The hours wait for somebody again, and the team is called as for any others; what was booked is to be moved. */
async function rendre(ctx: Ctx, id: string, { eux, raison }: Qui): Reponse {
  const { tx, cpts, maintenant: le } = ctx;
  const permanence = await loadPermanence(tx, cpts, id);
  const site = permanence && (await siteNomme(tx, cpts, permanence.siteId));
  const qui = permanence?.professionnelId;
  if (!site || !qui || !eux.includes(qui)) return refuse({ motif: 'permanence-d-un-autre' });
  if (permanence.annuleeLe) return refuse({ motif: 'permanence-annulee' });
  if (permanence.debut <= le) return refuse({ motif: 'permanence-commencee' });
  const rendue = await giveBackPermanence(tx, cpts, { id, professionnel: qui, le });
  if (!rendue) return refuse({ motif: 'permanence-d-un-autre' });
  const { faits, aDeplacer } = await fermerPermanence(ctx, id);
  const { debut, fin } = permanence;
  return reussi(
    effets(
      {
        ...{ site: site.nom, siteId: site.id, aDeplacer },
        ...{ debut: debut.toISOString(), fin: fin.toISOString() },
      },
      {
        faits: [...faits, faitDeRendue(site, { professionnel: qui, ...rendue })],
        evenements: [{ genre: 'sites.permanences-a-pourvoir', donnees: { site: site.id } }],
        messages: await auResponsable(ctx, site, { ...permanence, raison }),
        trace: { action: 'sites.permanence-rendue', objet: id, detail: { aDeplacer } },
      },
    ),
  );
}

type Racontee = Permanence & { readonly raison: string | null };

/** Whoever answers for the site, unless they are who cannot come. */
async function auResponsable(ctx: Ctx, { responsableId, nom }: SiteNomme, p: Racontee) {
  if (!responsableId || responsableId === p.professionnelId) return [];
  const { tx, cpts, maintenant, fuseau, appel } = ctx;
  const jour = dateCivileDe(maintenant, fuseau);
  const courriels = await courrielsDe(tx, cpts, { professionnels: [responsableId], jour });
  const destinataire = courriels.get(responsableId);
  if (!destinataire) return [];
  const qui = p.professionnel ?? '';
  const { raison } = p;
  const dit = { cpts: appel.cpts?.nom ?? '', site: nom, fuseau, permanence: p, qui, raison };
  return [{ ...texteDeRendue(dit), canal: 'courriel' as const, destinataire }];
}

type DeQui = { readonly professionnel: string; readonly profession: string };

function faitDeRendue({ id, genre, commune }: SiteNomme, { professionnel, profession }: DeQui) {
  return {
    ...{ genre: 'sites.permanence.rendue', mission: MISSION, professionnel },
    ...{ professions: [profession], commune, detail: genre, lien: `sites/${id}` },
  } as const;
}
