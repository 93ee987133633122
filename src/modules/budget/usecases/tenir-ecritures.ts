import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { ecritureParId, exercicesDeLaCpts, soldesParTiers } from '../data/ecritures.query.ts';
import { closeExercice, lockComptes } from '../data/ecritures.repository.ts';
import { planDeLaCpts } from '../data/reglages.query.ts';
import { ecritureDuBenevolat } from '../domain/benevolat.ts';
import { aNouveau, finDe } from '../domain/cloture.ts';
import { type AEcrire, contrePasser, partieDouble } from '../domain/ecriture.ts';
import { estAuPied } from '../domain/plan.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { ecrire } from './ecrire.ts';
import { lireFaitsAPasser } from './faits-a-passer.ts';
import { lireBenevolat } from './lire-benevolat.ts';
import {
  aujourdhuiDe,
  auteurDe,
  zAction,
  zAnnee,
  zCompte,
  zFinanceur,
  zMission,
  zPart,
  zPositif,
} from './saisies.ts';

const droit = 'budget.compte.tenir';
type Fait<T = object> = Promise<Result<Effets<T>, RefusDeBudget>>;

/** Writes in the accounts the money that other pages noted: each fact once, however often it is asked. */
export const passerFaits = defineUseCase({
  nom: 'budget.passer-faits',
  saisie: z.strictObject({}),
  droit,
  executer: async (ctx): Fait<{ readonly passes: number }> => {
    await lockComptes(ctx.tx, ctx.cpts);
    const { ecritures } = await lireFaitsAPasser(ctx);
    const ecrites = await ecrire(ctx, ecritures);
    if (!ecrites.ok) return ecrites;
    const trace = { action: 'budget.faits-passes', detail: { nombre: ecritures.length } };
    return reussi(effets({ passes: ecritures.length }, ecritures.length > 0 ? { trace } : {}));
  },
});

const facultatif = <T extends z.ZodType>(schema: T) =>
  zFacultatif(schema).transform((valeur) => valeur ?? null);

/** An entry that no fact makes: wages, bank fees, what the association owned before. */
export const saisirEcriture = defineUseCase({
  nom: 'budget.saisir-ecriture',
  saisie: z.strictObject({
    le: zDateCivile,
    libelle: zTexte(160, 'Dites de quoi il s’agit.'),
    piece: zTexte(80, 'Donnez la référence de la pièce.'),
    debit: zCompte,
    credit: zCompte,
    montant: zPositif,
    mission: facultatif(zMission),
    part: facultatif(zPart),
    financeur: facultatif(zFinanceur),
    action: zAction,
  }),
  droit,
  executer: async (ctx, { le, libelle, piece, debit, credit, montant, action, ...dits }): Fait => {
    if (le > aujourdhuiDe(ctx)) return refuse({ motif: 'jour-a-venir' });
    if (debit === credit) return refuse({ motif: 'memes-comptes' });
    const plan = await planDeLaCpts(ctx.tx, ctx.cpts);
    const connu = (compte: string) => plan.some((p) => p.compte === compte);
    if (!(connu(debit) && connu(credit))) return refuse({ motif: 'compte-inconnu' });
    // At foot of the accounts or in them: an entry across both would leave the balance sheet uneven.
    if (estAuPied(debit) !== estAuPied(credit)) return refuse({ motif: 'volontariat-a-part' });
    const clos = (await exercicesDeLaCpts(ctx.tx, ctx.cpts)).some(
      (e) => e.clos && e.annee >= partsDe(le).annee,
    );
    if (clos) return refuse({ motif: 'exercice-clos' });
    const axes = { ...dits, action: action || null };
    const ecriture: AEcrire = {
      ...{ source: `saisie:${ctx.ids()}`, journal: 'OD', le, libelle, piece, pieceLe: le },
      contrePasse: null,
      mouvements: partieDouble(montant, { compte: debit, axes }, { compte: credit, axes }),
    };
    const ecrite = await ecrire(ctx, [ecriture]);
    if (!ecrite.ok) return ecrite;
    return reussi(effets({}, { trace: { action: 'budget.ecriture-saisie' } }));
  },
});

/** Takes back an entry typed by mistake. What a fact made is corrected where the fact is. */
export const contrePasserEcriture = defineUseCase({
  nom: 'budget.contre-passer',
  saisie: z.strictObject({
    ecriture: zIdentifiant<'EcritureId'>(),
    motif: zTexte(200, 'Dites pourquoi elle est reprise.'),
  }),
  droit,
  executer: async (ctx, { ecriture: id, motif }): Fait => {
    await lockComptes(ctx.tx, ctx.cpts);
    const ecriture = await ecritureParId(ctx.tx, ctx, id);
    if (!ecriture) return refuse({ motif: 'ecriture-inconnue' });
    if (!ecriture.source.startsWith('saisie:')) return refuse({ motif: 'ecriture-d-un-fait' });
    if (ecriture.contrePassee) return refuse({ motif: 'ecriture-deja-contre-passee' });
    const reprise = await ecrire(ctx, [contrePasser(ecriture, { le: aujourdhuiDe(ctx), motif })]);
    if (!reprise.ok) return reprise;
    return reussi(effets({}, { trace: { action: 'budget.ecriture-contre-passee', objet: id } }));
  },
});

/** Closes a year for ever: what is noted elsewhere is passed, volunteers are valued, balances go on to the next year. */
export const cloreExercice = defineUseCase({
  nom: 'budget.clore-exercice',
  saisie: z.strictObject({ annee: zAnnee }),
  droit,
  executer: async (ctx, { annee }): Fait => {
    const { tx, cpts } = ctx;
    await lockComptes(tx, cpts);
    if (finDe(annee) >= aujourdhuiDe(ctx)) return refuse({ motif: 'exercice-en-cours' });
    const exercices = await exercicesDeLaCpts(tx, cpts);
    if (exercices.some((e) => e.annee === annee && e.clos))
      return refuse({ motif: 'exercice-clos' });
    if (exercices.some((e) => e.annee < annee && !e.clos))
      return refuse({ motif: 'exercice-precedent-ouvert' });
    const { ecritures, enAttente } = await lireFaitsAPasser(ctx);
    if (enAttente > 0) return refuse({ motif: 'comptes-a-choisir' });
    const { valeur } = await lireBenevolat(ctx, annee);
    const benevolat = valeur ? [ecritureDuBenevolat(annee, valeur, finDe(annee))] : [];
    const passees = await ecrire(ctx, [...ecritures, ...benevolat]);
    if (!passees.ok) return passees;
    const suivante = aNouveau(annee, await soldesParTiers(tx, cpts, annee));
    if (!(await closeExercice(tx, cpts, { annee, auteur: auteurDe(ctx) })))
      return refuse({ motif: 'exercice-vide' });
    const reportee = await ecrire(ctx, suivante ? [suivante] : []);
    if (!reportee.ok) return reportee;
    const trace = { action: 'budget.exercice-clos', detail: { annee } };
    return reussi(effets({}, { trace }));
  },
});
