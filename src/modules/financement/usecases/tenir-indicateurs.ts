import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zDateCivile,
  zFacultatif,
  zIdentifiant,
  zTexte,
  zTexteFacultatif,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratEnCours, indicateursDuContrat } from '../data/contrat.query.ts';
import {
  insertIndicateur,
  replaceValeur,
  retireIndicateur,
  saveCrise,
} from '../data/contrat.repository.ts';
import type { Calcul } from '../domain/calcul.ts';
import { ETATS_DE_CRISE } from '../domain/contrat.ts';
import { SENS, SOURCES_D_INDICATEUR, vautEn } from '../domain/indicateur.ts';
import { mesureDe } from '../domain/mesure.ts';
import type { RefusDeFinancement, RefusDePalier } from '../domain/refus.ts';
import { auteurDe, obstacleAuJour } from './contrat-en-cours.ts';
import { regleDe, zRegle } from './regle-saisie.ts';
import { zAnnee, zChoix, zMilliemes, zMission } from './saisies.ts';

const droit = 'financement.contrat.tenir';
const zIndicateur = zIdentifiant<'IndicateurId'>();
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeFinancement | RefusDePalier>>;

const zCalcul = {
  mesure: zTexteOuNull(40),
  rapporteeA: zTexteOuNull(40),
  profession: zTexteOuNull(10),
  missionSeule: zFacultatif(z.literal('oui')),
};
type SaisieDeCalcul = z.output<z.ZodObject<typeof zCalcul>> & { readonly source: string };

/** Adds an indicator to a mission from a year on, with what reaching it is worth, as the contract says. */
export const ajouterIndicateur = defineUseCase({
  nom: 'financement.ajouter-indicateur',
  saisie: z.strictObject({
    mission: zMission,
    annee: zAnnee,
    libelle: zTexte(160),
    unite: zTexteFacultatif(40).optional().default(''),
    sens: zChoix(SENS, 'Dites s’il faut monter ou descendre.'),
    source: zChoix(SOURCES_D_INDICATEUR, 'Dites d’où vient la valeur.'),
    preuve: zTexteOuNull(300),
    ...zRegle,
    ...zCalcul,
  }),
  droit,
  executer: async (ctx, saisie): Fait<{ readonly id: string }> => {
    const { tx, cpts, maintenant: le } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const { mission, annee: deAnnee, libelle, unite, sens, source, preuve } = saisie;
    if (deAnnee > contrat.annees) return refuse({ motif: 'annee-hors-contrat' });
    const regle = regleDe(saisie, sens);
    if (!regle.ok) return regle;
    const calcul = calculDe(saisie);
    if (!calcul.ok) return calcul;
    const id = ctx.ids();
    const dit = { id, mission, libelle, unite, sens, source, preuve, deAnnee, aAnnee: null };
    const local = { code: null, definition: null };
    const indicateur = { ...dit, ...local, regle: regle.valeur, calcul: calcul.valeur };
    await insertIndicateur(tx, cpts, { contrat: contrat.id, indicateur, le });
    return reussi(
      effets({ id }, { trace: { action: 'financement.indicateur-ajoute', objet: id } }),
    );
  },
});

/** Measured, it is counted from the ledger by a measure of the catalogue; said or handed over, it is not. */
function calculDe({
  source,
  mesure,
  rapporteeA,
  profession,
  missionSeule,
}: SaisieDeCalcul): Result<Calcul | null, RefusDeFinancement> {
  if (source !== 'mesure') return reussi(null);
  const [comptee, total] = [mesureDe(mesure ?? ''), mesureDe(rapporteeA ?? '')];
  if (!(mesure && comptee) || (rapporteeA && !total)) return refuse({ motif: 'mesure-a-choisir' });
  if (total && total.compte !== comptee.compte) return refuse({ motif: 'mesures-incomparables' });
  return reussi({ mesure, rapporteeA, profession, missionSeule: missionSeule === 'oui' });
}

/** Takes an indicator out of the contract from a year on; the years before, and what was said of them, stay. */
export const retirerIndicateur = defineUseCase({
  nom: 'financement.retirer-indicateur',
  saisie: z.strictObject({ indicateur: zIndicateur, annee: zAnnee }),
  droit,
  executer: async ({ tx, cpts }, { indicateur: id, annee }): Fait => {
    if (!(await retireIndicateur(tx, cpts, { id, annee })))
      return refuse({ motif: 'indicateur-inconnu' });
    return reussi(effets({}, { trace: { action: 'financement.indicateur-retire', objet: id } }));
  },
});

/** Says what an indicator reached in a year, by the CPTS or by the CPAM; nothing typed takes it back. */
export const direValeur = defineUseCase({
  nom: 'financement.dire-valeur',
  saisie: z.strictObject({
    indicateur: zIndicateur,
    annee: zAnnee,
    par: zChoix(['cpts', 'cpam'], 'Dites qui donne cette valeur.'),
    valeur: zFacultatif(zMilliemes),
    piece: zTexteOuNull(200),
  }),
  droit,
  executer: async (ctx, { indicateur, annee, par, valeur: milliemes = null, piece }): Fait => {
    const { tx, cpts } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const connus = await indicateursDuContrat(tx, cpts, contrat.id);
    if (annee > contrat.annees) return refuse({ motif: 'annee-hors-contrat' });
    const connu = connus.find((i) => i.id === indicateur && vautEn(i, annee));
    if (!connu) return refuse({ motif: 'indicateur-inconnu' });
    if (par === 'cpts' && connu.calcul) return refuse({ motif: 'valeur-mesuree' });
    const valeur = { id: ctx.ids(), indicateur, annee, par, milliemes, piece };
    await replaceValeur(tx, cpts, { valeur, auteur: auteurDe(ctx) });
    const trace = { action: 'financement.valeur-dite', objet: indicateur, detail: { annee, par } };
    return reussi(effets({}, { trace }));
  },
});

/** Says whether a crisis came in a year; that the ARS recognised it is said with the day and the document. */
export const direCrise = defineUseCase({
  nom: 'financement.dire-crise',
  saisie: z.strictObject({
    annee: zAnnee,
    etat: zChoix(ETATS_DE_CRISE, 'Dites si une crise est survenue.'),
    le: zFacultatif(zDateCivile),
    piece: zTexteOuNull(200),
  }),
  droit,
  executer: async ({ tx, cpts }, { annee, etat, le = null, piece }): Fait => {
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    if (annee > contrat.annees) return refuse({ motif: 'annee-hors-contrat' });
    if (etat === 'reconnue' && (!le || !piece)) return refuse({ motif: 'crise-sans-piece' });
    const obstacle = le && obstacleAuJour(contrat, le);
    if (obstacle) return refuse({ motif: obstacle });
    await saveCrise(tx, cpts, { contrat: contrat.id, annee, etat, le, piece });
    const trace = {
      action: 'financement.crise-dite',
      objet: contrat.id,
      detail: { annee, etat },
    };
    return reussi(effets({}, { trace }));
  },
});
