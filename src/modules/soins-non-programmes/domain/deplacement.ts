import type { Result } from '#kernel/result.ts';
import { refuse, reussi } from '#kernel/result.ts';

/** An appointment whose professional can no longer receive, or that was moved and whose person no message reaches. */
export type ADeplacer = {
  readonly reservationId: string;
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly numero: number;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly age: number | null;
  /** Traits are there, and the key that opens them is not. */
  readonly illisible: boolean;
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly debut: Date;
  readonly professionnelId: string;
  readonly professionnel: string;
  /** False: it was moved, and the person is still to be called. */
  readonly aDeplacer: boolean;
};

/** Hours that somebody can no longer hold. */
export type Absence = { readonly debut: Date; readonly fin: Date };

/** As long as slots are opened in advance by default; beyond, a pattern is ended rather. */
export const JOURS_D_ABSENCE_MAX = 42;

export type RefusDAbsenter =
  | { readonly motif: 'absence-inversee' }
  | { readonly motif: 'absence-passee' }
  | { readonly motif: 'absence-trop-longue'; readonly maximum: number };

export function verifierAbsence(
  { debut, fin }: Absence,
  maintenant: Date,
): Result<true, RefusDAbsenter> {
  if (fin <= debut) return refuse({ motif: 'absence-inversee' });
  if (fin <= maintenant) return refuse({ motif: 'absence-passee' });
  const jours = (fin.getTime() - debut.getTime()) / 86_400_000;
  return jours > JOURS_D_ABSENCE_MAX
    ? refuse({ motif: 'absence-trop-longue', maximum: JOURS_D_ABSENCE_MAX })
    : reussi(true);
}

/**
 * One slot each, none twice: whoever comes first is served first, with the best of theirs that is left. Null when
 * nothing is left: somebody calls.
 */
export function partager<P extends { readonly creneauId: string }>(
  listes: readonly (readonly P[])[],
): readonly (P | null)[] {
  const pris = new Set<string>();
  return listes.map((liste) => {
    const choisi = liste.find(({ creneauId }) => !pris.has(creneauId)) ?? null;
    if (choisi) pris.add(choisi.creneauId);
    return choisi;
  });
}
