/** What a page of the directory filters by, as its address says it; '' does not filter. */
export type Filtres = {
  readonly q: string;
  readonly profession: string;
  readonly commune: string;
  /** Minutes of road around the commune; '' is the commune alone. */
  readonly minutes: string;
  readonly specificite: string;
  readonly nouveaux: '' | 'oui';
  readonly membre: '' | 'oui' | 'non';
};

/** Minutes by road that one may ask for. */
export const DISTANCES = ['10', '15', '20', '30', '45'] as const;

/** The filters as the query of an address, what is empty left out. */
export function enRequete(filtres: Partial<Filtres>, page = 1): string {
  const champs = Object.entries(filtres).filter(([, valeur]) => valeur !== '');
  const requete = new URLSearchParams(champs);
  if (page > 1) requete.set('page', String(page));
  const texte = requete.toString();
  return texte === '' ? '' : `?${texte}`;
}
