type Motif<M extends string> = { readonly motif: M };

export type DemandeInconnue = Motif<'demande-inconnue'>;

export type RefusDeDemande =
  | Motif<'commune-inconnue' | 'naissance-a-venir' | 'medecin-inconnu' | 'depart-inconnu'>
  /** The same person has a request already; its id only for whoever may read it. */
  | {
      readonly motif: 'demande-en-cours';
      readonly demande: string | null;
      readonly numero: number | null;
    };

export type RefusDInstruire =
  | DemandeInconnue
  | Motif<'demande-close' | 'demande-deja-justifiee' | 'demande-prise' | 'demande-declaree'>;

export type RefusDeRouvrir =
  | DemandeInconnue
  | Motif<'demande-pas-close' | 'demande-fusionnee' | 'demande-effacee' | 'personne-deja-en-cours'>;

export type RefusDeFusionner =
  | DemandeInconnue
  | Motif<'meme-demande' | 'demande-close' | 'demande-prise'>;

/** `suivante`: the next request of the list, for whoever was beaten; null when none is left. */
export type RefusDePrendre =
  | DemandeInconnue
  | Motif<'pas-medecin' | 'professionnel-a-preciser' | 'pour-un-autre'>
  | { readonly motif: 'demande-deja-prise'; readonly suivante: string | null };

export type RefusDeFinir = DemandeInconnue | Motif<'prise-inconnue' | 'prise-finie'>;

export type RefusDeProposer =
  | DemandeInconnue
  | Motif<
      | 'demande-close'
      | 'demande-prise'
      | 'demande-declaree'
      | 'pas-medecin'
      | 'deja-proposee'
      | 'medecin-refuse'
    >;

export type RefusDeRepondre =
  | Motif<'lien-inconnu' | 'proposition-finie'>
  | { readonly motif: 'demande-deja-prise'; readonly suivante: string | null };

export type RefusDArreter = Motif<'lien-inconnu' | 'demande-arretee' | 'demande-declaree'>;

export type RefusDeBareme = Motif<'adoption-a-venir'>;

export type RefusDeListe = Motif<
  | 'envoi-inconnu'
  | 'envoi-parti'
  | 'liste-inconnue'
  | 'liste-a-venir'
  | 'emetteur-a-preciser'
  | 'colonnes-en-double'
  | 'colonnes-manquantes'
  | 'aucune-personne'
>;

/** `campagne-inconnue` is also answered to whoever gives the code of none. */
export type CampagneInconnue = Motif<'campagne-inconnue'>;

export type RefusDeCampagne =
  | CampagneInconnue
  | Motif<
      | 'campagne-finie'
      | 'campagne-pas-lancee'
      | 'liste-inconnue'
      | 'lettres-parties'
      | 'lettres-a-preparer'
      | 'aucune-lettre'
      | 'trop-de-personnes'
      | 'envoi-a-venir'
      | 'envoi-trop-tot'
    >;
export type RefusDeReleve = Motif<
  | 'releve-inconnu'
  | 'releve-a-venir'
  | 'releve-deja-la'
  | 'releve-deja-corrige'
  | 'releve-retire'
  | 'emetteur-a-preciser'
>;

export type RefusDeDepart = Motif<
  | 'depart-inconnu'
  | 'depart-deja-ouvert'
  | 'depart-modifie'
  | 'depart-clos'
  | 'annonce-a-venir'
  | 'levier-inconnu'
  | 'pas-medecin'
>;

/** Every refusal of the médecin traitant. */
export type Refus =
  | RefusDeDemande
  | RefusDInstruire
  | RefusDeRouvrir
  | RefusDeFusionner
  | RefusDePrendre
  | RefusDeFinir
  | RefusDeProposer
  | RefusDeRepondre
  | RefusDeListe
  | RefusDeCampagne
  | RefusDeReleve
  | RefusDeDepart
  | RefusDArreter
  | RefusDeBareme;
