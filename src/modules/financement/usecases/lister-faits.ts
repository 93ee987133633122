import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { lireFaits } from '#modules/journal';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratEnCours, indicateursDuContrat } from '../data/contrat.query.ts';
import { anneesDuContrat } from '../domain/contrat.ts';
import type { FaitCompte } from '../domain/fait-compte.ts';
import { vautEn } from '../domain/indicateur.ts';
import { mesureDe } from '../domain/mesure.ts';
import type { RefusDeFinancement } from '../domain/refus.ts';

import { demandesDe } from './mesurer-indicateurs.ts';
import { zAnnee } from './saisies.ts';

/** Right of whoever may open what concerns one patient. */
const POUR_OUVRIR = 'financement.fait.ouvrir';
/** As many as are looked for; the figure counts them all. */
const MAXIMUM = 5000;

export type FaitsDeLIndicateur = {
  /** Null: kept for the coordination, since they lead to patients. */
  readonly faits: readonly FaitCompte[] | null;
  readonly tronque: boolean;
};

/** The entries of the ledger that an indicator counts in a year, newest first. */
export const listerFaitsDeLIndicateur = defineUseCase({
  nom: 'financement.lister-faits',
  saisie: z.strictObject({ indicateur: zIdentifiant<'IndicateurId'>(), annee: zAnnee }),
  droit: 'financement.contrat.lire',
  executer: async (
    ctx,
    { indicateur: id, annee: rang },
  ): Promise<Result<Effets<FaitsDeLIndicateur>, RefusDeFinancement>> => {
    const { tx, cpts, acteur } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const connus = await indicateursDuContrat(tx, cpts, contrat.id);
    const indicateur = connus.find((i) => i.id === id && vautEn(i, rang));
    const annee = anneesDuContrat(contrat).find((a) => a.rang === rang);
    if (!(indicateur && annee)) return refuse({ motif: 'indicateur-inconnu' });
    const [demande] = demandesDe(indicateur, annee);
    if (!demande) return reussi(effets({ faits: [], tronque: false }));
    const patients = mesureDe(indicateur.calcul?.mesure ?? '')?.personnes === true;
    if (patients && !acteur.droits.has(POUR_OUVRIR))
      return reussi(effets({ faits: null, tronque: false }));
    const { du, au, genre, detail, profession, mission } = demande;
    const faits = await lireFaits(tx, cpts, {
      ...{ du, au, genres: [genre], limite: MAXIMUM },
      ...(detail ? { detail } : {}),
      ...(profession ? { profession } : {}),
      ...(mission ? { mission } : {}),
    });
    return reussi(effets({ faits: faits.toReversed(), tronque: faits.length === MAXIMUM }));
  },
});
