import { espacesDeGroupes } from '#modules/reunions';
import type { Ctx } from '#platform/use-case.ts';
import { documentParId } from '../data/documents.query.ts';
import type { Document } from '../domain/document.ts';
import { type Lecteur, peutLire, peutTenir } from '../domain/lecture.ts';

type Qui = Pick<Ctx, 'tx' | 'cpts' | 'acteur'>;

/** What whoever acts may read and keep. */
export async function lecteurDe({ tx, cpts, acteur }: Qui): Promise<Lecteur> {
  return {
    tient: acteur.droits.has('documents.document.tenir'),
    reserve: acteur.droits.has('documents.reserve.lire'),
    espaces: await espacesDeGroupes(tx, cpts, acteur.professionnel),
  };
}

type DocumentVu = { readonly document: Document; readonly lecteur: Lecteur };

/** A document that whoever acts may read; absent and hidden are one. */
export async function documentLu(qui: Qui, id: string): Promise<DocumentVu | null> {
  const document = await documentParId(qui.tx, qui.cpts, id);
  const lecteur = await lecteurDe(qui);
  return document && peutLire(lecteur, document) ? { document, lecteur } : null;
}

/** A document that whoever acts keeps. */
export async function documentTenu(qui: Qui, id: string): Promise<DocumentVu | null> {
  const vu = await documentLu(qui, id);
  return vu && peutTenir(vu.lecteur, vu.document.groupeId) ? vu : null;
}
