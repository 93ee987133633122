import type { RefusDePouvoir } from './pouvoir.ts';
import type { RefusDeComptage } from './vote.ts';

type Motif<M extends string> = { readonly motif: M };

/** Convened too late: the first day on which it may be held. */
export type Tardive = {
  readonly motif: 'convocation-tardive' | 'seconde-trop-tot';
  readonly premiereDate: string;
};
export type SansQuorum = { readonly motif: 'quorum-manque'; readonly explication: string };

export type RefusDeRegle = Motif<
  'instance-inconnue' | 'fraction-a-dire' | 'assiette-a-dire' | 'seuil-a-dire'
>;
export type RefusDeSeance =
  | Motif<
      | 'instance-inconnue'
      | 'seance-inconnue'
      | 'seance-figee'
      | 'seance-pas-preparee'
      | 'seance-pas-ouverte'
      | 'seance-pas-convoquee'
      | 'seance-trop-tot'
      | 'heure-inexistante'
      | 'plage-vide'
      | 'plage-trop-longue'
      | 'lieu-manquant'
      | 'point-inconnu'
      | 'ordre-du-jour-vide'
      | 'personne-a-convoquer'
      | 'personne-arrivee'
      | 'seance-passee'
      | 'preavis-a-saisir'
      | 'seconde-a-saisir'
      | 'seconde-deja-prevue'
      | 'pas-de-carence'
      | 'quorum-present'
      | 'personne-presente'
      | 'participant-inconnu'
      | 'fin-avant-l-ouverture'
      | 'fin-a-venir'
      | 'vote-secret-a-compter'
      | 'deja-convoque'
      | 'professionnel-inconnu'
      | 'invite-inconnu'
      | 'invite-venu'
    >
  | Tardive
  | SansQuorum;
export type RefusDeSigner = Motif<
  'lien-inconnu' | 'seance-inconnue' | 'seance-figee' | 'seance-trop-tot' | 'code-perime'
>;
export type RefusDeProposition = Motif<
  | 'instance-inconnue'
  | 'proposition-inconnue'
  | 'proposition-deja-traitee'
  | 'pas-de-l-instance'
  | 'seance-inconnue'
  | 'seance-figee'
>;
export type RefusDePouvoirs =
  | Motif<
      | RefusDePouvoir
      | 'participant-inconnu'
      | 'seance-figee'
      | 'mandant-present'
      | 'seance-inconnue'
    >
  | Motif<'lien-inconnu'>;
export type RefusDeVote =
  | Motif<
      | 'seance-inconnue'
      | 'seance-pas-ouverte'
      | 'point-inconnu'
      | 'vote-inconnu'
      | 'vote-deja-annule'
      | 'vote-deja-inscrit'
      | 'vote-secret'
      | 'proces-verbal-inconnu'
      | 'proces-verbal-approuve'
    >
  | RefusDeComptage;
export type RefusDeVoteSecret =
  | Motif<
      | 'seance-inconnue'
      | 'seance-pas-ouverte'
      | 'point-inconnu'
      | 'vote-inconnu'
      | 'vote-deja-compte'
      | 'un-seul-votant'
      | 'aucun-electeur'
      | 'candidats-a-dire'
      | 'candidats-en-double'
      | 'question-ou-election'
      | 'sieges-a-dire'
      | 'base-a-dire'
      | 'electeur-en-double'
      | 'mandats-deja-donnes'
      | 'personne-elue'
      | 'instance-inconnue'
    >
  | { readonly motif: 'mandat-refuse'; readonly nom: string; readonly raison: string }
  | Extract<RefusDeComptage, { readonly motif: 'voix-inconnues' }>;
export type RefusDeDecision = Motif<
  | 'seance-inconnue'
  | 'seance-pas-ouverte'
  | 'vote-inconnu'
  | 'vote-sans-decision'
  | 'vote-deja-inscrit'
  | 'decision-inconnue'
  | 'decision-deja-abrogee'
>;
export type RefusDeProcesVerbal = Motif<
  | 'seance-inconnue'
  | 'proces-verbal-approuve'
  | 'proces-verbal-change'
  | 'seance-pas-tenue'
  | 'point-inconnu'
>;
export type RefusDeCalendrier = Motif<'date-a-venir'>;

/** Every refusal of the sessions. */
export type RefusDesSeances =
  | RefusDeRegle
  | RefusDeSeance
  | RefusDeProposition
  | RefusDeSigner
  | RefusDePouvoirs
  | RefusDeVote
  | RefusDeVoteSecret
  | RefusDeDecision
  | RefusDeProcesVerbal
  | RefusDeCalendrier;
