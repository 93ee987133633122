import { z } from 'zod';
import { ajouterJours, type DateCivile, parseDateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { GENRES_DE_TRACE } from '#kernel/genre-de-trace.ts';
import { CSV } from '#platform/documents/csv.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { JournalPage } from '../ui/journal.page.tsx';
import { LecteursPage } from '../ui/lecteurs.page.tsx';
import { exporterJournal, lireJournal } from '../usecases/lire-journal.ts';
import { listerLecteurs } from '../usecases/lister-lecteurs.ts';
import { repondreALAlerte } from '../usecases/repondre-a-l-alerte.ts';
import { journalEnCsv } from './journal.export.ts';

const droit = 'tracabilite.journal.lire';
const CHEMIN = '/app/:slug/tracabilite';
const JOURS_MONTRES = 7;

const zJournal = z.object({
  slug: z.string(),
  du: z.string().max(10).default(''),
  au: z.string().max(10).default(''),
  par: z.string().max(100).default(''),
  genre: z.enum(['', ...GENRES_DE_TRACE]).default(''),
  personne: z.string().max(80).default(''),
  avant: z.coerce.number().int().positive().optional(),
});
type Ici = Requete<z.output<typeof zJournal>>;
const zSlug = z.object({ slug: z.string() });

/** The trail of the CPTS, who read about one person, and the answers to alerts. */
export const journalRoutes = [
  get(CHEMIN, { droit, saisie: zJournal, traiter: (requete) => page(requete) }),
  get(`${CHEMIN}/journal.csv`, {
    droit,
    saisie: zJournal,
    traiter: async (requete) => {
      const { filtre, fuseau, actions } = lire(requete);
      const exporte = await exporterJournal(requete.appel, filtre);
      if (!exporte.ok) return requete.introuvable();
      return requete.fichier(journalEnCsv(exporte.valeur.traces, { fuseau, actions }), {
        nom: `journal-des-acces-${filtre.du}-${filtre.au}.csv`,
        type: CSV,
      });
    },
  }),
  get(`${CHEMIN}/personnes/:personne`, {
    droit,
    saisie: zSlug.extend({ personne: z.uuid() }),
    traiter: async (requete) => {
      const { appel, saisie } = requete;
      const lecteurs = await listerLecteurs(appel, { personne: saisie.personne });
      if (!lecteurs.ok) return requete.introuvable();
      return requete.page(
        <LecteursPage
          {...lecteurs.valeur}
          base={`/app/${saisie.slug}/tracabilite`}
          cpts={{ nom: appel.cpts?.nom ?? '' }}
          fuseau={appel.cpts?.fuseau ?? 'Europe/Paris'}
          maintenant={appel.maintenant}
          actions={appel.socle.actions}
        />,
        { titre: 'Qui a lu vos données', lieu: 'aujourdhui', iles: ['imprimer'] },
      );
    },
  }),
  post(`${CHEMIN}/alertes/:alerte`, {
    droit: 'tracabilite.alerte.traiter',
    saisie: zSlug.extend({ alerte: z.uuid() }),
    traiter: async (requete) => {
      const { slug, alerte } = requete.saisie;
      const { commentaire } = requete.champs;
      const vue = await repondreALAlerte(requete.appel, { alerte, commentaire });
      const base = `/app/${slug}/tracabilite`;
      if (vue.ok) return requete.rediriger(base, { ton: 'ok', texte: 'Votre réponse est notée.' });
      if (vue.refus.motif === 'alerte-inconnue') return requete.introuvable();
      return requete.rediriger(base, {
        ton: 'bad',
        texte: 'Dites en une phrase ce que vous avez trouvé, puis validez.',
      });
    },
  }),
];

function lire({ appel, saisie }: Ici) {
  const fuseau = appel.cpts?.fuseau ?? 'Europe/Paris';
  const jour = dateCivileDe(appel.maintenant, fuseau);
  const au = date(saisie.au) ?? jour;
  const personne = z.uuid().safeParse(saisie.personne.trim());
  const filtre = {
    du: date(saisie.du) ?? ajouterJours(au, 1 - JOURS_MONTRES),
    au,
    par: saisie.par.trim(),
    genre: saisie.genre === '' ? null : saisie.genre,
    personne: personne.success ? personne.data : null,
    avant: saisie.avant ?? null,
  };
  return { filtre, fuseau, actions: appel.socle.actions };
}

function date(texte: string): DateCivile | null {
  const lue = parseDateCivile(texte);
  return lue.ok ? lue.valeur : null;
}

async function page(requete: Ici): Promise<Response> {
  const { filtre, fuseau, actions } = lire(requete);
  const lu = await lireJournal(requete.appel, filtre);
  if (!lu.ok) return requete.introuvable();
  const base = `/app/${requete.saisie.slug}/tracabilite`;
  return requete.page(
    <JournalPage
      {...lu.valeur}
      base={base}
      fuseau={fuseau}
      jetons={requete.jetons}
      actions={actions}
      filtre={filtre}
      adresse={(de, avant) => {
        const params = new URLSearchParams(requete.url.search);
        params.delete('avant');
        if (avant) params.set('avant', String(avant));
        return `${de === 'csv' ? `${base}/journal.csv` : base}?${params}`;
      }}
    />,
    { titre: 'Journal des accès', lieu: 'aujourdhui' },
  );
}
