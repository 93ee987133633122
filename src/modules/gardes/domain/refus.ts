type Motif<M extends string> = { readonly motif: M };

export type RefusDeTableau = Motif<'tableau-inconnu'>;
export type SecteurInconnu = Motif<'secteur-inconnu'>;
export type RefusDeTour = RefusDeTableau | Motif<'tour-inconnu' | 'tour-sans-jour'>;
export type RefusDeParticipant =
  | RefusDeTableau
  | Motif<'participant-inconnu' | 'professionnel-inconnu' | 'autre-profession'>;
export type RefusDeGenerer =
  | RefusDeTableau
  | Motif<'periode-inversee' | 'periode-passee' | 'periode-trop-longue' | 'aucun-tour'>;
export type RefusDeRepartir =
  | RefusDeTableau
  | Motif<'periode-inversee' | 'periode-trop-longue' | 'brouillon-vide' | 'deja-de-garde'>;
export type RefusSurGarde =
  | Motif<'garde-inconnue' | 'garde-commencee' | 'garde-changee' | 'deja-de-garde' | 'garde-vide'>
  | Motif<'participant-inconnu'>;
export type RefusDIndisponibilite = Motif<
  | 'professionnel-a-preciser'
  | 'gardes-d-un-autre'
  | 'periode-inversee'
  | 'periode-passee'
  | 'indisponibilite-inconnue'
>;
export type RefusDeProposer = Motif<
  | 'garde-inconnue'
  | 'garde-commencee'
  | 'gardes-d-un-autre'
  | 'echange-en-cours'
  | 'personne-a-qui-proposer'
  | 'participant-inconnu'
  | 'retour-a-une-personne'
  | 'retour-inconnu'
>;
export type RefusDeRepondre = Motif<
  | 'lien-inconnu'
  | 'invitation-inconnue'
  | 'gardes-d-un-autre'
  | 'echange-clos'
  | 'garde-commencee'
  | 'garde-changee'
  | 'deja-de-garde'
  | 'participant-inconnu'
>;
export type RefusDeRendre = Motif<
  | 'lien-inconnu'
  | 'gardes-d-un-autre'
  | 'garde-commencee'
  | 'garde-changee'
  | 'deja-de-garde'
  | 'participant-inconnu'
>;
export type RefusDAnnuler =
  | RefusDeRendre
  | Motif<'echange-inconnu' | 'gardes-d-un-autre' | 'echange-clos'>;
export type RefusDePublier = RefusDeTableau | SecteurInconnu | Motif<'publication-inconnue'>;
export type RefusDImporter =
  | RefusDeTableau
  | Motif<'tableau-change' | 'choix-manquant' | 'rien-a-importer'>;

/** Every refusal of the rotas. */
export type RefusDeGardes =
  | RefusDeTableau
  | SecteurInconnu
  | RefusDeTour
  | RefusDeParticipant
  | RefusDeGenerer
  | RefusDeRepartir
  | RefusSurGarde
  | RefusDIndisponibilite
  | RefusDeProposer
  | RefusDeRepondre
  | RefusDeRendre
  | RefusDAnnuler
  | RefusDePublier
  | RefusDImporter;
