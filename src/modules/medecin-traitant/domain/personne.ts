/** Who asks, in clear. A text is null when it was never said, was erased, or when its key is not there. */
export type Personne = {
  readonly nom: string | null;
  readonly prenom: string | null;
  /** YYYY-MM-DD */
  readonly dateDeNaissance: string | null;
  /** E.164 */
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly adresse: string | null;
  /** Who asks for them, and how to reach that person. */
  readonly demandeur: string | null;
  readonly precisions: string | null;
};

/** `Odile Varennes`; what is left when texts were erased. */
export function nomDe({ nom, prenom }: Pick<Personne, 'nom' | 'prenom'>): string {
  return [prenom, nom].filter(Boolean).join(' ') || 'Identité effacée';
}
