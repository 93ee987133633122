import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { personnesDesDemandes } from '../data/personnes.query.ts';
import { type DemandeSuivie, demandesSuivies } from '../data/siennes.query.ts';
import { personneDe } from '../domain/demande.ts';
import { nomDe } from '../domain/personne.ts';

export type Suivie = DemandeSuivie & { readonly nom: string; readonly telephone: string | null };

/** The requests whoever acts opened, and those that they, or the doctors they stand for, took. */
export const listerSuivies = defineUseCase({
  nom: 'mt.lister-suivies',
  saisie: z.strictObject({}),
  droit: 'mt.demande.lire',
  executer: async (ctx): Promise<Result<Effets<readonly Suivie[]>, never>> => {
    const { tx, cpts, acteur } = ctx;
    const medecins = [acteur.professionnel, ...acteur.delegations.map((d) => d.professionnel)]
      .filter((qui) => qui !== null)
      .filter((qui) => agitPour(acteur, qui, 'patients'));
    const suivies = await demandesSuivies(tx, cpts, { compte: acteur.id, medecins });
    const personnes = await personnesDesDemandes(
      ctx,
      suivies.map(({ id }) => id),
    );
    const nommees = suivies.map((suivie) => {
      const personne = personnes.get(suivie.id);
      return {
        ...suivie,
        nom: personne ? nomDe(personne) : '',
        telephone: personne?.telephone ?? null,
      };
    });
    const trace = {
      action: 'mt.demandes-listees',
      personnes: suivies.map(personneDe),
      detail: { lignes: suivies.length },
    };
    return reussi(effets(nommees, { trace }));
  },
});
