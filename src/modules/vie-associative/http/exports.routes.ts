import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import { PDF, writePdf } from '#platform/documents/pdf.ts';
import { writeXlsx, XLSX } from '#platform/documents/xlsx.ts';
import { get } from '#platform/http/route.ts';
import { appelerAdherent, nomDe } from '../domain/adhesion.ts';
import { type CotisationListee, numeroDeRecu } from '../domain/cotisation.ts';
import { MOTS_DE_GENRE, TETES } from '../domain/ligne-exportee.ts';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import { DIRE_MOYEN } from '../ui/dire-cotisation.ts';
import { exporterAdherents, exporterCotisations, lireRecu } from '../usecases/exporter.ts';
import { contexteDe } from './contexte.form.ts';
import { filtreDe, zFiltres } from './filtres.form.ts';
import { documentDeRecu } from './recu.export.ts';

const droit = 'asso.adherent.lire';
const zSlug = z.object({ slug: z.string() });
const FORMATS = ['xlsx', 'csv'] as const;
type Table = readonly (readonly (string | number | null)[])[];

/** Members and fees as files, and receipts to print. */
export const exportsRoutes = [
  ...FORMATS.map((format) =>
    get(`/app/:slug/vie-associative/adherents.${format}`, {
      droit,
      saisie: zSlug.extend(zFiltres),
      traiter: async (requete) => {
        const { slug: _slug, ...filtres } = requete.saisie;
        const lues = await exporterAdherents(requete.appel, filtreDe(filtres));
        if (!lues.ok) return requete.introuvable();
        const fichier = await enFichier(format, 'Adhérents', [TETES, ...lues.valeur]);
        return requete.fichier(fichier.contenu, { ...fichier, nom: `adherents.${format}` });
      },
    }),
  ),
  ...FORMATS.map((format) =>
    get(`/app/:slug/vie-associative/cotisations.${format}`, {
      droit,
      saisie: zSlug.extend({ annee: z.coerce.number().int().optional() }),
      traiter: async (requete) => {
        const { moment } = contexteDe(requete);
        const annee = requete.saisie.annee ?? partsDe(aujourdhuiDe(moment)).annee;
        const lues = await exporterCotisations(requete.appel, { annee });
        if (!lues.ok) return requete.introuvable();
        const table = [TETES_DE_COTISATION, ...lues.valeur.map(ligneDeCotisation)];
        const fichier = await enFichier(format, `Cotisations ${annee}`, table);
        return requete.fichier(fichier.contenu, {
          ...fichier,
          nom: `cotisations-${annee}.${format}`,
        });
      },
    }),
  ),
  get('/app/:slug/vie-associative/recus/:id/recu.pdf', {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const lu = await lireRecu(requete.appel, { paiement: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const { fuseau } = contexteDe(requete).moment;
      const cadre = { cpts: requete.appel.cpts?.nom ?? '', fuseau };
      const pdf = await writePdf(documentDeRecu(lu.valeur, cadre));
      return requete.fichier(pdf, { nom: `recu-${numeroDeRecu(lu.valeur)}.pdf`, type: PDF });
    },
  }),
];

async function enFichier(format: (typeof FORMATS)[number], feuille: string, table: Table) {
  return format === 'csv'
    ? { contenu: writeCsv(table), type: CSV }
    : { contenu: await writeXlsx(feuille, table), type: XLSX };
}

const TETES_DE_COTISATION = [
  'Adhérent',
  'Type',
  'Représentant',
  'Année',
  'Montant',
  'Échéance',
  'Payée le',
  'Moyen',
  'Référence',
  'Reçu',
];

function ligneDeCotisation(c: CotisationListee) {
  const { recuAnnee, recuNumero } = c;
  return [
    appelerAdherent(c),
    MOTS_DE_GENRE[c.genre],
    c.genre === 'structure' ? nomDe(c) : '',
    c.annee,
    c.centimes / 100,
    dateChiffres(c.echeance),
    c.payeLe ? dateChiffres(c.payeLe) : '',
    c.moyen ? DIRE_MOYEN[c.moyen] : '',
    c.reference ?? '',
    recuAnnee && recuNumero ? numeroDeRecu({ recuAnnee, recuNumero }) : '',
  ];
}
