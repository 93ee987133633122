import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import { aPrevenir, type Prevenu } from '../data/alertes.query.ts';
import { insertAlerte } from '../data/alertes.repository.ts';
import { GENRES_D_ALERTE, type GenreDAlerte } from '../domain/alerte.ts';

const zSaisie = z.strictObject({
  genre: z.enum(GENRES_D_ALERTE),
  sujet: z.string().max(200),
  auteurNom: z.string().nullable().default(null),
  nombre: z.number().int(),
  instant: z.date(),
  jusqua: z.date().nullable(),
  /** Address of the installation, for the link of the message; none from a command. */
  adresse: z.string().default(''),
});

const lever = defineUseCase({
  nom: 'tracabilite.lever-alerte',
  saisie: zSaisie,
  droit: 'tracabilite.alerte.lever',
  executer: async (ctx, { genre, sujet, auteurNom, nombre, instant, jusqua, adresse }) => {
    const id = ctx.ids();
    const alerte = { id, genre, sujet, auteurNom, nombre, leveeLe: instant, jusqua };
    if (!(await insertAlerte(ctx.tx, ctx.cpts, alerte))) return reussi(effets({ levee: false }));
    const prevenus = await aPrevenir(ctx.tx, ctx.cpts, dateCivileDe(ctx.maintenant, ctx.fuseau));
    const { nom = '', slug = '' } = ctx.appel.cpts ?? {};
    return reussi(
      effets(
        { levee: true },
        {
          messages: prevenus.map((prevenu) => courriel(prevenu, { genre, nom, slug, adresse })),
          trace: { action: 'tracabilite.alerte-levee', objet: id, detail: { genre, nombre } },
        },
      ),
    );
  },
});

/** Raises an alert, once as long as it lasts: tells the coordination and the host by e-mail, and leaves a trace. */
export function leverAlerte(
  appel: Appel,
  saisie: z.input<typeof zSaisie>,
): Promise<Result<{ readonly levee: boolean }, unknown>> {
  // The host's accounts hold their mandate on the installation.
  return lever({ ...appel, mandats: [INSTALLATION] }, saisie);
}

type Quoi = {
  readonly genre: GenreDAlerte;
  readonly nom: string;
  readonly slug: string;
  readonly adresse: string;
};

const PHRASES: Readonly<Record<GenreDAlerte, string>> = {
  'lecture-massive':
    'Un compte a ouvert en une heure les données de plus de 60 personnes. Vérifiez qu’il avait à le faire.',
  'chaine-rompue':
    'La chaîne d’audit n’est plus entière : une trace a été changée ou retirée en base de données. Gardez la base et ses sauvegardes telles quelles, et comparez avec la dernière ancre.',
};

/** Nobody is named: the message may pass through any server. */
function courriel({ courriel: destinataire, estHebergeur }: Prevenu, quoi: Quoi) {
  const lien =
    quoi.adresse && !estHebergeur ? `\n${quoi.adresse}/app/${quoi.slug}/tracabilite` : '';
  return {
    canal: 'courriel' as const,
    destinataire,
    sujet: `${quoi.nom} : alerte de traçabilité`,
    corps: `${PHRASES[quoi.genre]}${lien}`,
  };
}
