import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zTexteOuNull } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  contratEnCours,
  demarragesDuContrat,
  montantsDuContrat,
  versementsDuContrat,
} from '../data/contrat.query.ts';
import {
  deleteMontant,
  insertMontants,
  type MontantAEcrire,
  moveMontants,
  saveContrat,
  saveDemarrage,
  saveMontant,
} from '../data/contrat.repository.ts';
import { ligneDuBareme, REGIMES, TAILLES, type Taille } from '../domain/bareme.ts';
import {
  type Contrat,
  type MontantDate,
  PREMIERS_VERSEMENTS,
  PRORATAS,
} from '../domain/contrat.ts';
import { POSTES, partsDuPoste } from '../domain/mission.ts';
import type { RefusDeFinancement } from '../domain/refus.ts';
import { auteurDe, obstacleAuJour } from './contrat-en-cours.ts';
import { zChoix, zMission, zMontantOuVide, zPart, zPoste } from './saisies.ts';

const droit = 'financement.contrat.tenir';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeFinancement>>;

const zTaille = zEntier({ min: 1, max: 4 }).transform(
  (n): Taille => TAILLES.find((taille) => taille === n) ?? 1,
);

/** Writes the contract as it was signed, or corrects it. Amounts are written apart; those of the signature follow its date. */
export const saisirContrat = defineUseCase({
  nom: 'financement.saisir-contrat',
  saisie: z.strictObject({
    regime: zChoix(REGIMES, 'Dites de quel texte relève le contrat.'),
    taille: zTaille,
    signeLe: zDateCivile,
    annees: zEntier({ min: 1, max: 10 }),
    reference: zTexteOuNull(120),
    cpam: zTexteOuNull(120),
    ars: zTexteOuNull(120),
    prorata: zFacultatif(zChoix(PRORATAS, 'Dites comment se partage une année entamée.')),
    premierVersement: zChoix(PREMIERS_VERSEMENTS, 'Dites ce qui est versé à la signature.'),
  }),
  droit,
  executer: async (ctx, { prorata = null, ...saisie }): Fait<{ readonly id: string }> => {
    const { tx, cpts } = ctx;
    const ancien = await contratEnCours(tx, cpts);
    const contrat: Contrat = { ...saisie, prorata, id: ancien?.id ?? ctx.ids() };
    if (ancien && (await contreditLePasse(ctx, contrat)))
      return refuse({ motif: 'contrat-deja-vecu' });
    const id = await saveContrat(tx, cpts, { contrat, auteur: auteurDe(ctx) });
    if (ancien && ancien.signeLe !== contrat.signeLe)
      await moveMontants(tx, cpts, { contrat: id, de: ancien.signeLe, vers: contrat.signeLe });
    return reussi(effets({ id }, { trace: { action: 'financement.contrat-saisi', objet: id } }));
  },
});

/** Whether a correction leaves a mission or a payment out of the contract. */
async function contreditLePasse({ tx, cpts }: Ctx, contrat: Contrat): Promise<boolean> {
  const demarrages = await demarragesDuContrat(tx, cpts, contrat.id);
  const versements = await versementsDuContrat(tx, cpts, contrat.id);
  return (
    Object.values(demarrages).some((le) => obstacleAuJour(contrat, le) !== null) ||
    versements.some(({ annee }) => annee > contrat.annees)
  );
}

/** Writes the amounts of the barème where the contract has none at its signature: the CPTS checks them against what it signed. */
export const reprendreBareme = defineUseCase({
  nom: 'financement.reprendre-bareme',
  saisie: z.strictObject({}),
  droit,
  executer: async (ctx): Fait<{ readonly repris: number }> => {
    const { tx, cpts } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const aEcrire = await manquantsDuBareme(ctx, contrat);
    if (aEcrire.length === 0) return refuse({ motif: 'rien-a-reprendre' });
    const repris = await insertMontants(tx, cpts, {
      contrat: contrat.id,
      montants: aEcrire,
      auteur: auteurDe(ctx),
    });
    const trace = { action: 'financement.bareme-repris', objet: contrat.id };
    return reussi(effets({ repris }, { trace }));
  },
});

async function manquantsDuBareme({ tx, cpts }: Ctx, contrat: Contrat) {
  return manquants(contrat, await montantsDuContrat(tx, cpts, contrat.id));
}

/** Amounts that the barème gives and the contract lacks at its signature. */
export function manquants(
  { regime, taille, signeLe }: Contrat,
  saisis: readonly MontantDate[],
): readonly MontantAEcrire[] {
  return POSTES.flatMap((poste) =>
    partsDuPoste(poste).flatMap((part) => {
      const connu = saisis.some(
        (m) => m.poste === poste && m.part === part && m.aPartirDu <= signeLe,
      );
      const ligne = connu ? null : ligneDuBareme({ regime, taille, poste, part });
      if (!ligne) return [];
      const { montant: centimes, source: piece } = ligne;
      return [{ poste, part, aPartirDu: signeLe, centimes, origine: 'bareme' as const, piece }];
    }),
  );
}

/** Writes a yearly amount from a day on, as the contract or an amendment says; nothing typed makes it unknown again. */
export const fixerMontant = defineUseCase({
  nom: 'financement.fixer-montant',
  saisie: z.strictObject({
    poste: zPoste,
    part: zPart,
    aPartirDu: zFacultatif(zDateCivile),
    montant: zMontantOuVide,
    piece: zTexteOuNull(200),
  }),
  droit,
  executer: async (ctx, { poste, part, aPartirDu, montant, piece }): Fait => {
    const { tx, cpts } = ctx;
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    if (!partsDuPoste(poste).includes(part)) return refuse({ motif: 'part-etrangere' });
    const jour: DateCivile = aPartirDu ?? contrat.signeLe;
    const obstacle = obstacleAuJour(contrat, jour);
    if (obstacle) return refuse({ motif: obstacle });
    const cle = { poste, part, aPartirDu: jour };
    if (montant === null) await deleteMontant(tx, cpts, { contrat: contrat.id, ...cle });
    else
      await saveMontant(tx, cpts, {
        contrat: contrat.id,
        montant: { ...cle, centimes: montant, origine: 'contrat', piece },
        auteur: auteurDe(ctx),
      });
    const trace = {
      action: 'financement.montant-fixe',
      objet: contrat.id,
      detail: { poste, part },
    };
    return reussi(effets({}, { trace }));
  },
});

/** Says when a mission began, or that it has not. */
export const daterMission = defineUseCase({
  nom: 'financement.dater-mission',
  saisie: z.strictObject({ mission: zMission, demarreLe: zFacultatif(zDateCivile) }),
  droit,
  executer: async ({ tx, cpts }, { mission, demarreLe: le = null }): Fait => {
    const contrat = await contratEnCours(tx, cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const obstacle = le && obstacleAuJour(contrat, le);
    if (obstacle) return refuse({ motif: obstacle });
    await saveDemarrage(tx, cpts, { contrat: contrat.id, mission, le });
    const trace = {
      action: 'financement.mission-datee',
      objet: contrat.id,
      detail: { mission },
    };
    return reussi(effets({}, { trace }));
  },
});
