import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { creneauxDuSondage, sondageNomme, sondes } from '../data/sondages.query.ts';
import type { RefusDeSondage } from '../domain/refus.ts';
import type { Creneau, Sondage, Sonde } from '../domain/sondage.ts';
import { peutAnimer } from './animer.ts';
import { zSondage } from './saisies.ts';

export type SondageEntier = {
  readonly sondage: Sondage;
  readonly creneaux: readonly Creneau[];
  readonly sondes: readonly Sonde[];
};

/** A poll with the names of who said what, to be downloaded by who leads it. */
export const exporterSondage = defineUseCase({
  nom: 'reunions.exporter-sondage',
  saisie: z.strictObject({ sondage: zSondage }),
  droit: 'reunions.reunion.animer',
  executer: async (
    { tx, cpts, acteur },
    { sondage: id },
  ): Promise<Result<Effets<SondageEntier>, RefusDeSondage>> => {
    const sondage = await sondageNomme(tx, cpts, id);
    if (!sondage) return refuse({ motif: 'sondage-inconnu' });
    if (!peutAnimer(acteur, sondage.referentProfessionnel))
      return refuse({ motif: 'groupe-d-un-autre' });
    const creneaux = await creneauxDuSondage(tx, cpts, id);
    const tous = await sondes(tx, cpts, id);
    const trace = { action: 'reunions.sondage-exporte', objet: id };
    return reussi(effets({ sondage, creneaux, sondes: tous }, { trace }));
  },
});
