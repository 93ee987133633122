import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { envoiParId, personnesDejaListees } from '../data/listes.query.ts';
import { demandesRapprochees } from '../data/rapprochees.query.ts';
import type { Rangee } from '../domain/colonnes-de-liste.ts';
import {
  type DemandeRapprochee,
  type IssueDePersonne,
  issuesDe,
  saDemande,
} from '../domain/issue-de-ligne.ts';
import type { LigneRetenue, PersonneSituee } from '../domain/ligne-de-liste.ts';
import { type Comptes, compterIssues, type EnvoiDeListe } from '../domain/liste.ts';
import type { RefusDeListe } from '../domain/refus.ts';
import { type EnteteDeListe, etudierEnvoi } from './etudier-envoi.ts';
import { IMPORTER } from './preparer-liste.ts';

/** A line and what it comes to. */
export type LigneApercue =
  | (IssueDePersonne & { readonly numero: number; readonly personne: PersonneSituee })
  | (Extract<LigneRetenue, { readonly issue: 'refusee' }> & {
      /** The request of somebody the list says dead. */
      readonly demande: DemandeRapprochee | null;
    })
  | Extract<LigneRetenue, { readonly issue: 'ecartee' | 'repetee' }>;

export type LigneACorriger = Extract<LigneApercue, { readonly issue: 'refusee' }>;

export type Apercu = {
  readonly envoi: EnvoiDeListe;
  readonly entete: EnteteDeListe;
  /** The first lines as they were sent. */
  readonly exemples: readonly Rangee[];
  readonly lignes: readonly LigneApercue[];
  readonly comptes: Comptes;
  /** The list of this sender and this day is there, and this file adds nothing to it nor to the register. */
  readonly rienNeChange: boolean;
  /** The list of this sender and this day is there. */
  readonly dejaImportee: boolean;
};

const EXEMPLES = 20;

/** What a list would change, line by line. Nothing is written. */
export const apercevoirListe = defineUseCase({
  nom: 'mt.apercevoir-liste',
  saisie: z.strictObject({ envoi: zUuid }),
  droit: IMPORTER,
  executer: async (ctx, { envoi: id }): Promise<Result<Effets<Apercu>, RefusDeListe>> => {
    const vu = await apercevoir(ctx, id);
    if (!vu.ok) return vu;
    const trace = {
      action: 'mt.liste-apercue',
      objet: id,
      detail: { lignes: vu.valeur.lignes.length },
    };
    return reussi(effets(vu.valeur, { trace }));
  },
});

/** The lines that do not enter, for a spreadsheet. */
export const exporterLignesACorriger = defineUseCase({
  nom: 'mt.exporter-lignes-a-corriger',
  saisie: z.strictObject({ envoi: zUuid }),
  droit: IMPORTER,
  executer: async (
    ctx,
    { envoi: id },
  ): Promise<Result<Effets<readonly LigneACorriger[]>, RefusDeListe>> => {
    const vu = await apercevoir(ctx, id);
    if (!vu.ok) return vu;
    const refusees = vu.valeur.lignes.filter((ligne) => ligne.issue === 'refusee');
    const trace = {
      action: 'mt.lignes-exportees',
      objet: id,
      detail: { lignes: refusees.length },
    };
    return reussi(effets(refusees, { trace }));
  },
});

async function apercevoir(ctx: Ctx, id: string): Promise<Result<Apercu, RefusDeListe>> {
  const envoi = await envoiParId(ctx.tx, ctx.cpts, id);
  if (envoi?.etat !== 'prepare') return refuse({ motif: envoi ? 'envoi-parti' : 'envoi-inconnu' });
  const { entete, rangees, lignes: retenues } = await etudierEnvoi(ctx, envoi);
  const lignes = await rapprocher(ctx, retenues);
  const comptes = compterIssues(lignes);
  const listees = await personnesDejaListees(ctx.tx, ctx.cpts, envoi);
  const rienNeChange =
    listees !== null &&
    comptes.nouvelle + comptes.semblable + comptes.completee === 0 &&
    lignes.every((l) => l.issue !== 'connue' || listees.has(l.demande.id));
  const exemples = rangees.slice(0, EXEMPLES);
  const dejaImportee = listees !== null;
  return reussi({ envoi, entete, exemples, lignes, comptes, rienNeChange, dejaImportee });
}

/** The lines of a list beside the register. */
async function rapprocher(
  ctx: Ctx,
  retenues: readonly LigneRetenue[],
): Promise<readonly LigneApercue[]> {
  const nommees = retenues.flatMap((ligne) =>
    'personne' in ligne && ligne.personne
      ? [{ numero: ligne.numero, personne: ligne.personne }]
      : [],
  );
  const rapprochees = await demandesRapprochees(
    ctx,
    nommees.map(({ personne }) => personne),
  );
  const parNumero = new Map(nommees.map(({ numero }, i) => [numero, rapprochees[i] ?? []]));
  const personnes = retenues.filter((ligne) => ligne.issue === 'personne');
  const issues = issuesDe(
    personnes,
    personnes.map(({ numero }) => parNumero.get(numero) ?? []),
  );
  const issueDuNumero = new Map(personnes.map(({ numero }, i) => [numero, issues[i]]));
  return retenues.map((ligne): LigneApercue => {
    if (ligne.issue === 'refusee')
      return { ...ligne, demande: saDemande(parNumero.get(ligne.numero) ?? []) };
    if (ligne.issue !== 'personne') return ligne;
    const { numero, personne } = ligne;
    return { numero, personne, ...(issueDuNumero.get(numero) ?? { issue: 'nouvelle' }) };
  });
}
