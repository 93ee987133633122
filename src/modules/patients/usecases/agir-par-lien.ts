import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { trouverLien, utiliserLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertOpposition } from '../data/oppositions.repository.ts';
import { loadPatient } from '../data/patients.repository.ts';
import { accordsDuPatient, equipeDuPatient, oppositionsDuPatient } from '../data/suivi.query.ts';
import { type Accord, OBJETS_D_ACCORD, REPONSES } from '../domain/accord.ts';
import type { Dossier } from '../domain/dossier.ts';
import { estDeLEquipe, type Membre } from '../domain/equipe.ts';
import { GENRE_DU_LIEN } from '../domain/lien-du-patient.ts';
import type { Opposition } from '../domain/opposition.ts';
import type { RefusDeLien } from '../domain/refus.ts';
import type { TexteDInformation } from '../domain/texte-d-information.ts';
import { membreProfessionnel } from './agir-en-membre.ts';
import { lireTextes } from './lire-textes.ts';
import { noterReponse } from './recueillir-accord.ts';
import { lireDossier } from './sceller.ts';

/** Who acts, for the history, when the person does it themselves. */
const PAR_SON_LIEN = 'La personne, par son lien';

export type MesDonnees = {
  readonly dossier: Dossier;
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly oppositions: readonly Opposition[];
  readonly textes: readonly TexteDInformation[];
  /** What the whole of the program holds about them, by kind: how many records, and why. */
  readonly tenues: readonly {
    readonly titre: string;
    readonly nombre: number;
    readonly pourquoi: string;
  }[];
};

type Refus<M extends RefusDeLien['motif']> = Extract<RefusDeLien, { readonly motif: M }>;
type Fait = Effets<{ readonly id: string }>;

/** What is held about the holder of a link, in summary. Reading changes nothing. */
export const consulterParLien = defineUseCase({
  nom: 'patients.consulter-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<MesDonnees>, Refus<'lien-inconnu'>>> => {
    const patient = await patientDuLien(ctx, jeton);
    const ligne = patient && (await loadPatient(ctx.tx, ctx.cpts, patient.id));
    if (!patient || !ligne) return refuse({ motif: 'lien-inconnu' });
    const { id } = patient;
    const equipe = await equipeDuPatient(ctx.tx, ctx.cpts, id);
    const oppositions = await oppositionsDuPatient(ctx.tx, ctx.cpts, id);
    const donnees = {
      dossier: lireDossier(ctx, ligne),
      equipe: equipe.filter((membre) => estDeLEquipe(membre, ctx.maintenant)),
      accords: await accordsDuPatient(ctx.tx, ctx.cpts, id),
      oppositions: oppositions.filter(({ leveeLe }) => leveeLe === null),
      textes: await lireTextes(ctx),
      tenues: await tenuesSur(ctx, id),
    };
    const trace = { action: 'patients.lien-ouvert', objet: id, personne: id };
    return reussi(effets(donnees, { trace }));
  },
});

/** The person answers by their link: it replaces what was answered before. */
export const repondreParLien = defineUseCase({
  nom: 'patients.repondre-par-lien',
  saisie: z.strictObject({
    jeton: zJeton,
    objet: z.enum(OBJETS_D_ACCORD),
    reponse: z.enum(REPONSES),
  }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, objet, reponse },
  ): Promise<
    Result<Fait, Refus<'lien-inconnu'> | { readonly motif: 'reponse-donnee-ailleurs' }>
  > => {
    const lien = await lienUtilise(ctx, jeton);
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    const recueil = { voie: 'lien', donnePar: 'patient', parNom: PAR_SON_LIEN } as const;
    const id = await noterReponse(ctx, lien.id, { objet, reponse, ...recueil });
    if (!id) return refuse({ motif: 'reponse-donnee-ailleurs' });
    const trace = {
      action: 'patients.accord-recueilli',
      objet: id,
      personne: lien.id,
      detail: { objet, reponse },
    };
    return reussi(effets({ id }, { trace }));
  },
});

/** The person blocks a professional by their link; the coordination lifts it when they ask. */
export const sOpposerParLien = defineUseCase({
  nom: 'patients.s-opposer-par-lien',
  saisie: z.strictObject({ jeton: zJeton, professionnel: zIdentifiant<'ProfessionnelId'>() }),
  droit: 'public',
  executer: async (ctx, { jeton, professionnel }): Promise<Result<Fait, RefusDeLien>> => {
    const lien = await lienUtilise(ctx, jeton);
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    const fiche = await membreProfessionnel(ctx, professionnel);
    if (!fiche) return refuse({ motif: 'professionnel-inconnu' });
    const id = ctx.ids();
    const pose = await insertOpposition(ctx.tx, ctx.cpts, {
      id,
      patient: lien.id,
      professionnel,
      professionnelNom: fiche.nom,
      voie: 'lien',
      le: ctx.maintenant,
      parNom: PAR_SON_LIEN,
    });
    if (!pose) return refuse({ motif: 'deja-oppose' });
    const trace = { action: 'patients.opposition-posee', objet: id, personne: lien.id };
    const evenement = { genre: 'patients.opposition-posee', donnees: { patient: lien.id } };
    return reussi(effets({ id }, { trace, evenements: [evenement] }));
  },
});

async function patientDuLien(ctx: Ctx, jeton: string): Promise<{ readonly id: string } | null> {
  const lien = await trouverLien(ctx, { jeton, genre: GENRE_DU_LIEN });
  return lien && { id: lien.objet };
}

async function lienUtilise(ctx: Ctx, jeton: string): Promise<{ readonly id: string } | null> {
  const lien = await trouverLien(ctx, { jeton, genre: GENRE_DU_LIEN });
  if (!lien || !(await utiliserLien(ctx, lien))) return null;
  return (await loadPatient(ctx.tx, ctx.cpts, lien.objet)) && { id: lien.objet };
}

async function tenuesSur(ctx: Ctx, patient: string): Promise<MesDonnees['tenues']> {
  const { personnes } = ctx.appel.socle.donnees;
  const lues = await Promise.all(
    personnes.map(async ({ titre, lire }) => ({ titre, donnees: await lire(ctx, patient) })),
  );
  return lues.flatMap(({ titre, donnees }) => {
    const [premiere] = donnees;
    return premiere ? [{ titre, nombre: donnees.length, pourquoi: premiere.pourquoi }] : [];
  });
}
