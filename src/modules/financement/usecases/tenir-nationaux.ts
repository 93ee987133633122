import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratEnCours, indicateursDuContrat } from '../data/contrat.query.ts';
import { insertNationaux, saveRegle } from '../data/contrat.repository.ts';
import { vautEn } from '../domain/indicateur.ts';
import { nationauxAbsents } from '../domain/indicateurs-nationaux.ts';
import type { RefusDeFinancement, RefusDePalier } from '../domain/refus.ts';
import { regleDe, zRegle } from './regle-saisie.ts';
import { zAnnee } from './saisies.ts';

const droit = 'financement.contrat.tenir';

/** Adds the national indicators that the contract lacks, from a year on: defined, with no target and no amount. */
export const reprendreNationaux = defineUseCase({
  nom: 'financement.reprendre-nationaux',
  saisie: z.strictObject({ annee: zAnnee }),
  droit,
  executer: async (
    ctx,
    { annee: deAnnee },
  ): Promise<Result<Effets<{ readonly repris: number }>, RefusDeFinancement>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    if (deAnnee > contrat.annees) return refuse({ motif: 'annee-hors-contrat' });
    const connus = await indicateursDuContrat(tx, cpts, contrat.id);
    const presents = connus.filter((i) => vautEn(i, deAnnee) || i.aAnnee === null);
    const nationaux = nationauxAbsents(contrat.regime, presents).map((national) => ({
      ...{ ...national, id: ctx.ids() },
      regle: { mode: 'a-saisir' as const },
    }));
    const saisie = { contrat: contrat.id, nationaux, deAnnee, le };
    const repris = nationaux.length === 0 ? 0 : await insertNationaux(tx, cpts, saisie);
    if (repris === 0) return refuse({ motif: 'nationaux-deja-la' });
    const trace = { action: 'financement.nationaux-repris', objet: contrat.id };
    return reussi(effets({ repris }, { trace }));
  },
});

/** Copies from the contract what an indicator is worth, when nobody has. */
export const saisirRegle = defineUseCase({
  nom: 'financement.saisir-regle',
  saisie: z.strictObject({ indicateur: zIdentifiant<'IndicateurId'>(), ...zRegle }),
  droit,
  executer: async (
    { tx, cpts },
    { indicateur: id, ...dite },
  ): Promise<Result<Effets<object>, RefusDeFinancement | RefusDePalier>> => {
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const connus = await indicateursDuContrat(tx, cpts, contrat.id);
    const connu = connus.find((i) => i.id === id);
    if (!connu) return refuse({ motif: 'indicateur-inconnu' });
    const regle = regleDe(dite, connu.sens);
    if (!regle.ok) return regle;
    if (!(await saveRegle(tx, cpts, { id, regle: regle.valeur })))
      return refuse({ motif: 'regle-deja-saisie' });
    return reussi(effets({}, { trace: { action: 'financement.regle-saisie', objet: id } }));
  },
});
