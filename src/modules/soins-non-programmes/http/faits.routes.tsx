import { z } from 'zod';
import { zDateCivile } from '#kernel/zod.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import { direOrigineDuFait, direProfession, direRaison } from '../ui/dire-tableau.ts';
import { FaitsPage } from '../ui/faits.page.tsx';
import { listerFaits } from '../usecases/lister-faits.ts';
import { contexteDe } from './contexte.form.ts';
import { faitsEnCsv } from './tableau.export.ts';

const zFiltre = z.object({
  slug: z.string(),
  genre: z.string().refine((genre): genre is GenreDeFait => genre in FAITS),
  du: zDateCivile,
  au: zDateCivile,
  detail: z.string().max(80).optional(),
  profession: z.string().max(10).optional(),
  minutesMax: z.coerce.number().int().positive().max(1_000_000).optional(),
  page: z.coerce.number().int().positive().default(1),
});
type Ici = Requete<z.output<typeof zFiltre>>;
const PAR_PAGE = 50;

/** The ledger entries behind a figure of the board. */
export const faitsRoutes = [
  get('/app/:slug/pilotage/faits', {
    droit: 'snp.tableau.detailler',
    saisie: zFiltre,
    traiter: async (requete) => await page(requete),
  }),
  get('/app/:slug/pilotage/faits.csv', {
    droit: 'snp.tableau.detailler',
    saisie: zFiltre,
    traiter: async (requete) => {
      const { moment } = contexteDe(requete);
      const { genre, du, au } = requete.saisie;
      return requete.fichier(faitsEnCsv(await faitsDe(requete, true), moment.fuseau), {
        nom: `${genre.replaceAll('.', '-')}-${du}-${au}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
];

async function faitsDe(requete: Ici, exporte = false) {
  const { slug: _slug, page: _page, ...filtre } = requete.saisie;
  const lus = await listerFaits(requete.appel, { ...filtre, exporte });
  return lus.ok ? lus.valeur.faits : [];
}

async function page(requete: Ici): Promise<Response> {
  const { racine, moment, peut } = contexteDe(requete);
  const { genre, du, au } = requete.saisie;
  const faits = [...(await faitsDe(requete))].reverse();
  const pages = Math.max(1, Math.ceil(faits.length / PAR_PAGE));
  const ici = Math.min(requete.saisie.page, pages);
  const suffixe = (numero: number) => {
    const params = new URLSearchParams(requete.url.search);
    params.set('page', String(numero));
    return `?${params}`;
  };
  return requete.page(
    <FaitsPage
      ici={`${racine}/pilotage/faits`}
      racine={racine}
      fuseau={moment.fuseau}
      genre={genre}
      du={du}
      au={au}
      precision={precisionDe(requete)}
      faits={faits.slice((ici - 1) * PAR_PAGE, ici * PAR_PAGE)}
      total={faits.length}
      page={ici}
      pages={pages}
      adresse={(numero) => `${racine}/pilotage/faits${suffixe(numero)}`}
      csv={`${racine}/pilotage/faits.csv${requete.url.search}`}
      retour={`${racine}/pilotage?le=${du}`}
      peut={{ dossier: peut('snp.demande.toutes') }}
    />,
    { titre: 'Faits du journal', lieu: 'pilotage' },
  );
}

function precisionDe(requete: Ici): string | null {
  const { genre, detail, profession, minutesMax } = requete.saisie;
  if (minutesMax === 1440) return 'en moins de 24\u00A0h';
  if (profession) return direProfession(profession).toLowerCase();
  if (!detail) return null;
  const dite =
    genre === 'snp.demande.sans-solution' ? direRaison(detail) : direOrigineDuFait(detail);
  return `${dite.charAt(0).toLowerCase()}${dite.slice(1)}`;
}
