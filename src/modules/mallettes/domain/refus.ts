type Motif<M extends string> = { readonly motif: M };

export type RefusDeMallette = Motif<'mallette-inconnue' | 'nom-deja-pris' | 'mallette-pretee'>;
export type RefusDEmprunteur = Motif<'professionnel-inconnu' | 'emprunteur-inconnu' | 'en-a-une'>;
export type RefusDePreter = Motif<
  | 'mallette-inconnue'
  | 'mallette-hors-service'
  | 'mallette-deja-pretee'
  | 'emprunteur-inconnu'
  | 'retour-passe'
  | 'retour-lointain'
  | 'a-soi-meme'
>;
export type RefusSurPret = Motif<
  'lien-inconnu' | 'pret-inconnu' | 'pret-d-un-autre' | 'deja-rendue' | 'aucun-usage'
>;

/** Every refusal of the cases. */
export type RefusDeMallettes = RefusDeMallette | RefusDEmprunteur | RefusDePreter | RefusSurPret;
