import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import { writeXlsx, XLSX } from '#platform/documents/xlsx.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ConventionsPage } from '../ui/conventions.page.tsx';
import { DIRE_ETAT, direPreavis, direReconduction } from '../ui/dire-convention.ts';
import { NouvelleConventionPage } from '../ui/nouvelle-convention.page.tsx';
import {
  type ConventionVue,
  exporterConventions,
  lireConventions,
} from '../usecases/lire-conventions.ts';
import { noterConvention } from '../usecases/tenir-conventions.ts';
import {
  BASE,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  lecture,
  retour,
} from './contexte.form.ts';
import { conventionDite, erreursEnPlace } from './convention.form.ts';
import { rappelsDits } from './rappels.form.ts';

const LIRE = 'documents.convention.lire';
const TENIR = 'documents.convention.tenir';
const zSlug = z.object({ slug: z.string() });
const zFiltre = zSlug.extend({
  etat: z.string().max(20).optional(),
  q: z.string().max(80).optional(),
});
const FORMATS = ['xlsx', 'csv'] as const;

/** Every convention, their file, and a new one. */
export const conventionsRoutes = [
  get(`${BASE}/conventions`, {
    droit: LIRE,
    saisie: zFiltre,
    traiter: async (requete) => {
      const { slug: _slug, ...filtre } = requete.saisie;
      const lues = await lireConventions(lecture(requete), filtre);
      if (!lues.ok) return requete.introuvable();
      return requete.page(
        <ConventionsPage
          {...cadreDe(requete, 'documents-conventions')}
          {...lues.valeur}
          filtre={filtre}
          tient={contexteDe(requete).peut(TENIR)}
        />,
        { titre: 'Conventions', lieu: 'documents' },
      );
    },
  }),
  ...FORMATS.map((format) =>
    get(`${BASE}/conventions.${format}`, {
      droit: LIRE,
      saisie: zFiltre,
      traiter: async (requete) => {
        const { slug: _slug, ...filtre } = requete.saisie;
        const lues = await exporterConventions(requete.appel, filtre);
        if (!lues.ok) return requete.introuvable();
        const table = [TETES, ...lues.valeur.map(ligneDe)];
        const nom = `conventions.${format}`;
        return format === 'csv'
          ? requete.fichier(writeCsv(table), { nom, type: CSV })
          : requete.fichier(await writeXlsx('Conventions', table), { nom, type: XLSX });
      },
    }),
  ),
  get(`${BASE}/conventions/nouvelle`, {
    droit: TENIR,
    saisie: zSlug,
    traiter: async (requete) => page(requete, null),
  }),
  post(`${BASE}/conventions/nouvelle`, {
    droit: TENIR,
    saisie: zSlug,
    traiter: async (requete) => {
      const dite = conventionDite(requete.champs, rappelsDits(requete));
      const fait = await noterConvention(requete.appel, dite);
      if (!fait.ok) return page(requete, erreursEnPlace(requete.champs, erreursDe(fait.refus)));
      return retour(requete, fait, {
        vers: `/conventions/${fait.valeur.id}`,
        dire: () => 'La convention est notée. Joignez-y le papier signé.',
      });
    },
  }),
];

/** What most ask of a reminder; each may be unticked. */
const RAPPELS_PROPOSES = ['90', '30'];

function page(requete: Requete<unknown>, erreurs: Erreurs | null): Response {
  const { onglets: _onglets, ...cadre } = cadreDe(requete, 'documents-conventions');
  const rappels = erreurs ? rappelsDits(requete) : RAPPELS_PROPOSES;
  return requete.page(
    <NouvelleConventionPage
      {...cadre}
      saisie={{ valeurs: { ...requete.champs, rappels }, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Noter une convention', lieu: 'documents', ...(erreurs ? { statut: 422 } : {}) },
  );
}

const TETES = [
  ...['Objet', 'Partenaires', 'État', 'Signée le', 'Prend effet le', 'Prend fin le'],
  ...['Reconduction', 'Préavis', 'À décider avant le'],
];

const jour = (date: DateCivile | null) => (date ? dateChiffres(date) : '');

const ligneDe = (c: ConventionVue): readonly string[] => [
  c.objet,
  c.parties.map(({ nom }) => nom).join(', '),
  DIRE_ETAT[c.etat],
  ...[jour(c.signeeLe), jour(c.du), jour(c.terme)],
  ...[direReconduction(c), direPreavis(c), jour(c.rendezvous?.date ?? null)],
];
