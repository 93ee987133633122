export type FiltreDeFaits = {
  readonly genre: string;
  readonly du: string;
  readonly au: string;
  readonly detail?: string | undefined;
  readonly commune?: string | undefined;
  /** Only records that this criterion describes. */
  readonly critere?: string | undefined;
};

/** Where the ledger entries behind a figure are. */
export function adresseDesFaits(base: string, filtre: FiltreDeFaits): string {
  const params = new URLSearchParams();
  for (const [nom, valeur] of Object.entries(filtre))
    if (typeof valeur === 'string') params.set(nom, valeur);
  return `${base}/chiffres/faits?${params}`;
}
