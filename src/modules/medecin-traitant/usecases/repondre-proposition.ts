import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Lien, trouverLien, utiliserLien, zJeton } from '#modules/liens';
import { professionnelsOpposes } from '#modules/patients';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { complementDe } from '../data/dossier.query.ts';
import {
  acceptProposition,
  answerProposition,
  loadProposition,
} from '../data/propositions.repository.ts';
import { direPriorite, partsDePriorite } from '../domain/bareme.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import type { Medecin } from '../domain/medecin.ts';
import { attendReponse, PROPOSITION, type Proposition } from '../domain/proposition.ts';
import type { RefusDeRepondre } from '../domain/refus.ts';
import { prendre } from './prendre-demande.ts';
import { ficheDe } from './trouver-medecin.ts';

/** A request as its doctor reads it before answering: nothing that says who; instants as ISO text. */
export type DemandeProposee = {
  readonly medecin: string;
  readonly communeNom: string;
  readonly criteres: readonly string[];
  readonly naissanceMois: string | null;
  readonly recueLe: string;
  readonly pourquoi: string;
  readonly expireLe: string;
  /** `prise`: by another doctor. */
  readonly etat: 'attend' | 'prise' | 'finie';
};

/** What a link of a message proposes. Opening it changes nothing, as mail scanners do. */
export const lirePropositionParLien = defineUseCase({
  nom: 'mt.lire-proposition-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<DemandeProposee>, RefusDeRepondre>> => {
    const lue = await parLien(ctx, jeton);
    const complement = lue && (await complementDe(ctx.tx, ctx.cpts, lue.demande.id));
    if (!complement) return refuse({ motif: 'lien-inconnu' });
    const { demande, proposition, medecin } = lue;
    const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
    const bareme = await baremeEnVigueur(ctx.tx, ctx.cpts, jour);
    const recueLe = dateCivileDe(demande.recueLe, ctx.fuseau);
    const proposee: DemandeProposee = {
      medecin: medecin.nom,
      communeNom: complement.communeNom,
      criteres: demande.criteres,
      naissanceMois: demande.naissanceMois,
      recueLe: demande.recueLe.toISOString(),
      pourquoi: direPriorite(partsDePriorite(bareme, { ...demande, recueLe }, jour)),
      expireLe: proposition.expireLe.toISOString(),
      etat: etatDe(lue, ctx.maintenant),
    };
    const trace = {
      action: 'mt.proposition-lue',
      objet: demande.id,
      personne: personneDe(demande),
    };
    return reussi(effets(proposee, { trace }));
  },
});

type Prise = { readonly demande: string };

/** The doctor takes the request, by the link: exactly one does, of all who were asked and of all who look at the list. */
export const accepterProposition = defineUseCase({
  nom: 'mt.accepter-proposition',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<Prise>, RefusDeRepondre>> => {
    const lue = await aRepondre(ctx, jeton);
    if (!lue.ok) return lue;
    const { demande, medecin, proposition } = lue.valeur;
    const parLui = { ...ctx, acteur: { ...ctx.acteur, nom: medecin.nom } };
    // Taking comes first: whoever loses waits there, and holds nothing that the winner needs.
    const prise = await prendre(parLui, demande, medecin);
    if (!prise.ok)
      return refuse(
        prise.refus.motif === 'demande-deja-prise'
          ? { motif: 'demande-deja-prise', suivante: null }
          : { motif: 'proposition-finie' },
      );
    await acceptProposition(ctx.tx, ctx.cpts, { id: proposition.id, le: ctx.maintenant });
    return reussi({ ...prise.valeur, valeur: { demande: demande.id } });
  },
});

/** The doctor says no, by the link. No reason is asked; nothing is counted. */
export const refuserProposition = defineUseCase({
  nom: 'mt.refuser-proposition',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeRepondre>> => {
    const lue = await aRepondre(ctx, jeton);
    if (!lue.ok) return lue;
    const { demande, proposition } = lue.valeur;
    const dite = { id: proposition.id, reponse: 'refusee', le: ctx.maintenant } as const;
    if (!(await answerProposition(ctx.tx, ctx.cpts, dite)))
      return refuse({ motif: 'proposition-finie' });
    const objet = demande.id;
    const trace = { action: 'mt.proposition-repondue', objet, personne: personneDe(demande) };
    return reussi(effets({ id: proposition.id }, { trace }));
  },
});

type Lue = {
  readonly lien: Lien;
  readonly proposition: Proposition;
  readonly demande: Demande;
  readonly medecin: Medecin;
};

async function parLien(ctx: Ctx, jeton: string): Promise<Lue | null> {
  const lien = await trouverLien(ctx, { jeton, genre: PROPOSITION });
  const proposition = lien && (await loadProposition(ctx.tx, ctx.cpts, lien.objet));
  const demande = proposition && (await loadDemande(ctx.tx, ctx.cpts, proposition.demandeId));
  const fiche = proposition && (await ficheDe(ctx, proposition.professionnelId));
  // Whom the person blocks since then is shown nothing of them any more.
  if (!demande?.naissanceMois || !fiche || (await neLeVeutPas(ctx, demande, fiche.id))) return null;
  return { lien, proposition, demande, medecin: { id: fiche.id, nom: nomDeProfessionnel(fiche) } };
}

async function neLeVeutPas(ctx: Ctx, { refuses, patientId }: Demande, medecin: string) {
  if (refuses.includes(medecin)) return true;
  return patientId !== null && (await professionnelsOpposes(ctx, patientId)).includes(medecin);
}

/** What the link asks, used up: it serves once. */
async function aRepondre(ctx: Ctx, jeton: string): Promise<Result<Lue, RefusDeRepondre>> {
  const lue = await parLien(ctx, jeton);
  if (!lue) return refuse({ motif: 'lien-inconnu' });
  const etat = etatDe(lue, ctx.maintenant);
  if (etat === 'prise') return refuse({ motif: 'demande-deja-prise', suivante: null });
  if (etat === 'finie') return refuse({ motif: 'proposition-finie' });
  return (await utiliserLien(ctx, lue.lien)) ? reussi(lue) : refuse({ motif: 'lien-inconnu' });
}

function etatDe({ proposition, demande }: Lue, maintenant: Date): DemandeProposee['etat'] {
  if (attendReponse(proposition, maintenant)) return 'attend';
  const prise = demande.etat === 'prise' || demande.etat === 'declaree';
  return prise && proposition.reponse === 'sans-objet' ? 'prise' : 'finie';
}
