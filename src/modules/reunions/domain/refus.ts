import type { RefusDeRepondreInter } from './inter.ts';
import type { LigneIllisible } from './invites.ts';
import type { RefusDeNommer } from './nommes.ts';
import type { RefusDeRepartition } from './par-secteur.ts';
import type { RefusDePlage } from './plage.ts';

type Motif<M extends string> = { readonly motif: M };

export type RefusDePersonnes = LigneIllisible | Motif<'personne-a-choisir' | 'personne-inconnue'>;
export type RefusDeGroupe = Motif<
  'groupe-inconnu' | 'groupe-archive' | 'groupe-d-un-autre' | 'nom-pris' | 'personne-inconnue'
>;
/** Which of the slots, as they stand in the form, from 1. */
type Rang = { readonly rang: number };
export type RefusDeCreneaux =
  | (RefusDePlage & Rang)
  | (Motif<'creneau-passe' | 'creneau-en-double' | 'lieu-a-dire'> & Rang)
  | Motif<'creneau-a-proposer'>;
export type RefusDeSondage = Motif<
  'sondage-inconnu' | 'sondage-clos' | 'groupe-d-un-autre' | 'cloture-passee' | 'deja-elargi'
>;
export type RefusDeChoisir = RefusDeSondage | Motif<'creneau-inconnu' | 'creneau-passe'>;
export type RefusDeRepondre =
  | Motif<'lien-inconnu' | 'sondage-clos' | 'creneau-inconnu' | 'groupe-d-un-autre'>
  | (Motif<'creneau-complet'> & { readonly debut: Date });
export type RefusDeReunion =
  | RefusDePlage
  | Motif<
      | 'reunion-inconnue'
      | 'groupe-d-un-autre'
      | 'reunion-passee'
      | 'reunion-tenue'
      | 'reunion-annulee'
      | 'reunion-figee'
      | 'reunion-de-l-organisatrice'
      | 'lieu-a-dire'
    >;
export type RefusDeSigner = Motif<
  | 'lien-inconnu'
  | 'reunion-inconnue'
  | 'reunion-annulee'
  | 'reunion-figee'
  | 'code-perime'
  | 'trop-tot'
  | 'trop-tard'
  | 'signature-trop-ancienne'
  | 'pas-convoque'
  | 'pas-signe'
>;
export type RefusDeFeuille =
  | RefusDeReunion
  | RefusDePersonnes
  | (Motif<'compte-ailleurs'> & { readonly noms: readonly string[] })
  | Motif<
      | 'depart-avant-arrivee'
      | 'arrivee-a-dire'
      | 'reunion-pas-finie'
      | 'feuille-vide'
      | 'feuille-changee'
      | 'reunion-pas-figee'
      | 'rien-a-rectifier'
    >;
export type RefusDeCompteRendu =
  | RefusDeReunion
  | Motif<'point-inconnu' | 'point-change' | 'compte-rendu-vide' | 'personne-inconnue'>;
export type RefusDeCourrier =
  | RefusDeGroupe
  | Motif<
      | 'piece-inconnue'
      | 'groupe-vide'
      | 'aucune-adresse'
      | 'courrier-deja-parti'
      | 'courrier-inconnu'
    >;
/** Of which sector, by its name. */
type DeSecteur = { readonly secteur: string };
export type RefusDeSerie =
  | RefusDeGroupe
  | RefusDeRepartition
  | Motif<'groupe-vide'>
  | ((RefusDeReunion | Motif<'rendez-a-dire'>) & DeSecteur);
export type RefusDAction = Motif<'lien-inconnu' | 'action-inconnue' | 'groupe-d-un-autre'>;

export type RefusDInviter =
  | RefusDeReunion
  | Motif<
      | 'invitation-inconnue'
      | 'cpts-a-dire'
      | 'cpts-inconnue'
      | 'cpts-deja-invitee'
      | 'contact-a-dire'
    >;

/** Every refusal of the meetings. */
export type RefusDeReunions =
  | RefusDePersonnes
  | RefusDeGroupe
  | RefusDeCreneaux
  | RefusDeSondage
  | RefusDeChoisir
  | RefusDeRepondre
  | RefusDeReunion
  | RefusDeSigner
  | RefusDeFeuille
  | RefusDeCompteRendu
  | RefusDeCourrier
  | RefusDeSerie
  | RefusDInviter
  | RefusDeNommer
  | RefusDeRepondreInter
  | RefusDAction;
