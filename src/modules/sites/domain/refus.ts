type Motif<M extends string> = { readonly motif: M };

export type RefusDeSite = Motif<
  | 'site-inconnu'
  | 'site-ferme'
  | 'nom-deja-pris'
  | 'commune-inconnue'
  | 'etablissement-inconnu'
  | 'responsable-inconnu'
  | 'adressages-a-dire'
>;
export type RefusDEquipe = Motif<
  | 'site-inconnu'
  | 'site-ferme'
  | 'professionnel-inconnu'
  | 'deja-de-l-equipe'
  | 'equipier-inconnu'
  | 'depart-avant-l-arrivee'
>;
export type RefusDOuvrirPermanence = Motif<
  | 'site-inconnu'
  | 'site-ferme'
  | 'pas-responsable'
  | 'pas-de-l-equipe'
  | 'heures-inversees'
  | 'permanence-trop-longue'
  | 'permanence-passee'
  | 'permanence-lointaine'
  | 'permanence-sans-creneau'
  | 'rythme-inverse'
  | 'rythme-trop-long'
  | 'rythme-vide'
  | 'commune-inconnue'
  | 'professionnel-inconnu'
>;
export type RefusDePrendre = Motif<
  | 'lien-inconnu'
  | 'permanence-inconnue'
  | 'permanence-annulee'
  | 'permanence-prise'
  | 'permanence-commencee'
  | 'permanence-sans-creneau'
  | 'pas-de-l-equipe'
  | 'deja-pris-a-cette-heure'
  | 'site-ferme'
  | 'commune-inconnue'
  | 'professionnel-inconnu'
>;
export type RefusDeRendre = Motif<
  'lien-inconnu' | 'permanence-d-un-autre' | 'permanence-annulee' | 'permanence-commencee'
>;
export type RefusDAnnuler = Motif<
  'permanence-inconnue' | 'pas-responsable' | 'permanence-annulee' | 'permanence-commencee'
>;

/** Every refusal of the sites. */
export type RefusDeSites =
  | RefusDeSite
  | RefusDEquipe
  | RefusDOuvrirPermanence
  | RefusDePrendre
  | RefusDeRendre
  | RefusDAnnuler;
