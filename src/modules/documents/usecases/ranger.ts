import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { versionsDe } from '../data/documents.query.ts';
import {
  lockDocument,
  setArchive,
  setCourante,
  updateRangement,
} from '../data/documents.repository.ts';
import { type Lecteurs, TYPE_DE_TEXTE } from '../domain/document.ts';
import { peutTenir } from '../domain/lecture.ts';
import type { RefusDeDocument } from '../domain/refus.ts';
import { documentTenu, lecteurDe } from './lecteur.ts';
import { zCase, zDocument, zGroupe, zLecteurs, zRayon, zVersion } from './saisies.ts';

type Range = Promise<Result<Effets<{ readonly id: string }>, RefusDeDocument>>;
const droit = 'documents.document.deposer';

/** Says what a document is and who reads it. */
export const rangerDocument = defineUseCase({
  nom: 'documents.ranger',
  saisie: z.strictObject({
    document: zDocument,
    titre: zTexte(160, 'Donnez un titre à ce document.'),
    rayon: zRayon,
    lecteurs: zLecteurs,
    groupe: zFacultatif(zGroupe),
  }),
  droit,
  executer: async (ctx, { document: id, groupe, ...dit }): Range => {
    const tenu = await documentTenu(ctx, id);
    if (!tenu) return refuse({ motif: 'document-inconnu' });
    const range = { ...dit, groupeId: groupe ?? null };
    const motif = await verifierRangement(ctx, range);
    if (motif) return refuse({ motif });
    await updateRangement(ctx.tx, ctx.cpts, { ...range, id });
    const detail = { avant: tenu.document.lecteurs, apres: dit.lecteurs };
    return reussi(effets({ id }, { trace: { action: 'documents.range', objet: id, detail } }));
  },
});

/** Puts another version in force; none is lost. */
export const mettreEnVigueur = defineUseCase({
  nom: 'documents.mettre-en-vigueur',
  saisie: z.strictObject({ document: zDocument, version: zVersion }),
  droit,
  executer: async (ctx, { document, version }): Range => {
    const tenu = await documentTenu(ctx, document);
    if (!tenu) return refuse({ motif: 'document-inconnu' });
    await lockDocument(ctx.tx, ctx.cpts, document);
    // A text that has a model comes into force by a decision of the register alone, written here or signed elsewhere.
    const versions = await versionsDe(ctx.tx, ctx.cpts, document);
    const texte = versions.some((v) => v.id === version && v.type === TYPE_DE_TEXTE);
    if (texte || tenu.document.modele !== null) return refuse({ motif: 'texte-a-part' });
    if (!(await setCourante(ctx.tx, ctx.cpts, { document, version })))
      return refuse({ motif: 'version-inconnue' });
    const trace = { action: 'documents.version-en-vigueur', objet: document, detail: { version } };
    return reussi(effets({ id: document }, { trace }));
  },
});

/** Takes a document out of the lists, or puts it back. */
export const archiverDocument = defineUseCase({
  nom: 'documents.archiver',
  saisie: z.strictObject({ document: zDocument, archive: zCase }),
  droit,
  executer: async (ctx, { document: id, archive }): Range => {
    const tenu = await documentTenu(ctx, id);
    if (!tenu) return refuse({ motif: 'document-inconnu' });
    await setArchive(ctx.tx, ctx.cpts, { id, le: archive ? ctx.maintenant : null });
    const action = archive ? 'documents.archive' : 'documents.ressorti';
    return reussi(effets({ id }, { trace: { action, objet: id } }));
  },
});

type Dit = { readonly lecteurs: Lecteurs; readonly groupeId: string | null };

/** Why a document may not stand there: a group that is not one, or not one's own. */
export async function verifierRangement(
  ctx: Ctx,
  { lecteurs, groupeId }: Dit,
): Promise<RefusDeDocument['motif'] | null> {
  const lecteur = await lecteurDe(ctx);
  if (groupeId && !lecteur.espaces.some(({ id }) => id === groupeId)) return 'groupe-inconnu';
  if (lecteurs === 'groupe' && groupeId === null) return 'groupe-a-dire';
  return peutTenir(lecteur, groupeId) ? null : 'groupe-d-un-autre';
}
