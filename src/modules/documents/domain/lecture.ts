import type { Document, Espace } from './document.ts';

/** What somebody may do with documents, from their rights. */
export type Lecteur = {
  /** Puts any document in order, says who reads it. */
  readonly tient: boolean;
  /** Reads what is kept to the bureau, and every version. */
  readonly reserve: boolean;
  readonly espaces: readonly Espace[];
};

type Rangement = Pick<Document, 'lecteurs' | 'groupeId' | 'archiveLe' | 'courante'>;

/** Keeps a document: whoever puts all in order, and who leads its group. */
export function peutTenir({ tient, espaces }: Lecteur, groupeId: string | null): boolean {
  return tient || (groupeId !== null && espaces.some((e) => e.id === groupeId && e.mene));
}

/** Earlier versions and drafts are for those who keep the document, and for the bureau. */
export function litLesVersions(
  lecteur: Lecteur,
  { groupeId }: Pick<Document, 'groupeId'>,
): boolean {
  return lecteur.reserve || peutTenir(lecteur, groupeId);
}

/** Who is not among the readers of a document does not know that it exists. */
export function peutLire(lecteur: Lecteur, d: Rangement): boolean {
  if (litLesVersions(lecteur, d)) return true;
  if (d.archiveLe !== null || d.courante === null) return false;
  if (d.lecteurs === 'groupe') return lecteur.espaces.some((e) => e.id === d.groupeId && e.membre);
  return d.lecteurs !== 'bureau';
}
