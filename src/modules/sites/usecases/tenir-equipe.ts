import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zUuid } from '#kernel/zod.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { revoquerLiens } from '#modules/liens';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { endEquipier, insertEquipier } from '../data/equipiers.repository.ts';
import { loadSite } from '../data/sites.repository.ts';
import { LIEN_D_EQUIPIER } from '../domain/equipier.ts';
import type { RefusDEquipe } from '../domain/refus.ts';
import { zProfessionnel, zSite } from './saisies.ts';

type Faite = Promise<Result<Effets<{ readonly id: string }>, RefusDEquipe>>;

/** Adds somebody of the directory to the team of a site, from today unless another day is said. */
export const ajouterEquipier = defineUseCase({
  nom: 'sites.ajouter-equipier',
  saisie: z.strictObject({
    site: zSite,
    professionnel: zProfessionnel,
    du: zFacultatif(zDateCivile),
    au: zFacultatif(zDateCivile),
  }),
  droit: 'sites.site.tenir',
  executer: async (ctx, { site: siteId, professionnel, ...dates }): Faite => {
    const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
    const site = await loadSite(tx, cpts, siteId);
    if (!site) return refuse({ motif: 'site-inconnu' });
    if (site.fermeLe) return refuse({ motif: 'site-ferme' });
    const [fiche] = await professionnelsParIds(tx, [professionnel]);
    if (!fiche) return refuse({ motif: 'professionnel-inconnu' });
    const du = dates.du ?? dateCivileDe(le, fuseau);
    const au = dates.au ?? null;
    if (au !== null && au < du) return refuse({ motif: 'depart-avant-l-arrivee' });
    const id = ctx.ids();
    const { profession } = fiche;
    const ajoute = await insertEquipier(tx, cpts, {
      ...{ id, siteId, professionnelId: fiche.id, nom: nomDeProfessionnel(fiche), profession },
      ...{ du, au, le, parNom: acteur.nom },
    });
    if (!ajoute) return refuse({ motif: 'deja-de-l-equipe' });
    return reussi(effets({ id }, { trace: { action: 'sites.equipier-ajoute', objet: siteId } }));
  },
});

/** Takes somebody out of a team from today: their link opens nothing any more. Hours they hold stay theirs. */
export const retirerEquipier = defineUseCase({
  nom: 'sites.retirer-equipier',
  saisie: z.strictObject({ site: zSite, equipier: zUuid }),
  droit: 'sites.site.tenir',
  executer: async (ctx, { site, equipier: id }): Faite => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const au = ajouterJours(dateCivileDe(maintenant, fuseau), -1);
    if (!(await endEquipier(tx, cpts, { site, id, au })))
      return refuse({ motif: 'equipier-inconnu' });
    await revoquerLiens(ctx, { genre: LIEN_D_EQUIPIER, objet: id });
    return reussi(effets({ id }, { trace: { action: 'sites.equipier-retire', objet: site } }));
  },
});
