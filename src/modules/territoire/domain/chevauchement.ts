/** A commune that several CPTS cover, seen from one of them. */
export type Revendication = {
  readonly commune: string;
  readonly nom: string;
  readonly population: number | null;
  /** What this CPTS says was agreed, or null. */
  readonly accord: string | null;
  readonly autre: { readonly id: string; readonly nom: string; readonly accord: string | null };
};

export type EtatDuPartage = 'conflit' | 'a-confirmer-ici' | 'a-confirmer-la-bas' | 'accord';

/** An agreement binds when both CPTS recorded it. */
export function etatDuPartage({ accord, autre }: Revendication): EtatDuPartage {
  if (accord !== null && autre.accord !== null) return 'accord';
  if (accord !== null) return 'a-confirmer-la-bas';
  return autre.accord !== null ? 'a-confirmer-ici' : 'conflit';
}
