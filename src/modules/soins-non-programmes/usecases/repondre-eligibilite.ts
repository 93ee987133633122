import { z } from 'zod';
import { FILIERES, type Filiere } from '#kernel/filiere.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zUuid } from '#kernel/zod.ts';
import {
  evaluer,
  type Questionnaire,
  questionnairesEnVigueur,
  questionnairesParIds,
  REPONSES,
} from '#modules/questionnaires';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { eligibilitesDeLaDemande } from '../data/eligibilites.query.ts';
import { replaceEligibilite } from '../data/eligibilites.repository.ts';
import { type Demande, estSansReponse, personneDe } from '../domain/demande.ts';
import {
  type Eligibilite,
  type EligibiliteDite,
  type FiliereDeLaDemande,
  filieresDuMotif,
  type IssueDEligibilite,
} from '../domain/eligibilite.ts';
import { communs } from '../domain/faits-de-demande.ts';
import { KINESITHERAPEUTE } from '../domain/profession.ts';
import type { RefusDEligibilite } from '../domain/refus.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

const zDemande = zIdentifiant<'DemandeId'>();
type Inconnue = { readonly motif: 'demande-inconnue' };

export type Issue = {
  readonly issue: IssueDEligibilite;
  /** What the document says to do of those it rules out. */
  readonly sinon: string | null;
};

/** Answers the questions of a path for a request, whoever orients it, before any slot of that path is booked. */
export const repondreEligibilite = defineUseCase({
  nom: 'snp.repondre-eligibilite',
  saisie: z.strictObject({
    demande: zDemande,
    filiere: z.enum(FILIERES),
    /** The version that was read. */
    questionnaire: zUuid,
    reponses: z.record(z.string().max(20), z.enum(REPONSES)),
  }),
  droit: 'snp.demande.traiter',
  executer: async (ctx, saisie): Promise<Result<Effets<Issue>, RefusDEligibilite>> => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, saisie.demande);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    if (!estSansReponse(demande)) return refuse({ motif: 'demande-deja-orientee' });
    const enVigueur = (await questionnairesEnVigueur(ctx.tx, ctx.cpts)).find(
      ({ filiere }) => filiere === saisie.filiere,
    );
    if (!enVigueur) return refuse({ motif: 'filiere-fermee' });
    if (enVigueur.id !== saisie.questionnaire) return refuse({ motif: 'questionnaire-change' });
    const evaluee = evaluer(enVigueur.questions, saisie.reponses);
    if (!evaluee.ok) return evaluee;
    const { issue, ecartent } = evaluee.valeur;
    const id = ctx.ids();
    const avant = await replaceEligibilite(ctx, {
      ...{ id, demandeId: demande.id, patientId: demande.patientId },
      ...{ filiere: saisie.filiere, questionnaireId: enVigueur.id, issue },
      reponses: enVigueur.questions.map((question) => ({
        texte: question.texte,
        reponse: saisie.reponses[question.id] ?? '',
        ecarte: ecartent.includes(question),
      })),
      ...{ le: ctx.maintenant, par: ctx.acteur.id, parNom: ctx.acteur.nom },
    });
    return reussi(
      effets(
        { issue, sinon: enVigueur.sinon },
        {
          faits: faits(demande, { id, filiere: saisie.filiere, issue, avant }),
          trace: {
            action: 'snp.eligibilite-repondue',
            objet: demande.id,
            personne: personneDe(demande),
            detail: { filiere: saisie.filiere },
          },
        },
      ),
    );
  },
});

type Donnee = {
  readonly id: string;
  readonly filiere: Filiere;
  readonly issue: IssueDEligibilite;
  readonly avant: { readonly id: string; readonly issue: IssueDEligibilite } | null;
};

/** A new answer corrects the one it replaces. */
function faits(demande: Demande, { id, filiere, issue, avant }: Donnee) {
  const commun = { ...communs(demande), detail: filiere, professions: [KINESITHERAPEUTE] };
  return [
    ...(avant
      ? [
          {
            ...commun,
            genre: `snp.eligibilite.${avant.issue}`,
            quantite: -1,
            corrige: avant.id,
          },
        ]
      : []),
    { ...commun, genre: `snp.eligibilite.${issue}`, id },
  ];
}

export type QuestionsDeLaDemande = {
  readonly questionnaire: Questionnaire;
  readonly derniere: EligibiliteDite | null;
};

/** The questions in force for one path of a request, and what was answered last. */
export const lireQuestions = defineUseCase({
  nom: 'snp.lire-questions',
  saisie: z.strictObject({ demande: zDemande, filiere: z.enum(FILIERES) }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { demande: id, filiere },
  ): Promise<
    Result<Effets<QuestionsDeLaDemande>, Inconnue | { readonly motif: 'filiere-fermee' }>
  > => {
    const demande = await loadDemande(ctx.tx, ctx.cpts, id);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const enVigueur = await questionnairesEnVigueur(ctx.tx, ctx.cpts);
    const questionnaire = enVigueur.find((q) => q.filiere === filiere);
    if (!questionnaire) return refuse({ motif: 'filiere-fermee' });
    const derniere = (await dites(ctx, id)).find((e) => e.filiere === filiere) ?? null;
    const trace = { action: 'snp.demande-lue', objet: id, personne: personneDe(demande) };
    return reussi(effets({ questionnaire, derniere }, { trace }));
  },
});

/** Where a request stands on the paths its reason may lead to: those whose questions are in force, and those answered. */
export async function filieresDe(
  ctx: Ctx,
  { id, motif }: Pick<Demande, 'id' | 'motif'>,
): Promise<readonly FiliereDeLaDemande[]> {
  const reponses = await dites(ctx, id);
  const possibles = (await questionnairesEnVigueur(ctx.tx, ctx.cpts)).map((q) => q.filiere);
  const filieres = FILIERES.filter(
    (filiere) =>
      reponses.some((e) => e.filiere === filiere) ||
      (possibles.includes(filiere) && filieresDuMotif(motif).includes(filiere)),
  );
  return filieres.map((filiere) => ({
    filiere,
    derniere: reponses.find((e) => e.filiere === filiere) ?? null,
  }));
}

async function dites(ctx: Ctx, demande: string): Promise<readonly EligibiliteDite[]> {
  const reponses = await eligibilitesDeLaDemande(ctx, demande);
  if (reponses.length === 0) return [];
  const ids = reponses.map(({ questionnaireId }) => questionnaireId);
  const versions = await questionnairesParIds(ctx.tx, ctx.cpts, ids);
  const enVigueur = (await questionnairesEnVigueur(ctx.tx, ctx.cpts)).map(({ id }) => id);
  return reponses.map((reponse) => direEligibilite(reponse, versions, enVigueur));
}

function direEligibilite(
  reponse: Eligibilite,
  versions: readonly Questionnaire[],
  enVigueur: readonly string[],
): EligibiliteDite {
  const version = versions.find(({ id }) => id === reponse.questionnaireId);
  return {
    ...reponse,
    reference: version?.reference ?? null,
    sinon: version?.sinon ?? null,
    enVigueur: enVigueur.includes(reponse.questionnaireId),
  };
}
