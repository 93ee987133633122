import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { documentsDeLaCpts, versionsDe } from '../data/documents.query.ts';
import { jointsDe } from '../data/joints.query.ts';
import { deleteJoint, insertJoint } from '../data/joints.repository.ts';
import type { Document, Version } from '../domain/document.ts';
import { type Joint, type Objet, objetDe } from '../domain/joint.ts';
import { peutTenir } from '../domain/lecture.ts';
import type { RefusDeJoindre } from '../domain/refus.ts';
import { documentTenu, lecteurDe } from './lecteur.ts';
import { type ObjetVu, objetVu } from './objet-joint.ts';
import { zDocument, zObjet, zVersion } from './saisies.ts';

const droit = 'documents.document.deposer';

export type AJoindre = {
  readonly objet: Objet;
  readonly vu: ObjetVu;
  readonly joints: readonly Joint[];
  /** Documents that whoever acts keeps, and may join. */
  readonly documents: readonly Document[];
  /** The one that was chosen, with its versions. */
  readonly choisi: { readonly document: Document; readonly versions: readonly Version[] } | null;
};

/** What goes with a meeting or a session, and what may be joined to it. */
export const lireAJoindre = defineUseCase({
  nom: 'documents.lire-a-joindre',
  saisie: z.strictObject({ a: zObjet, document: zDocument.optional() }),
  droit,
  executer: async (ctx, { a, document: id }): Promise<Result<Effets<AJoindre>, RefusDeJoindre>> => {
    const mene = await objetMene(ctx, a);
    if (!mene.ok) return mene;
    const { tx, cpts } = ctx;
    const lecteur = await lecteurDe(ctx);
    const documents = (await documentsDeLaCpts(tx, cpts)).filter((d) =>
      peutTenir(lecteur, d.groupeId),
    );
    const document = documents.find((d) => d.id === id);
    const choisi = document && { document, versions: await versionsDe(tx, cpts, document.id) };
    const joints = await jointsDe(tx, cpts, mene.valeur.objet);
    return reussi(effets({ ...mene.valeur, joints, documents, choisi: choisi ?? null }));
  },
});

type Fait = Promise<Result<Effets<{ readonly titre: string }>, RefusDeJoindre>>;
const zGeste = z.strictObject({ a: zObjet, document: zDocument, version: zVersion });

/** Joins one version to a meeting or a session that whoever acts leads: all who are convened may open it. */
export const joindreDocument = defineUseCase({
  nom: 'documents.joindre',
  saisie: zGeste,
  droit,
  executer: async (ctx, { a, document: id, version }): Fait => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const mene = await objetMene(ctx, a);
    if (!mene.ok) return mene;
    const tenu = await documentTenu(ctx, id);
    if (!tenu) return refuse({ motif: 'document-inconnu' });
    if (tenu.document.archiveLe) return refuse({ motif: 'document-archive' });
    if (!(await versionsDe(tx, cpts, id)).some((v) => v.id === version))
      return refuse({ motif: 'version-inconnue' });
    const { objet } = mene.valeur;
    const joint = { objet, document: id, version, le, parNom: acteur.nom };
    const { titre } = tenu.document;
    if (!(await insertJoint(tx, cpts, joint))) return reussi(effets({ titre }));
    return reussi(effets({ titre }, { trace: { action: 'documents.joint', objet: id } }));
  },
});

/** Takes a version away: links do not open it any more. */
export const retirerDocument = defineUseCase({
  nom: 'documents.retirer',
  saisie: z.strictObject({ a: zObjet, version: zVersion }),
  droit,
  executer: async (
    ctx,
    { a, version },
  ): Promise<Result<Effets<{ readonly document: string }>, RefusDeJoindre>> => {
    const mene = await objetMene(ctx, a);
    if (!mene.ok) return mene;
    const { objet } = mene.valeur;
    const document = await deleteJoint(ctx.tx, ctx.cpts, { objet, version });
    if (!document) return refuse({ motif: 'version-inconnue' });
    const trace = { action: 'documents.retire', objet: document };
    return reussi(effets({ document }, { trace }));
  },
});

/** Absent, and led by somebody else, are told apart: meetings are known to all members. */
async function objetMene(
  ctx: Ctx,
  cle: string,
): Promise<Result<{ readonly objet: Objet; readonly vu: ObjetVu }, RefusDeJoindre>> {
  const objet = objetDe(cle);
  const vu = objet && (await objetVu(ctx, objet));
  if (!(objet && vu)) return refuse({ motif: 'reunion-inconnue' });
  return vu.mene ? reussi({ objet, vu }) : refuse({ motif: 'reunion-d-un-autre' });
}
