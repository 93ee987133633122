import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { OBJETS_D_ACCORD, REPONSES } from '../domain/accord.ts';
import {
  ChercherQuiBloquerPage,
  ConfirmerBlocagePage,
  ConfirmerReponsePage,
  LienFermePage,
} from '../ui/agir-par-lien.page.tsx';
import { MesDonneesPage } from '../ui/mes-donnees.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { membreProfessionnel } from '../usecases/agir-en-membre.ts';
import { consulterParLien, repondreParLien, sOpposerParLien } from '../usecases/agir-par-lien.ts';
import { trouverProfessionnels } from '../usecases/chercher-professionnels.ts';
import { contexteDe } from './contexte.form.ts';

const zLien = z.object({ slug: z.string(), jeton: z.string().max(80) });
type Ici = Requete<z.output<typeof zLien>>;

/** What the holder of a signed link sees and does. Reading changes nothing: scanners of mail follow links. */
export const mesDonneesRoutes = [
  get('/c/:slug/mes-donnees/:jeton', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => {
      const lu = await consulterParLien(requete.appel, { jeton: requete.saisie.jeton });
      if (!lu.ok) return ferme(requete);
      const { moment } = contexteDe(requete);
      return requete.page(
        <MesDonneesPage ici={iciDe(requete)} moment={moment} donnees={lu.valeur} />,
        { titre: 'Vos informations' },
      );
    },
  }),
  get('/c/:slug/mes-donnees/:jeton/repondre', {
    droit: 'public',
    saisie: zLien.extend({ objet: z.enum(OBJETS_D_ACCORD), reponse: z.enum(REPONSES) }),
    traiter: async (requete) => {
      const { jeton, objet, reponse } = requete.saisie;
      const lu = await consulterParLien(requete.appel, { jeton });
      if (!lu.ok) return ferme(requete);
      const texte = lu.valeur.textes.find((connu) => connu.objet === objet)?.texte ?? '';
      return requete.page(
        <ConfirmerReponsePage
          ici={iciDe(requete)}
          jetons={requete.jetons}
          objet={objet}
          reponse={reponse}
          texte={texte}
        />,
        { titre: 'Votre réponse' },
      );
    },
  }),
  post('/c/:slug/mes-donnees/:jeton/repondre', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => {
      const { objet, reponse } = requete.champs;
      const { jeton } = requete.saisie;
      const fait = await repondreParLien(requete.appel, { jeton, objet, reponse });
      if (!fait.ok && fait.refus.motif === 'lien-inconnu') return ferme(requete);
      return requete.rediriger(iciDe(requete), {
        ton: 'ok',
        texte: fait.ok ? 'Votre réponse est enregistrée.' : direRefus(fait.refus),
      });
    },
  }),
  get('/c/:slug/mes-donnees/:jeton/bloquer', {
    droit: 'public',
    saisie: zLien.extend({ q: z.string().max(80).default('') }),
    traiter: async (requete) => {
      const { jeton, q } = requete.saisie;
      if (!(await consulterParLien(requete.appel, { jeton })).ok) return ferme(requete);
      const trouves =
        q === '' ? null : await requete.lire((tx) => trouverProfessionnels(tx, requete.appel, q));
      return requete.page(<ChercherQuiBloquerPage ici={iciDe(requete)} q={q} trouves={trouves} />, {
        titre: 'Bloquer un professionnel',
      });
    },
  }),
  get('/c/:slug/mes-donnees/:jeton/bloquer/:professionnel', {
    droit: 'public',
    saisie: zLien.extend({ professionnel: z.uuid() }),
    traiter: async (requete) => {
      const { jeton, professionnel: id } = requete.saisie;
      if (!(await consulterParLien(requete.appel, { jeton })).ok) return ferme(requete);
      const fiche = await requete.lire((tx) => membreProfessionnel({ tx }, id));
      if (!fiche) return requete.introuvable();
      return requete.page(
        <ConfirmerBlocagePage
          ici={iciDe(requete)}
          jetons={requete.jetons}
          id={id}
          nom={fiche.nom}
        />,
        { titre: 'Bloquer un professionnel' },
      );
    },
  }),
  post('/c/:slug/mes-donnees/:jeton/bloquer/:professionnel', {
    droit: 'public',
    saisie: zLien.extend({ professionnel: z.uuid() }),
    traiter: async (requete) => {
      const { jeton, professionnel } = requete.saisie;
      const fait = await sOpposerParLien(requete.appel, { jeton, professionnel });
      if (!fait.ok && fait.refus.motif === 'lien-inconnu') return ferme(requete);
      return requete.rediriger(iciDe(requete), {
        ton: 'ok',
        texte: fait.ok ? 'Ce professionnel est bloqué, dès maintenant.' : direRefus(fait.refus),
      });
    },
  }),
];

function ferme(requete: Requete<unknown>): Response {
  return requete.page(<LienFermePage />, { titre: 'Lien fermé', statut: 404 });
}

function iciDe(requete: Ici): string {
  const { slug, jeton } = requete.saisie;
  return `/c/${slug}/mes-donnees/${encodeURIComponent(jeton)}`;
}
