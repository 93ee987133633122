import { z } from 'zod';
import { commeLePublic } from '#platform/http/module-pages.ts';
import { get } from '#platform/http/route.ts';
import { documentsDeLaCpts } from '../data/documents.query.ts';
import { DocumentsPublicsPage } from '../ui/public.page.tsx';
import { lirePublic } from '../usecases/lire-documents.ts';
import { contexteDe } from './contexte.form.ts';
import { fichierDe } from './texte.export.ts';

const zSlug = z.object({ slug: z.string() });

/** What anybody may read: statutes, project, posters. */
export const publicRoutes = [
  get('/c/:slug/documents', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => {
      const { cpts, publique, moment } = contexteDe(requete);
      const nom = requete.appel.cpts?.nom ?? '';
      const documents = await requete.lire((tx) => documentsDeLaCpts(tx, cpts, { publics: true }));
      return requete.page(
        <DocumentsPublicsPage {...{ cpts: nom, publique, documents }} fuseau={moment.fuseau} />,
        { titre: 'Documents', description: `Ce que ${nom} rend public.`, lieu: 'documents' },
      );
    },
  }),
  get('/c/:slug/documents/:id/fichier', {
    droit: 'public',
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const { fuseau } = contexteDe(requete).moment;
      const lu = await lirePublic(commeLePublic(requete), { document: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const cpts = requete.appel.cpts?.nom ?? '';
      const { contenu, nom, type } = await fichierDe(lu.valeur, { format: 'pdf', cpts, fuseau });
      return requete.fichier(contenu, { nom, type });
    },
  }),
];
