import { z } from 'zod';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { nombreDeDemandes } from '../data/demandes-rangees.query.ts';
import { nomsDesDemandes } from '../data/personnes.query.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import {
  type ADeclarer,
  bientotADeclarer,
  type CourrierAEnvoyer,
  courriersAEnvoyer,
  propositionsEchues,
} from '../data/taches.query.ts';
import { personneDe } from '../domain/demande.ts';
import { nomDe } from '../domain/personne.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';

type Nommee = { readonly nom: string };

export type Taches = {
  readonly aAppeler: number;
  readonly courriers: readonly (CourrierAEnvoyer & Nommee)[];
  readonly propositions: readonly (Nommee & {
    readonly id: string;
    readonly medecin: string;
    readonly expireLe: Date;
  })[];
  readonly aDeclarer: readonly (ADeclarer & Nommee)[];
};

const JOURS_AVANT_L_ECHEANCE = 7;

/** What waits for the coordination today: whom to call, whom to write to, who did not answer, who is soon to declare. */
export const listerTaches = defineUseCase({
  nom: 'mt.lister-taches',
  saisie: z.strictObject({}),
  droit: INSTRUIRE,
  executer: async (ctx): Promise<Result<Effets<Taches>, never>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const { tentativesAvantCourrier } = await reglagesDe(tx, cpts);
    const courriers = await courriersAEnvoyer(tx, cpts, tentativesAvantCourrier);
    const echues = await propositionsEchues(tx, cpts, maintenant);
    const bientot = ajouterJours(dateCivileDe(maintenant, fuseau), JOURS_AVANT_L_ECHEANCE);
    const aDeclarer = await bientotADeclarer(tx, cpts, bientot);
    const toutes = [...courriers, ...echues, ...aDeclarer];
    const nommer = await noms(
      ctx,
      toutes.map(({ id }) => id),
    );
    const medecins = await medecinsDe(
      ctx,
      echues.map((p) => p.professionnelId),
    );
    const taches: Taches = {
      aAppeler: await nombreDeDemandes(tx, cpts, { etats: ['recue'] }),
      courriers: courriers.map((une) => ({ ...une, nom: nommer(une.id) })),
      propositions: echues.map(({ id, professionnelId, expireLe }) => ({
        id,
        nom: nommer(id),
        medecin: medecins.get(professionnelId) ?? 'Un médecin',
        expireLe,
      })),
      aDeclarer: aDeclarer.map((une) => ({ ...une, nom: nommer(une.id) })),
    };
    const personnes = toutes.map(personneDe);
    const detail = { lignes: toutes.length };
    return reussi(effets(taches, { trace: { action: 'mt.demandes-listees', personnes, detail } }));
  },
});

async function noms(ctx: Ctx, demandes: readonly string[]) {
  const personnes = await nomsDesDemandes(ctx, demandes);
  return (id: string): string => {
    const personne = personnes.get(id);
    return personne ? nomDe(personne) : 'Identité illisible';
  };
}

async function medecinsDe({ tx }: Ctx, ids: readonly string[]) {
  const fiches = await professionnelsParIds(tx, [...new Set(ids)]);
  return new Map(fiches.map((fiche) => [fiche.id, nomDeProfessionnel(fiche)]));
}
