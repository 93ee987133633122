import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zJeton } from '#modules/liens';
import { convocationParLien } from '#modules/reunions';
import { convocationParLien as convocationDeSeanceParLien } from '#modules/seances';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contenuDe, documentParId, versionsDe } from '../data/documents.query.ts';
import { jointsDe } from '../data/joints.query.ts';
import { type Objet, objetDe } from '../domain/joint.ts';
import type { RefusDeJoindre } from '../domain/refus.ts';
import type { FichierLu } from './lire-documents.ts';
import { objetVu } from './objet-joint.ts';
import { zObjet, zVersion } from './saisies.ts';

type Lu = Promise<Result<Effets<FichierLu>, RefusDeJoindre>>;

/** A document that goes with a meeting or a session, for who holds the link of their convocation. Opening it changes nothing. */
export const lireJointParLien = defineUseCase({
  nom: 'documents.lire-joint-par-lien',
  saisie: z.strictObject({ jeton: zJeton, version: zVersion }),
  droit: 'public',
  executer: async (ctx, { jeton, version }): Lu => {
    const objet = await objetDuLien(ctx, jeton);
    const lu = objet && (await lire(ctx, objet, version));
    return lu?.ok ? reussi(effets(lu.valeur)) : refuse({ motif: 'version-inconnue' });
  },
});

/** The same, for who leads it or is convened, by their account. */
export const lireJointParCompte = defineUseCase({
  nom: 'documents.lire-joint-par-compte',
  saisie: z.strictObject({ a: zObjet, version: zVersion }),
  droit: 'documents.document.lire',
  executer: async (ctx, { a, version }): Lu => {
    const objet = objetDe(a);
    const vu = objet && (await objetVu(ctx, objet));
    const lu = objet && (vu?.mene || vu?.convie) ? await lire(ctx, objet, version) : null;
    if (!lu?.ok) return refuse({ motif: 'version-inconnue' });
    const { documentId: document, rang } = lu.valeur;
    const trace = { action: 'documents.version-telechargee', objet: document, detail: { rang } };
    return reussi(effets(lu.valeur, { trace }));
  },
});

async function objetDuLien(ctx: Ctx, jeton: string): Promise<Objet | null> {
  const reunion = await convocationParLien(ctx, jeton);
  if (reunion) return { genre: 'reunions', id: reunion.reunionId };
  const seance = await convocationDeSeanceParLien(ctx, jeton);
  return seance ? { genre: 'seances', id: seance.seance.id } : null;
}

type JointLu = FichierLu & { readonly documentId: string };

/** Nothing that was archived since, nor of a meeting that was called off. */
async function lire(
  ctx: Ctx,
  objet: Objet,
  voulue: string,
): Promise<Result<JointLu, RefusDeJoindre>> {
  const { tx, cpts } = ctx;
  const tenu = (await objetVu(ctx, objet))?.annulee === false;
  const joints = tenu ? await jointsDe(tx, cpts, objet) : [];
  const joint = joints.find((j) => j.versionId === voulue && !j.archive);
  const document = joint && (await documentParId(tx, cpts, joint.documentId));
  const versions = document ? await versionsDe(tx, cpts, document.id) : [];
  const version = versions.find(({ id }) => id === voulue);
  const contenu = version && (await contenuDe(tx, cpts, version.empreinte));
  if (!(document && version && contenu)) return refuse({ motif: 'version-inconnue' });
  const { id: documentId, titre, modele } = document;
  return reussi({ ...version, documentId, titre, modele, contenu: Uint8Array.from(contenu) });
}
