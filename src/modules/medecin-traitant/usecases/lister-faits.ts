import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { type Fait, lireFaits } from '#modules/journal';
import { communesParCodes } from '#modules/territoire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { CRITERES_PESES } from '../domain/critere.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';

/** As many as a page or a file holds; beyond, a shorter period. */
export const FAITS_MAX = 20_000;

export type FaitsListes = {
  readonly faits: readonly Fait[];
  /** Those they name. */
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  /** There are more in this period. */
  readonly tronque: boolean;
};

/** The ledger entries behind a figure: a kind, a period, and what narrows it down. No person is named in them. */
export const listerFaits = defineUseCase({
  nom: 'mt.lister-faits',
  saisie: z.strictObject({
    genre: z.string().refine((genre): genre is GenreDeFait => genre in FAITS),
    du: zDateCivile,
    au: zDateCivile,
    detail: z.string().max(80).optional(),
    /** Empty: entries that name none. */
    commune: z.string().max(5).optional(),
    critere: z.enum(CRITERES_PESES).optional(),
    /** For a file: an export leaves a trace. */
    exporte: z.boolean().default(false),
  }),
  droit: 'mt.chiffres.detailler',
  executer: async (
    { tx, cpts },
    { genre, du, au, exporte, ...choix },
  ): Promise<Result<Effets<FaitsListes>, never>> => {
    const { detail, commune, critere } = choix;
    const lus = await lireFaits(tx, cpts, {
      du,
      au,
      genres: [genre],
      ...(detail ? { detail } : {}),
      ...(commune === undefined ? {} : { commune: commune || null }),
      ...(critere ? { selon: { genre: 'mt.demande.critere', detail: critere } } : {}),
      limite: FAITS_MAX + 1,
    });
    const faits = lus.slice(0, FAITS_MAX);
    const codes = [...new Set(faits.flatMap(({ commune: code }) => code ?? []))];
    const communes = (await communesParCodes(tx, codes)).map(({ code, nom }) => ({ code, nom }));
    const detailDeTrace = { du, au, lignes: faits.length };
    const trace = { action: 'mt.faits-exportes', objet: genre, detail: detailDeTrace };
    return reussi(
      effets({ faits, communes, tronque: lus.length > faits.length }, exporte ? { trace } : {}),
    );
  },
});
