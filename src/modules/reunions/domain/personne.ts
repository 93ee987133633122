/** Whoever takes part in a group, a poll or a meeting. */
export type Personne = {
  readonly id: string;
  /** Entry of the directory; null: a guest. */
  readonly professionnelId: string | null;
  /** As people call them: "Dre Garance Corliret". */
  readonly nom: string;
  /** Code of the national nomenclature; null for a guest. */
  readonly profession: string | null;
  /** What they are, in words. */
  readonly qualite: string | null;
  /** Name of the commune where they practise. */
  readonly commune: string | null;
};

/** Who is to take part, before they are known here. */
export type PersonneACreer = Omit<Personne, 'id'> & { readonly courriel: string | null };

/** "Infirmier, Giat" */
export function direQualite({ qualite, commune }: Pick<Personne, 'qualite' | 'commune'>): string {
  return [qualite, commune].filter((mot) => mot !== null && mot !== '').join(', ');
}
