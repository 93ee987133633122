import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { brisARevoir } from '../data/bris.query.ts';
import { dossiersEnDouble } from '../data/doublons.query.ts';
import {
  compterPatients,
  patientsDesMembres,
  patientsRecents,
} from '../data/patients-listes.query.ts';
import { membresDe, tientTousLesDossiers } from './agir-en-membre.ts';
import { lireDossier } from './sceller.ts';

const AU_PLUS = 50;

/**
 * The patients one cares for, or, for those who hold every record, the latest; names are never browsed beyond that. Who
 * keeps oppositions also reads the records that bear one person: a block put on one does not hold on the other.
 */
export const listerPatients = defineUseCase({
  nom: 'patients.lister-patients',
  saisie: z.strictObject({}),
  droit: 'patients.dossier.lire',
  executer: async (ctx) => {
    const { tx, cpts, acteur, maintenant: le } = ctx;
    const tous = tientTousLesDossiers(ctx);
    const lignes = tous
      ? await patientsRecents(tx, cpts, AU_PLUS)
      : await patientsDesMembres(tx, cpts, { membres: membresDe(acteur), le, limite: AU_PLUS });
    const doublons = acteur.droits.has('patients.opposition.tenir')
      ? await dossiersEnDouble(tx, cpts, AU_PLUS)
      : [];
    const liste = {
      tous,
      total: tous ? await compterPatients(tx, cpts) : lignes.length,
      dossiers: lignes.map((ligne) => lireDossier(ctx, ligne)),
      doublons: doublons.map((ligne) => lireDossier(ctx, ligne)),
      aRevoir: acteur.droits.has('patients.bris-de-glace.revoir') ? await brisARevoir(tx, cpts) : 0,
    };
    const trace = {
      action: 'patients.dossiers-listes',
      detail: { lignes: lignes.length + doublons.length },
    };
    return reussi(effets(liste, { trace }));
  },
});
