import { z } from 'zod';
import { moisDe } from '#kernel/periode.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zCourriel,
  zDateCivile,
  zFacultatif,
  zListe,
  zMontant,
  zTexte,
  zUuid,
} from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { comptesLiables, contratParId } from '../data/contrats.query.ts';
import {
  derniereDeclaree,
  insertContrat,
  saveCout,
  savePersonne,
  updateContrat,
  updateCourriel,
} from '../data/contrats.repository.ts';
import { court } from '../domain/contrat.ts';
import { premierDuMois } from '../domain/cout.ts';
import type { RefusDeSalaries } from '../domain/refus.ts';
import { aujourdhuiDe, auteurDe, zContrat, zMission } from './saisies.ts';

type Tenu = Promise<Result<Effets<{ readonly id: string }>, RefusDeSalaries>>;
const droit = 'salaries.contrat.tenir';

const zDit = {
  fonction: zTexte(120, 'Dites la fonction qu’écrit le contrat.'),
  quotite: zMontant.refine((q) => q > 0 && q <= 10_000, {
    error: 'Donnez un pourcentage d’un temps plein, entre 0 et 100 : 80, ou 68,57.',
  }),
  au: zFacultatif(zDateCivile),
  missions: zListe(zMission, 7),
  courriel: zFacultatif(zCourriel),
};

/** Writes a contract down, as the paper says it; somebody of the same name is the same person. */
export const ecrireContrat = defineUseCase({
  nom: 'salaries.ecrire-contrat',
  saisie: z.strictObject({
    ...zDit,
    nom: zTexte(120, 'Dites qui est employé.'),
    compte: zFacultatif(zUuid),
    du: zDateCivile,
  }),
  droit,
  executer: async (ctx, { nom, compte, courriel, du, au = null, ...dit }): Tenu => {
    const { tx, cpts, maintenant: le } = ctx;
    if (au !== null && au < du) return refuse({ motif: 'fin-avant-le-debut' });
    const lie = compte ? await compteLie(ctx, compte) : null;
    if (compte && !lie) return refuse({ motif: 'compte-inconnu' });
    const personne = await savePersonne(tx, cpts, {
      personne: {
        ...{ id: ctx.ids(), nom, compte: lie?.id ?? null },
        courriel: courriel ?? lie?.courriel ?? null,
        professionnel: lie?.professionnel ?? null,
      },
      le,
    });
    if (personne === null) return refuse({ motif: 'compte-deja-pris' });
    const contrat = { ...dit, id: ctx.ids(), personne, du, au };
    if (!(await insertContrat(tx, cpts, { contrat, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'contrats-qui-se-recouvrent' });
    const trace = { action: 'salaries.contrat-ecrit', objet: contrat.id };
    return reussi(effets({ id: contrat.id }, { trace }));
  },
});

const compteLie = async (ctx: Ctx, compte: string) =>
  (await comptesLiables(ctx.tx, ctx.cpts, aujourdhuiDe(ctx))).find(({ id }) => id === compte);

/** Changes what an amendment changes, or says when it ends. */
export const modifierContrat = defineUseCase({
  nom: 'salaries.modifier-contrat',
  saisie: z.strictObject({ ...zDit, contrat: zContrat }),
  droit,
  executer: async (ctx, { contrat: id, au = null, courriel = null, ...dit }): Tenu => {
    const { tx, cpts } = ctx;
    const connu = await contratParId(tx, cpts, id);
    if (!connu) return refuse({ motif: 'contrat-inconnu' });
    if (au !== null && au < connu.du) return refuse({ motif: 'fin-avant-le-debut' });
    const derniere = await derniereDeclaree(tx, cpts, id);
    if (au !== null && derniere !== null && derniere > au)
      return refuse({ motif: 'semaines-deja-declarees' });
    if (!(await updateContrat(tx, cpts, { ...dit, id, au })))
      return refuse({ motif: 'contrats-qui-se-recouvrent' });
    await updateCourriel(tx, cpts, { personne: connu.personne.id, courriel });
    return reussi(effets({ id }, { trace: { action: 'salaries.contrat-modifie', objet: id } }));
  },
});

/** Says what a month costs the employer, from that month on. */
export const saisirCout = defineUseCase({
  nom: 'salaries.saisir-cout',
  saisie: z.strictObject({
    contrat: zContrat,
    mois: zDateCivile,
    montant: zMontant.refine((c) => c > 0 && c <= 10_000_000, {
      error: 'Donnez un montant positif, 100 000 € au plus.',
    }),
  }),
  droit: 'salaries.cout.tenir',
  executer: async (ctx, { contrat: id, mois: jour, montant: centimes }): Tenu => {
    const { tx, cpts } = ctx;
    const connu = await contratParId(tx, cpts, id);
    if (!connu) return refuse({ motif: 'contrat-inconnu' });
    const mois = premierDuMois(jour);
    if (!court(connu, mois, moisDe(mois).au)) return refuse({ motif: 'mois-hors-du-contrat' });
    await saveCout(tx, cpts, { cout: { contrat: id, mois, centimes }, auteur: auteurDe(ctx) });
    const trace = { action: 'salaries.cout-saisi', objet: id, detail: { mois } };
    return reussi(effets({ id }, { trace }));
  },
});
