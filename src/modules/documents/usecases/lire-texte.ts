import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Decision, decisionsDeLaCpts } from '#modules/seances';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contenuDe, documentDuModele, versionsDe } from '../data/documents.query.ts';
import { type Redaction, redactionDe } from '../data/redactions.query.ts';
import { type Document, TYPE_DE_TEXTE, type Version } from '../domain/document.ts';
import { litLesVersions } from '../domain/lecture.ts';
import { minimumLegal, type Point } from '../domain/minimum-legal.ts';
import { rediger } from '../domain/rediger.ts';
import type { RefusDeDocument } from '../domain/refus.ts';
import { manquesDe } from '../domain/texte.ts';
import { connuDe } from './connu.ts';
import { documentLu } from './lecteur.ts';
import { zDocument, zModele, zVersion } from './saisies.ts';

export type TexteLu = {
  readonly redaction: Redaction;
  readonly texte: string;
  readonly manques: readonly string[];
  /** Of statutes alone. */
  readonly points: readonly Point[];
  readonly document: Document | null;
  readonly versions: readonly Version[];
  readonly decisions: readonly Decision[];
};

/** A text as the choices make it today, what is missing, and its versions. */
export const lireTexteDuModele = defineUseCase({
  nom: 'documents.lire-texte',
  saisie: z.strictObject({ modele: zModele }),
  droit: 'documents.reserve.lire',
  executer: async (ctx, { modele }): Promise<Result<Effets<TexteLu>, never>> => {
    const { tx, cpts } = ctx;
    const redaction = await redactionDe(tx, cpts, modele);
    const connu = await connuDe(ctx);
    const texte = rediger(modele, connu, redaction.choix);
    const document = await documentDuModele(tx, cpts, modele);
    return reussi(
      effets({
        ...{ redaction, texte, document, manques: manquesDe(texte) },
        points: modele === 'statuts' ? minimumLegal(redaction.choix, connu) : [],
        versions: document ? await versionsDe(tx, cpts, document.id) : [],
        decisions: (await decisionsDeLaCpts(tx, cpts)).filter((d) => d.abrogeePar === null),
      }),
    );
  },
});

export type VersionsComparees = {
  readonly document: Document;
  readonly de: Version;
  readonly a: Version;
  readonly textes: { readonly de: string; readonly a: string };
};

/** Two versions of a text, to be set side by side. */
export const lireDeuxVersions = defineUseCase({
  nom: 'documents.lire-deux-versions',
  saisie: z.strictObject({ document: zDocument, de: zVersion, a: zVersion }),
  droit: 'documents.document.lire',
  executer: async (
    ctx,
    { document: id, ...voulues },
  ): Promise<Result<Effets<VersionsComparees>, RefusDeDocument>> => {
    const vu = await documentLu(ctx, id);
    if (!(vu && litLesVersions(vu.lecteur, vu.document)))
      return refuse({ motif: 'document-inconnu' });
    const toutes = await versionsDe(ctx.tx, ctx.cpts, id);
    const [de, a] = [voulues.de, voulues.a].map((v) => toutes.find((une) => une.id === v));
    if (!(de && a) || [de, a].some(({ type }) => type !== TYPE_DE_TEXTE))
      return refuse({ motif: 'version-inconnue' });
    const texteDe = async ({ empreinte }: Version) =>
      (await contenuDe(ctx.tx, ctx.cpts, empreinte))?.toString('utf8') ?? '';
    const textes = { de: await texteDe(de), a: await texteDe(a) };
    return reussi(effets({ document: vu.document, de, a, textes }));
  },
});
