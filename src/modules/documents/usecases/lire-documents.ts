import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexteFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contenuDe, documentsDeLaCpts, versionsDe } from '../data/documents.query.ts';
import type { Document, Espace, Version } from '../domain/document.ts';
import { litLesVersions, peutLire, peutTenir } from '../domain/lecture.ts';
import type { RefusDeDocument } from '../domain/refus.ts';
import { documentLu, lecteurDe } from './lecteur.ts';
import { zCase, zDocument, zGroupe, zRayon, zVersion } from './saisies.ts';

export type Bibliotheque = {
  readonly documents: readonly Document[];
  readonly espaces: readonly Espace[];
  /** May put a document here: any, or in a group they lead. */
  readonly depose: boolean;
};

/** The documents that whoever looks may read. */
export const lireBibliotheque = defineUseCase({
  nom: 'documents.lire-bibliotheque',
  saisie: z.strictObject({
    rayon: zFacultatif(zRayon),
    groupe: zFacultatif(zGroupe),
    q: zFacultatif(zTexteFacultatif(80)),
    archives: zCase,
  }),
  droit: 'documents.document.lire',
  executer: async (ctx, filtre): Promise<Result<Effets<Bibliotheque>, never>> => {
    const lecteur = await lecteurDe(ctx);
    const documents = (await documentsDeLaCpts(ctx.tx, ctx.cpts, filtre)).filter((d) =>
      peutLire(lecteur, d),
    );
    const depose =
      ctx.acteur.droits.has('documents.document.deposer') &&
      (lecteur.tient || lecteur.espaces.some(({ mene }) => mene));
    return reussi(effets({ documents, espaces: lecteur.espaces, depose }));
  },
});

export type DocumentOuvert = {
  readonly document: Document;
  readonly versions: readonly Version[];
  readonly espaces: readonly Espace[];
  readonly tient: boolean;
};

/** One document, with the versions that whoever looks may see. */
export const ouvrirLaFiche = defineUseCase({
  nom: 'documents.lire',
  saisie: z.strictObject({ document: zDocument }),
  droit: 'documents.document.lire',
  executer: async (
    ctx,
    { document: id },
  ): Promise<Result<Effets<DocumentOuvert>, RefusDeDocument>> => {
    const vu = await documentLu(ctx, id);
    if (!vu) return refuse({ motif: 'document-inconnu' });
    const { document, lecteur } = vu;
    const toutes = await versionsDe(ctx.tx, ctx.cpts, id);
    const lues = litLesVersions(lecteur, document)
      ? toutes
      : toutes.filter((v) => v.id === document.courante?.id);
    const tient = peutTenir(lecteur, document.groupeId);
    return reussi(effets({ document, versions: lues, espaces: lecteur.espaces, tient }));
  },
});

export type FichierLu = Version & {
  readonly titre: string;
  readonly modele: Document['modele'];
  readonly contenu: Uint8Array<ArrayBuffer>;
};

/** The file of a version, as it was sent; the audit keeps who took it. */
export const lireVersion = defineUseCase({
  nom: 'documents.lire-version',
  saisie: z.strictObject({ document: zDocument, version: zVersion }),
  droit: 'documents.document.lire',
  executer: async (
    ctx,
    { document: id, version: voulue },
  ): Promise<Result<Effets<FichierLu>, RefusDeDocument>> => {
    const vu = await documentLu(ctx, id);
    if (!vu) return refuse({ motif: 'document-inconnu' });
    const { document, lecteur } = vu;
    const toutes = await versionsDe(ctx.tx, ctx.cpts, id);
    const version = toutes.find((v) => v.id === voulue);
    const permise = version?.id === document.courante?.id || litLesVersions(lecteur, document);
    const contenu =
      version && permise ? await contenuDe(ctx.tx, ctx.cpts, version.empreinte) : null;
    if (!(version && contenu)) return refuse({ motif: 'version-inconnue' });
    const trace = {
      action: 'documents.version-telechargee',
      objet: id,
      detail: { rang: version.rang },
    };
    const { titre, modele } = document;
    const lu = { ...version, titre, modele, contenu: Uint8Array.from(contenu) };
    return reussi(effets(lu, { trace }));
  },
});

/** What anybody may read, and the file of one of them. */
export const lirePublic = defineUseCase({
  nom: 'documents.lire-public',
  saisie: z.strictObject({ document: zDocument }),
  droit: 'public',
  executer: async (
    { tx, cpts },
    { document: id },
  ): Promise<Result<Effets<FichierLu>, RefusDeDocument>> => {
    const publics = await documentsDeLaCpts(tx, cpts, { publics: true });
    const document = publics.find((d) => d.id === id);
    const contenu = document?.courante && (await contenuDe(tx, cpts, document.courante.empreinte));
    if (!(document?.courante && contenu)) return refuse({ motif: 'document-inconnu' });
    const { titre, modele, courante } = document;
    return reussi(effets({ ...courante, titre, modele, contenu: Uint8Array.from(contenu) }));
  },
});
