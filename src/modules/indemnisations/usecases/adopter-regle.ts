import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zHeureCivile,
  zIban,
  zIdentifiant,
  zMontant,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { reglagesDeLaCpts, reglesDeLaCpts } from '../data/regles.query.ts';
import {
  endRegle,
  insertRegle,
  saveBaremeConfirme,
  saveReglages,
  withdrawRegle,
} from '../data/regles.repository.ts';
import { COMPTES_DU_PLAFOND } from '../domain/approbation.ts';
import { composerRegle, type RegleDite } from '../domain/composer-regle.ts';
import { GENRES } from '../domain/fait.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import { INSTANCES, MODES, NATURES } from '../domain/regle.ts';
import { auteurDe, zChoix, zMission } from './saisies.ts';

const droit = 'indemnisations.regle.tenir';
const zRegle = zIdentifiant<'RegleId'>();
type Fait<T = object> = Promise<Result<Effets<T>, RefusDIndemnisation>>;

const zListe = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((dit) => (dit === undefined || dit === '' ? [] : [dit].flat()));

const zAdoptee = z.strictObject({
  mode: zChoix(MODES, 'Dites comment cette règle paie.'),
  nature: zFacultatif(zChoix(NATURES, 'Dites si c’est une indemnité ou une rémunération.')),
  libelle: zTexte(80, 'Donnez un nom à la règle, comme « Réunion de groupe ».'),
  genre: zFacultatif(zChoix(GENRES, 'Dites ce que la règle paie.')),
  cas: zTexteOuNull(40),
  professions: zListe,
  mission: zFacultatif(zMission),
  instance: zFacultatif(zChoix(INSTANCES, 'Choisissez une instance.')),
  fonction: zTexteOuNull(80),
  montant: zFacultatif(
    zMontant.refine((c) => c >= 0 && c <= 10_000_000, {
      error: 'Donnez un montant positif, 100 000 € au plus.',
    }),
  ),
  milliemes: zFacultatif(zEntier({ min: 1, max: 5000 })),
  bareme: zFacultatif(zChoix(['fixe', 'fiscal'], 'Dites comment les kilomètres se paient.')),
  desHeure: zFacultatif(zHeureCivile),
  partage: zFacultatif(zChoix(['jours', 'fin'], 'Dites comment le montant annuel est dû.')),
  decisionLe: zDateCivile,
  decisionOrgane: zTexte(80, 'Dites quel organe a décidé.'),
  decisionNumero: zTexteOuNull(40),
  du: zDateCivile,
  au: zFacultatif(zDateCivile),
});

/** Writes a rule that an organ adopted. Two rules about the same thing never run on the same day. */
export const adopterRegle = defineUseCase({
  nom: 'indemnisations.adopter-regle',
  saisie: zAdoptee,
  droit,
  executer: async (ctx, saisie): Fait<{ readonly id: string }> => {
    const { montant: centimes = null, ...dits } = saisie;
    const composee = composerRegle({ ...dits, id: ctx.ids(), centimes } satisfies RegleDite);
    if (!composee.ok) return refuse({ motif: composee.refus });
    const regle = composee.valeur;
    if (!(await insertRegle(ctx.tx, ctx.cpts, { regle, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'regle-en-double' });
    const trace = { action: 'indemnisations.regle-adoptee', objet: regle.id };
    return reussi(effets({ id: regle.id }, { trace }));
  },
});

/** Says the last day of a rule: the one that follows is written beside it. */
export const finirRegle = defineUseCase({
  nom: 'indemnisations.finir-regle',
  saisie: z.strictObject({ regle: zRegle, au: zDateCivile }),
  droit,
  executer: async ({ tx, cpts }, { regle: id, au }): Fait => {
    const connue = (await reglesDeLaCpts(tx, cpts)).find((une) => une.id === id);
    if (!connue) return refuse({ motif: 'regle-inconnue' });
    if (au < connue.du) return refuse({ motif: 'fin-avant-le-debut' });
    if (connue.au !== null && connue.au < au) return refuse({ motif: 'regle-en-double' });
    await endRegle(tx, cpts, { id, au });
    return reussi(effets({}, { trace: { action: 'indemnisations.regle-finie', objet: id } }));
  },
});

/** Withdraws a rule written by mistake, as long as it has paid nothing. */
export const retirerRegle = defineUseCase({
  nom: 'indemnisations.retirer-regle',
  saisie: z.strictObject({ regle: zRegle }),
  droit,
  executer: async ({ tx, cpts, maintenant: le }, { regle: id }): Fait => {
    const connue = (await reglesDeLaCpts(tx, cpts)).find((une) => une.id === id);
    if (!connue) return refuse({ motif: 'regle-inconnue' });
    if (!(await withdrawRegle(tx, cpts, { id, le }))) return refuse({ motif: 'regle-deja-servie' });
    return reussi(effets({}, { trace: { action: 'indemnisations.regle-retiree', objet: id } }));
  },
});

/** Says which account pays and to which year an amount belongs, for its ceiling. */
export const reglerIndemnisations = defineUseCase({
  nom: 'indemnisations.regler',
  saisie: z.strictObject({
    titulaire: zTexteOuNull(70),
    iban: zFacultatif(zIban),
    compteDuPlafond: zFacultatif(
      zChoix(COMPTES_DU_PLAFOND, 'Dites à quelle année un montant appartient.'),
    ),
  }),
  droit: 'indemnisations.virement.tenir',
  executer: async (ctx, { titulaire, iban = null, compteDuPlafond = null }): Fait => {
    const avant = await reglagesDeLaCpts(ctx.tx, ctx);
    // An account left empty in the form is the one already known.
    const reglages = { id: ctx.ids(), titulaire, iban: iban ?? avant.iban, compteDuPlafond };
    await saveReglages(ctx.tx, ctx, { reglages, auteur: auteurDe(ctx) });
    return reussi(effets({}, { trace: { action: 'indemnisations.reglages-changes' } }));
  },
});

/** Confirms that the fiscal scale stands for a year that no source here is sure of, with what was read. */
export const confirmerBareme = defineUseCase({
  nom: 'indemnisations.confirmer-bareme',
  saisie: z.strictObject({
    annee: zEntier({ min: 2022, max: 2199 }),
    source: zTexte(160, 'Dites où vous l’avez lu : l’arrêté, la page de l’administration.'),
  }),
  droit,
  executer: async (ctx, { annee, source }): Fait => {
    await saveBaremeConfirme(ctx.tx, ctx.cpts, { annee, source, auteur: auteurDe(ctx) });
    const trace = { action: 'indemnisations.bareme-confirme', detail: { annee } };
    return reussi(effets({}, { trace }));
  },
});
