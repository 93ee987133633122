import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { zDateCivile } from '#kernel/zod.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, type Route } from '#platform/http/route.ts';
import { CRITERES_PESES } from '../domain/critere.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import { direCritere } from '../ui/dire-critere.ts';
import { direDetail } from '../ui/dire-faits.ts';
import { FaitsPage } from '../ui/faits.page.tsx';
import { type FaitsListes, listerFaits } from '../usecases/lister-faits.ts';
import { tableDesFaits } from './chiffres.export.ts';
import { contexteDe } from './contexte.form.ts';
import { FORMATS, fichierDe } from './tables.export.ts';

const zFiltre = z.object({
  slug: z.string(),
  genre: z.string().refine((genre): genre is GenreDeFait => genre in FAITS),
  du: zDateCivile,
  au: zDateCivile,
  detail: z.string().max(80).optional(),
  commune: z.string().max(5).optional(),
  critere: z.enum(CRITERES_PESES).optional(),
  page: z.coerce.number().int().positive().max(10_000).default(1).catch(1),
});
type Ici = Requete<z.output<typeof zFiltre>>;
const droit = 'mt.chiffres.detailler';
const CHEMIN = '/app/:slug/medecin-traitant/chiffres/faits';
const PAR_PAGE = 50;

/** The ledger entries behind a figure of the médecin traitant. */
export const faitsRoutes: readonly Route[] = [
  get(CHEMIN, {
    droit,
    saisie: zFiltre,
    traiter: async (requete) => {
      const lus = await lire(requete, false);
      return lus ? page(requete, lus) : requete.introuvable();
    },
  }),
  ...FORMATS.map((format) =>
    get(`${CHEMIN}.${format}`, {
      droit,
      saisie: zFiltre,
      traiter: async (requete) => {
        const lus = await lire(requete, true);
        if (!lus) return requete.introuvable();
        const { genre, du, au } = requete.saisie;
        const { communes } = lus;
        const { fuseau } = contexteDe(requete).moment;
        return await fichierDe(requete, tableDesFaits(lus.faits, { fuseau, communes }), {
          format,
          nom: `${genre.replaceAll('.', '-')}-${du}-${au}`,
          feuille: 'Faits',
        });
      },
    }),
  ),
];

async function lire(requete: Ici, exporte: boolean): Promise<FaitsListes | null> {
  const { slug: _slug, page: _page, ...filtre } = requete.saisie;
  const lus = await listerFaits(requete.appel, { ...filtre, exporte });
  return lus.ok ? lus.valeur : null;
}

function page(requete: Ici, lus: FaitsListes): Response {
  const { base, moment, peut } = contexteDe(requete);
  const { genre, du, au } = requete.saisie;
  const faits = lus.faits.toReversed();
  const pages = Math.max(1, Math.ceil(faits.length / PAR_PAGE));
  const ici = Math.min(requete.saisie.page, pages);
  const { communes } = lus;
  const { search } = requete.url;
  return requete.page(
    <FaitsPage
      racine={base.replace(/\/medecin-traitant$/, '')}
      fuseau={moment.fuseau}
      genre={genre}
      du={du}
      au={au}
      precision={precisionDe(requete, communes)}
      faits={faits.slice((ici - 1) * PAR_PAGE, ici * PAR_PAGE)}
      total={faits.length}
      somme={faits.reduce((n, { quantite }) => n + quantite, 0)}
      tronque={lus.tronque}
      page={ici}
      pages={pages}
      adresse={(numero) => adresse(requete, numero)}
      csv={`${base}/chiffres/faits.csv${search}`}
      xlsx={`${base}/chiffres/faits.xlsx${search}`}
      retour={retourDe(base, du)}
      communes={communes}
      peut={{ dossier: peut('mt.demande.instruire') }}
    />,
    { titre: 'Faits du journal', lieu: peut('mt.demande.lire') ? 'medecin-traitant' : 'pilotage' },
  );
}

function adresse({ url }: Ici, numero: number): string {
  const params = new URLSearchParams(url.search);
  params.set('page', String(numero));
  return `?${params}`;
}

const retourDe = (base: string, du: DateCivile) => `${base}/chiffres?le=${du}`;

type Communes = readonly { readonly code: string; readonly nom: string }[];

function precisionDe({ saisie }: Ici, communes: Communes): string | null {
  const { genre, detail, commune, critere } = saisie;
  const lieu =
    commune === undefined
      ? ''
      : (communes.find(({ code }) => code === commune)?.nom ?? (commune || 'commune non dite'));
  const dits = [critere ? direCritere(critere) : '', direDetail(genre, detail ?? null), lieu];
  return dits.filter(Boolean).join(', ') || null;
}
