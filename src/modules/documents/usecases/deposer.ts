import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { FichierRecu } from '#kernel/type-de-fichier.ts';
import { zFacultatif, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { zFichier } from '#kernel/zod-fichier.ts';
import { sha256OfBytes } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { conventionParId } from '../data/conventions.query.ts';
import {
  insertDocument,
  insertVersion,
  lockDocument,
  setCourante,
} from '../data/documents.repository.ts';
import type { RefusDeDocument } from '../domain/refus.ts';
import { documentTenu } from './lecteur.ts';
import { verifierRangement } from './ranger.ts';
import { zCase, zConvention, zDocument, zGroupe, zLecteurs, zRayon } from './saisies.ts';

type Depose = Promise<Result<Effets<{ readonly id: string }>, RefusDeDocument>>;
type VersionDeposee = { readonly id: string; readonly projet: boolean };
const droit = 'documents.document.deposer';

/** Opens a document with its first version, in the library or in the space of a group. */
export const ouvrirDocument = defineUseCase({
  nom: 'documents.ouvrir',
  saisie: z.strictObject({
    ...zFichier,
    titre: zTexte(160, 'Donnez un titre à ce document.'),
    rayon: zRayon,
    lecteurs: zLecteurs,
    groupe: zFacultatif(zGroupe),
    convention: zFacultatif(zConvention),
    note: zTexteOuNull(300),
    projet: zCase,
  }),
  droit,
  executer: async (ctx, { groupe, convention, note, projet, ...dit }): Depose => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const range = { lecteurs: dit.lecteurs, groupeId: groupe ?? null };
    const motif = await verifierRangement(ctx, range);
    if (motif) return refuse({ motif });
    if (convention && !(await conventionParId(tx, cpts, convention)))
      return refuse({ motif: 'convention-inconnue' });
    const id = ctx.ids();
    const { titre, rayon } = dit;
    const tenu = { ...range, titre, rayon, conventionId: convention ?? null, modele: null };
    await insertDocument(tx, cpts, { ...tenu, id, le, parNom: acteur.nom });
    await ajouterVersion(ctx, { document: id, fichier: dit, note, projet });
    return reussi(effets({ id }, { trace: { action: 'documents.depose', objet: id } }));
  },
});

/** Adds a version; what was there stays. A draft is not in force, and a text with a model has nothing else: a decision adopts it. */
export const deposerVersion = defineUseCase({
  nom: 'documents.deposer-version',
  saisie: z.strictObject({
    ...zFichier,
    document: zDocument,
    note: zTexteOuNull(300),
    projet: zCase,
  }),
  droit,
  executer: async (
    ctx,
    { document: id, note, projet: dit, ...fichier },
  ): Promise<Result<Effets<VersionDeposee>, RefusDeDocument>> => {
    const tenu = await documentTenu(ctx, id);
    if (!tenu) return refuse({ motif: 'document-inconnu' });
    const projet = dit || tenu.document.modele !== null;
    await lockDocument(ctx.tx, ctx.cpts, id);
    const rang = await ajouterVersion(ctx, { document: id, fichier, note, projet });
    if (rang === null) return refuse({ motif: 'version-deja-deposee' });
    const trace = { action: 'documents.version-deposee', objet: id, detail: { rang } };
    return reussi(effets({ id, projet }, { trace }));
  },
});

type Ajout = {
  readonly document: string;
  readonly fichier: FichierRecu;
  readonly note: string | null;
  /** A draft: kept, and not in force. */
  readonly projet: boolean;
};

/** The next version of a document that is locked or new; null when its last one is this very file. */
export async function ajouterVersion(
  ctx: Pick<Ctx, 'tx' | 'cpts' | 'ids' | 'maintenant' | 'acteur'>,
  { document, fichier: { nom, type, contenu }, note, projet }: Ajout,
): Promise<number | null> {
  const { tx, cpts, maintenant: le, acteur } = ctx;
  const id = ctx.ids();
  const empreinte = sha256OfBytes(contenu);
  const version = { id, document, nom, type, contenu, empreinte, note, le, parNom: acteur.nom };
  const rang = await insertVersion(tx, cpts, version);
  if (rang !== null && !projet) await setCourante(tx, cpts, { document, version: id });
  return rang;
}
