import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { PreuvesPage, SansContratPage } from '../ui/preuves.page.tsx';
import { RapportsPage } from '../ui/rapports.page.tsx';
import { TextesPage } from '../ui/textes.page.tsx';
import { ecrireTexte, lireTextes } from '../usecases/ecrire-texte.ts';
import { figerArrete } from '../usecases/figer-arrete.ts';
import { lirePreuves } from '../usecases/lire-preuves.ts';
import { lireRapportsPublies } from '../usecases/publier-arrete.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const CHEMIN = '/app/:slug/financement/preuves';
const zSlug = z.object({ slug: z.string() });
const zAnnee = zSlug.extend({ annee: z.coerce.number().int().min(0).max(10).catch(0).default(0) });
const lire = 'preuves.dossier.lire';
const figer = 'preuves.arrete.figer';
type Ici = Requete<{ readonly annee: number }>;

/** What a year has of evidence, what the report will say, freezing it. */
export const preuvesRoutes = [
  get(CHEMIN, {
    droit: lire,
    saisie: zAnnee,
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${CHEMIN}/arretes`, {
    droit: figer,
    saisie: zAnnee,
    traiter: async (requete) => {
      const { annee } = requete.saisie;
      const { motif, remplace } = requete.champs;
      const fait = await figerArrete(requete.appel, { annee, motif, remplace });
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/preuves/arretes/${fait.valeur.id}`,
        dire: ({ numero }) =>
          `L’année est arrêtée, sous le n°\u00A0${numero}. Rien n’en changera plus.`,
      });
    },
  }),
  get(`${CHEMIN}/textes`, {
    droit: lire,
    saisie: zAnnee,
    traiter: async (requete) => await textes(requete, null),
  }),
  post(`${CHEMIN}/textes/:poste`, {
    droit: 'preuves.texte.ecrire',
    saisie: zAnnee.extend({ poste: z.string().max(60) }),
    traiter: async (requete) => {
      const { annee, poste } = requete.saisie;
      const fait = await ecrireTexte(requete.appel, { ...requete.champs, annee, poste });
      if (!fait.ok) return await textes(requete, { poste, erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/preuves/textes?annee=${annee}#${poste}`,
        dire: () => 'Le texte est enregistré.',
      });
    },
  }),
  get('/app/:slug/rapports', {
    droit: 'preuves.publie.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const lus = await lireRapportsPublies(requete.appel, {});
      const { base, moment } = contexteDe(requete);
      return requete.page(
        <RapportsPage
          base={base}
          fuseau={moment.fuseau}
          onglets={requete.onglets('rapports')}
          rapports={lus.ok ? lus.valeur : []}
        />,
        { titre: 'Rapports annuels', lieu: 'reunions' },
      );
    },
  }),
];

async function page(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons, moment, peut } = contexteDe(requete);
  const titre = 'Preuves et dossier annuel';
  const lieu = { titre, lieu: 'financement' };
  const lues = await lirePreuves(requete.appel, { annee: requete.saisie.annee || '' });
  const onglets = requete.onglets('preuves');
  if (!lues.ok) return requete.introuvable();
  if (!lues.valeur && requete.saisie.annee) return requete.introuvable();
  if (!lues.valeur) return requete.page(<SansContratPage base={base} onglets={onglets} />, lieu);
  return requete.page(
    <PreuvesPage
      {...lues.valeur}
      {...{ base, jetons, onglets, fuseau: moment.fuseau }}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      figer={peut(figer)}
      ecrire={peut('preuves.texte.ecrire')}
    />,
    { ...lieu, ...(erreurs ? { statut: 422 } : {}) },
  );
}

async function textes(
  requete: Ici,
  refuse: { readonly poste: string; readonly erreurs: Erreurs } | null,
): Promise<Response> {
  const { base, jetons, peut } = contexteDe(requete);
  const lus = await lireTextes(requete.appel, { annee: requete.saisie.annee || 1 });
  if (!lus.ok) return requete.introuvable();
  return requete.page(
    <TextesPage
      {...lus.valeur}
      {...{ base, jetons }}
      refusee={refuse && { ...refuse, valeurs: requete.champs }}
      ecrire={peut('preuves.texte.ecrire')}
    />,
    { titre: 'Ce que dit le rapport', lieu: 'financement', ...(refuse ? { statut: 422 } : {}) },
  );
}
