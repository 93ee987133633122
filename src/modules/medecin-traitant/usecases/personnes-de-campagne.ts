import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { campagneParId } from '../data/campagnes.query.ts';
import { type DemandeCitee, demandesCitees } from '../data/lettres.query.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import type { Campagne } from '../domain/campagne.ts';
import { personneDe } from '../domain/demande.ts';
import { RAISONS_D_ECART } from '../domain/destinataires.ts';
import { nomDe } from '../domain/personne.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import { ETAPES } from '../domain/resultats-de-campagne.ts';
import { demandeDuLien, resultatsDe } from './resultats-de-campagne.ts';
import { TENIR_CAMPAGNE } from './tenir-campagne.ts';
import { viser } from './viser-campagne.ts';

export const GROUPES_DE_CAMPAGNE = ['a-ecrire', 'mineurs', ...RAISONS_D_ECART, ...ETAPES] as const;
export type GroupeDeCampagne = (typeof GROUPES_DE_CAMPAGNE)[number];

export const PAR_PAGE_DE_CAMPAGNE = 50;

export type PersonnesDeCampagne = {
  readonly campagne: Campagne;
  readonly total: number;
  readonly personnes: readonly (DemandeCitee & { readonly nom: string })[];
};

/** Who is behind a number of a campaign, by name, for the coordination. */
export const personnesDeCampagne = defineUseCase({
  nom: 'mt.personnes-de-campagne',
  saisie: z.strictObject({
    campagne: zUuid,
    groupe: z.enum(GROUPES_DE_CAMPAGNE, { error: 'Choisissez qui regarder.' }),
    page: zEntier({ min: 1, max: 10_000 }).default(1),
  }),
  droit: TENIR_CAMPAGNE,
  executer: async (
    ctx,
    { campagne: id, groupe, page },
  ): Promise<Result<Effets<PersonnesDeCampagne>, RefusDeCampagne>> => {
    const campagne = await campagneParId(ctx.tx, ctx.cpts, id);
    if (!campagne) return refuse({ motif: 'campagne-inconnue' });
    const ids = await demandesDuGroupe(ctx, campagne, groupe);
    const depart = (page - 1) * PAR_PAGE_DE_CAMPAGNE;
    const choix = { ids, depart, nombre: PAR_PAGE_DE_CAMPAGNE };
    const citees = await demandesCitees(ctx.tx, ctx.cpts, choix);
    const noms = await personnesDesDemandes(
      ctx,
      citees.map((une) => une.id),
    );
    const personnes = citees.map((une) => {
      const personne = noms.get(une.id);
      return { ...une, nom: personne ? nomDe(personne) : 'Identité effacée' };
    });
    const trace = {
      action: 'mt.campagne-lue',
      objet: id,
      personnes: citees.map(personneDe),
      detail: { lignes: citees.length },
    };
    return reussi(effets({ campagne, total: ids.length, personnes }, { trace }));
  },
});

async function demandesDuGroupe(
  ctx: Ctx,
  campagne: Campagne,
  groupe: GroupeDeCampagne,
): Promise<readonly string[]> {
  const etape = ETAPES.find((connue) => connue === groupe);
  if (etape) {
    const resultats = (await resultatsDe(ctx, [campagne])).get(campagne.id);
    return [...(resultats?.[etape] ?? [])].map(demandeDuLien);
  }
  const visee = await viser(ctx, campagne);
  if (!visee.ok) return [];
  const { destinataires, ecartes } = visee.valeur;
  if (groupe === 'a-ecrire') return destinataires.map(({ demande }) => demande);
  if (groupe === 'mineurs')
    return destinataires.filter(({ mineur }) => mineur).map(({ demande }) => demande);
  return ecartes.filter(({ raison }) => raison === groupe).map(({ demande }) => demande);
}
