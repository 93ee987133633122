import type { Saisie } from '#ui/saisie.ts';
import type { Choix } from '../domain/choix.ts';
import type { Document, Modele, Version } from '../domain/document.ts';
import type { Point } from '../domain/minimum-legal.ts';
import type { Cadre } from './vue-de-documents.ts';

export type DecisionAuChoix = { readonly id: string; readonly libelle: string };

/** What the page of a text shows. */
export type VueDeTexte = Cadre & {
  readonly modele: Modele;
  readonly titre: string;
  readonly choix: readonly Choix[];
  readonly saisie: Saisie;
  readonly texte: string;
  readonly manques: readonly string[];
  readonly points: readonly Point[];
  readonly document: Document | null;
  readonly versions: readonly Version[];
  readonly decisions: readonly DecisionAuChoix[];
  readonly adoption: Saisie;
  readonly rediger: boolean;
  /** Pages where what the text takes over is written: those that whoever looks may open. */
  readonly sources: readonly { readonly libelle: string; readonly href: string }[];
  /** When the choices were last written, as the form sends it back. */
  readonly vu: string;
};

/** Address of each text. */
export const CHEMIN_DU_MODELE: Readonly<Record<Modele, string>> = {
  statuts: '/statuts',
  'reglement-interieur': '/reglement-interieur',
};
