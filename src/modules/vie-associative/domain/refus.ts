type Motif<M extends string> = { readonly motif: M };

export type RefusDeCollege = Motif<
  'college-inconnu' | 'nom-deja-pris' | 'elus-consultatifs' | 'college-occupe'
>;
export type RefusDeDemander = Motif<
  | 'deja-adherent'
  | 'professionnel-inconnu'
  | 'structure-inconnue'
  | 'structure-a-nommer'
  | 'rpps-d-un-autre'
  | 'commune-inconnue'
>;
export type RefusDeDecider = Motif<
  | 'adhesion-inconnue'
  | 'deja-decidee'
  | 'organe-a-dire'
  | 'college-inconnu'
  | 'college-ne-convient-pas'
  | 'decision-a-venir'
>;
export type RefusDeSuivre = Motif<
  | 'adhesion-inconnue'
  | 'pas-adherent'
  | 'deja-suspendue'
  | 'pas-suspendue'
  | 'date-a-venir'
  | 'date-avant-le-debut'
  | 'college-inconnu'
  | 'college-ne-convient-pas'
  | 'adhesion-changee'
>;
export type RefusDeCotisation = Motif<
  | 'bareme-manquant'
  | 'echeance-passee'
  | 'personne-a-appeler'
  | 'cotisation-inconnue'
  | 'deja-payee'
  | 'paiement-inconnu'
  | 'paiement-a-venir'
  | 'deja-annule'
>;
export type RefusDInstance = Motif<
  | 'instance-inconnue'
  | 'nom-deja-pris'
  | 'instance-occupee'
  | 'college-inconnu'
  | 'college-occupe'
  | 'conseil-exterieur-ne-dirige-pas'
  | 'genre-fige'
  | 'colleges-a-ajouter-apres'
  | 'pas-un-conseil-exterieur'
>;
export type RefusDeMandat = Motif<
  | 'instance-inconnue'
  | 'mandat-inconnu'
  | 'personne-a-dire'
  | 'adhesion-inconnue'
  | 'pas-adherent'
  | 'terme-avant-le-debut'
  | 'deja-cette-fonction'
  | 'sieges-pourvus'
  | 'sieges-du-college-pourvus'
  | 'professionnel-inconnu'
  | 'college-inconnu'
  | 'siege-inconnu'
  | 'siege-occupe'
  | 'deja-dans-l-instance'
  | 'meme-nom-a-distinguer'
  | 'suppleants-exclus'
  | 'suppleants-au-complet'
  | 'pas-suppleant'
  | 'titulaire-apres-suppleant'
  | 'mandat-fini'
  | 'fin-avant-le-debut'
  | 'rien-a-declarer'
  | 'date-a-venir'
  | 'liste-changee'
>;
export type RefusDImporter = Motif<'liste-changee' | 'rien-a-importer' | 'deja-adherent'>;
export type RefusDeCourrier = Motif<
  'personne-ne-repond' | 'aucune-adresse' | 'courrier-deja-parti' | 'destinataires-changes'
>;

/** Every refusal of the association. */
export type RefusDeLaVieAssociative =
  | RefusDeCollege
  | RefusDeDemander
  | RefusDeDecider
  | RefusDeSuivre
  | RefusDeCotisation
  | RefusDInstance
  | RefusDeMandat
  | RefusDImporter
  | RefusDeCourrier;
