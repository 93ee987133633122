import { z } from 'zod';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { agitPour, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { medecinsDuTerritoire } from '../data/medecins.query.ts';
import { MEDECIN, type Medecin } from '../domain/medecin.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';

/** The doctors whoever calls may act as: themselves, those they stand for; all of the territory for the coordination. */
export const medecinsPossibles = defineUseCase({
  nom: 'mt.medecins-possibles',
  saisie: z.strictObject({}),
  droit: 'mt.demande.prendre',
  executer: async ({ tx, cpts, acteur }): Promise<Result<Effets<readonly Medecin[]>, never>> => {
    const siens = [acteur.professionnel, ...acteur.delegations.map((d) => d.professionnel)]
      .filter((qui) => qui !== null)
      .filter((qui) => agitPour(acteur, qui, 'patients'));
    const fiches = await professionnelsParIds(tx, [...new Set(siens)]);
    const soi = fiches
      .filter(({ profession }) => profession === MEDECIN)
      .map((fiche) => ({ id: fiche.id, nom: nomDeProfessionnel(fiche) }));
    if (soi.length > 0 || !acteur.droits.has(INSTRUIRE)) return reussi(effets(soi));
    return reussi(effets(await medecinsDuTerritoire(tx, cpts)));
  },
});
