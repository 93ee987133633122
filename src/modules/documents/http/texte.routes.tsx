import { z } from 'zod';
import { textDifference } from '#platform/documents/text-difference.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { documentDuModele } from '../data/documents.query.ts';
import { MODELES, type Modele } from '../domain/document.ts';
import { CHOIX_DU_MODELE, TITRE_DU_MODELE } from '../domain/rediger.ts';
import { ComparerPage } from '../ui/comparer.page.tsx';
import { TextePage } from '../ui/texte.page.tsx';
import { CHEMIN_DU_MODELE } from '../ui/vue-de-texte.ts';
import { lireDeuxVersions, lireTexteDuModele } from '../usecases/lire-texte.ts';
import { adopterProjet, choisirTexte, garderProjet } from '../usecases/rediger-texte.ts';
import {
  BASE,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  lecture,
  retour,
} from './contexte.form.ts';

const REDIGER = 'documents.texte.rediger';
const zSlug = z.object({ slug: z.string() });

/** Statutes and rules of procedure: choices, drafts, adoption, comparison. */
export const texteRoutes = [
  ...MODELES.flatMap((modele) => {
    const chemin = `${BASE}${CHEMIN_DU_MODELE[modele]}`;
    return [
      get(chemin, {
        droit: 'documents.reserve.lire',
        saisie: zSlug,
        traiter: async (requete) => await page(requete, modele, {}),
      }),
      post(chemin, {
        droit: REDIGER,
        saisie: zSlug,
        traiter: async (requete) => await choisir(requete, modele),
      }),
      post(`${chemin}/projets`, {
        droit: REDIGER,
        saisie: zSlug,
        traiter: async (requete) => {
          const { note } = requete.champs;
          return retour(requete, await garderProjet(requete.appel, { modele, note }), {
            vers: CHEMIN_DU_MODELE[modele],
            dire: ({ rang }) => `Le projet est gardé\u00A0: c’est la version ${rang}.`,
          });
        },
      }),
      post(`${chemin}/adoption`, {
        droit: REDIGER,
        saisie: zSlug,
        traiter: async (requete) => await adopter(requete, modele),
      }),
    ];
  }),
  get(`${BASE}/:id/comparer`, {
    droit: 'documents.document.lire',
    saisie: zSlug.extend({
      ...{ id: z.uuid(), de: z.uuid(), a: z.uuid() },
      tout: z.literal('oui').optional(),
    }),
    traiter: async (requete) => {
      const { id: document, de, a, tout } = requete.saisie;
      const lues = await lireDeuxVersions(lecture(requete), { document, de, a });
      if (!lues.ok) return requete.introuvable();
      const { textes, ...vues } = lues.valeur;
      const { onglets: _onglets, ...cadre } = cadreDe(requete, 'documents');
      const lignes = textDifference(textes.de, textes.a);
      return requete.page(
        <ComparerPage {...cadre} {...vues} lignes={lignes} tout={tout !== undefined} />,
        { titre: `${vues.document.titre}, comparaison`, lieu: 'documents' },
      );
    },
  }),
];

type Ici = Requete<unknown>;

async function choisir(requete: Ici, modele: Modele): Promise<Response> {
  const { vu, ...choix } = requete.champs;
  const fait = await choisirTexte(requete.appel, { modele, vu, choix });
  if (!fait.ok) return await page(requete, modele, { choix: sansPrefixe(erreursDe(fait.refus)) });
  return retour(requete, fait, {
    vers: CHEMIN_DU_MODELE[modele],
    dire: () => 'Vos choix sont enregistrés\u00A0: le texte ci-dessous les suit.',
  });
}

/** "choix.siege" of the use case is the field `siege` of the page. */
const sansPrefixe = (erreurs: Erreurs): Erreurs =>
  Object.fromEntries(Object.entries(erreurs).map(([nom, m]) => [nom.replace(/^choix\./, ''), m]));

async function adopter(requete: Ici, modele: Modele): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const tenu = await requete.lire((tx) => documentDuModele(tx, cpts, modele));
  if (!tenu) return requete.introuvable();
  const { version, decision } = requete.champs;
  const fait = await adopterProjet(requete.appel, { document: tenu.id, version, decision });
  if (!fait.ok) return await page(requete, modele, { adoption: erreursDe(fait.refus) });
  return retour(requete, fait, {
    vers: CHEMIN_DU_MODELE[modele],
    dire: () => 'Ce texte est en vigueur, par la décision que vous avez choisie.',
  });
}

/** Where what a text takes over is written, and the right that opens each page. */
const SOURCES = [
  { libelle: 'instances', chemin: '/instances', droit: 'asso.adherent.lire' },
  { libelle: 'règles des séances', chemin: '/seances/regles', droit: 'seances.seance.lire' },
  { libelle: 'collèges et adhésions', chemin: '/reglages', droit: 'asso.reglage.tenir' },
] as const;

type Etat = { readonly choix?: Erreurs; readonly adoption?: Erreurs };

async function page(requete: Ici, modele: Modele, { choix, adoption }: Etat): Promise<Response> {
  const lu = await lireTexteDuModele(lecture(requete), { modele });
  if (!lu.ok) return requete.introuvable();
  const { redaction, decisions, ...vue } = lu.valeur;
  const { peut, racine } = contexteDe(requete);
  const { vu: saisi, ...valeurs } = requete.champs;
  const titre = TITRE_DU_MODELE[modele];
  return requete.page(
    <TextePage
      {...cadreDe(requete, `documents-${modele}`)}
      {...vue}
      {...{ modele, titre }}
      choix={CHOIX_DU_MODELE[modele]}
      saisie={choix ? { valeurs, erreurs: choix } : { valeurs: redaction.choix, erreurs: {} }}
      adoption={{ valeurs: adoption ? requete.champs : {}, erreurs: adoption ?? {} }}
      decisions={decisions.map((d) => ({ id: d.id, libelle: direDecision(d) }))}
      rediger={peut(REDIGER)}
      sources={SOURCES.filter(({ droit }) => peut(droit)).map(({ libelle, chemin }) => ({
        libelle,
        href: `${racine}/vie-associative${chemin}`,
      }))}
      vu={choix ? (saisi ?? '') : (redaction.ecriteLe?.toISOString() ?? '')}
    />,
    { titre, lieu: 'documents', ...(choix || adoption ? { statut: 422 } : {}) },
  );
}

const direDecision = (d: {
  readonly annee: number;
  readonly numero: number;
  readonly instance: string;
  readonly texte: string;
}) =>
  `${d.annee}-${String(d.numero).padStart(3, '0')}, ${d.instance}\u00A0: ${d.texte.slice(0, 60)}`;
