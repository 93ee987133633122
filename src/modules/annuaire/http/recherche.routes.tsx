import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { specificitesConnues } from '../data/lignes.query.ts';
import { DISTANCES, type Filtres } from '../domain/filtres.ts';
import { RecherchePage } from '../ui/recherche.page.tsx';
import { chercherDansLAnnuaire } from '../usecases/chercher-dans-l-annuaire.ts';
import { exporterAnnuaire } from '../usecases/exporter-annuaire.ts';
import { FORMATS, type Format, fichierDAnnuaire } from './annuaire.export.ts';

const PAR_PAGE = 50;

const zRecherche = z.object({
  slug: z.string(),
  q: z.string().max(200).default(''),
  profession: z.string().max(10).default(''),
  commune: z.string().max(5).default(''),
  minutes: z.enum(['', ...DISTANCES]).default(''),
  specificite: z.string().max(200).default(''),
  nouveaux: z.enum(['', 'oui']).default(''),
  membre: z.enum(['', 'oui', 'non']).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
type RequeteDeRecherche = Requete<z.output<typeof zRecherche>>;

/** The directory of the CPTS and its files. */
export const rechercheRoutes = [
  get('/app/:slug/territoire/annuaire', {
    droit: 'annuaire.lire',
    saisie: zRecherche,
    traiter: async (requete) => pageDeRecherche(requete),
  }),
  ...FORMATS.map((format) =>
    get(`/app/:slug/territoire/annuaire.${format}`, {
      droit: 'annuaire.lire',
      saisie: zRecherche,
      traiter: async (requete) => fichier(requete, format),
    }),
  ),
];

function filtresDe({ saisie }: RequeteDeRecherche): Filtres {
  const { slug: _slug, page: _page, ...filtres } = saisie;
  return { ...filtres, q: filtres.q.trim() };
}

async function pageDeRecherche(requete: RequeteDeRecherche): Promise<Response> {
  const { slug, page } = requete.saisie;
  const cpts = requete.appel.cpts?.id ?? '';
  const filtres = filtresDe(requete);
  const vue = await requete.lire(async (tx) => ({
    ...(await chercherDansLAnnuaire(tx, cpts, filtres, {
      limite: PAR_PAGE,
      decalage: (page - 1) * PAR_PAGE,
    })),
    specificites: await specificitesConnues(tx, cpts),
  }));
  const { droits } = requete.appel.acteur;
  return requete.page(
    <RecherchePage
      {...vue}
      slug={slug}
      filtres={filtres}
      page={page}
      parPage={PAR_PAGE}
      droits={{
        modifier: droits.has('annuaire.modifier'),
        importer: droits.has('annuaire.importer'),
        territoire: droits.has('territoire.modifier'),
      }}
    />,
    { titre: 'Annuaire', lieu: 'territoire' },
  );
}

async function fichier(requete: RequeteDeRecherche, format: Format): Promise<Response> {
  const exportes = await exporterAnnuaire(requete.appel, { filtres: filtresDe(requete), format });
  if (!exportes.ok) return requete.introuvable();
  const { contenu, type } = await fichierDAnnuaire(format, exportes.valeur.lignes);
  return requete.fichier(contenu, { nom: `annuaire-${requete.saisie.slug}.${format}`, type });
}
