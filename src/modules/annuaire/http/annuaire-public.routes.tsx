import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import type { Filtres } from '../domain/filtres.ts';
import { AnnuairePublicPage } from '../ui/annuaire-public.page.tsx';
import { chercherDansLAnnuaire } from '../usecases/chercher-dans-l-annuaire.ts';

const PAR_PAGE = 30;

/** The directory that inhabitants see: neither e-mail, nor direct telephone, nor anything the CPTS notes. */
export const annuairePublicRoutes = [
  get('/c/:slug/annuaire', {
    droit: 'public',
    saisie: z.object({
      slug: z.string(),
      q: z.string().max(200).default(''),
      profession: z.string().max(10).default(''),
      commune: z.string().max(5).default(''),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    traiter: async (requete) => {
      const { slug, page, q, profession, commune } = requete.saisie;
      const cpts = requete.appel.cpts;
      if (!cpts) return requete.introuvable();
      const filtres: Filtres = {
        q: q.trim(),
        profession,
        commune,
        minutes: '',
        specificite: '',
        nouveaux: '',
        membre: '',
      };
      const etendue = { limite: PAR_PAGE, decalage: (page - 1) * PAR_PAGE, publique: true };
      const vue = await requete.lire((tx) => chercherDansLAnnuaire(tx, cpts.id, filtres, etendue));
      return requete.page(
        <AnnuairePublicPage
          {...vue}
          slug={slug}
          filtres={filtres}
          page={page}
          parPage={PAR_PAGE}
        />,
        {
          titre: 'Annuaire',
          description: `${cpts.nom} : les professionnels de santé du territoire, leur adresse et leur téléphone.`,
        },
      );
    },
  }),
];
