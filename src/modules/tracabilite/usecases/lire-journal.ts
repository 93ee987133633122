import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { GENRES_DE_TRACE, type GenreDeTrace } from '#kernel/genre-de-trace.ts';
import { reussi } from '#kernel/result.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { alertesDeLaCpts } from '../data/alertes.query.ts';
import { tracesChoisies } from '../data/journal.query.ts';
import { derniereVerification } from '../data/verifications.query.ts';

const PAR_PAGE = 50;
const PAR_FICHIER = 20_000;

const zFiltre = z.strictObject({
  du: zDateCivile,
  au: zDateCivile,
  par: z.string().trim().max(100).default(''),
  genre: z.enum(GENRES_DE_TRACE).nullable().default(null),
  personne: z.uuid().nullable().default(null),
  avant: z.number().int().positive().nullable().default(null),
});
type Filtre = z.output<typeof zFiltre>;

/** The trail of the CPTS, one page of it, with the state of its chain and its alerts. Looking at it leaves a trace. */
export const lireJournal = defineUseCase({
  nom: 'tracabilite.lire-journal',
  saisie: zFiltre,
  droit: 'tracabilite.journal.lire',
  executer: async (ctx, filtre) => {
    const { tx, cpts } = ctx;
    const lues = await tracesChoisies(tx, cpts, { ...choixDe(ctx, filtre), limite: PAR_PAGE + 1 });
    const traces = lues.slice(0, PAR_PAGE);
    return reussi(
      effets(
        {
          traces,
          suite: lues.length > PAR_PAGE ? (traces.at(-1)?.rang ?? null) : null,
          alertes: await alertesDeLaCpts(tx, cpts),
          verification: await derniereVerification(tx, cpts),
        },
        { trace: { action: 'tracabilite.journal-lu', detail: dit(filtre) } },
      ),
    );
  },
});

/** The same entries, for a file. */
export const exporterJournal = defineUseCase({
  nom: 'tracabilite.exporter-journal',
  saisie: zFiltre,
  droit: 'tracabilite.journal.lire',
  executer: async (ctx, filtre) => {
    const choix = { ...choixDe(ctx, { ...filtre, avant: null }), limite: PAR_FICHIER };
    const traces = await tracesChoisies(ctx.tx, ctx.cpts, choix);
    const detail = { ...dit(filtre), lignes: traces.length };
    const trace = { action: 'tracabilite.journal-exporte', detail };
    return reussi(effets({ traces }, { trace }));
  },
});

function choixDe({ appel, fuseau }: Ctx, { du, au, par, genre, personne, avant }: Filtre) {
  return {
    debut: debutDeJour(du, fuseau),
    fin: finDeJour(au, fuseau),
    par,
    personne,
    avant,
    actions: genre ? actionsDuGenre(appel, genre) : null,
  };
}

function actionsDuGenre({ socle }: Ctx['appel'], genre: GenreDeTrace): readonly string[] {
  return Object.entries(socle.actions).flatMap(([action, dite]) =>
    dite.genre === genre ? [action] : [],
  );
}

/** What was asked for. The name typed is left out: it may be anybody's. */
function dit({
  du,
  au,
  genre,
  personne,
}: { readonly du: DateCivile; readonly au: DateCivile } & Pick<Filtre, 'genre' | 'personne'>) {
  return { du, au, genre, personne };
}
