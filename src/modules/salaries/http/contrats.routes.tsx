import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Contrat } from '../domain/contrat.ts';
import { ContratPage } from '../ui/contrat.page.tsx';
import { NouveauContratPage } from '../ui/nouveau-contrat.page.tsx';
import { SAISIE_VIDE, type Saisie } from '../ui/saisie-de-semaine.ts';
import { donnerLien } from '../usecases/envoyer-liens.ts';
import { lireComptesLiables, lireContrat } from '../usecases/lire-equipe.ts';
import { ecrireContrat, modifierContrat, saisirCout } from '../usecases/tenir-contrats.ts';
import { BASE, cadreDe, corpsDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const droit = 'salaries.contrat.tenir';
const zSlug = z.object({ slug: z.string() });
const zContrat = zSlug.extend({ id: z.string() });
type DuContrat = Requete<{ readonly id: string }>;

/** A new contract, one contract, what it costs. */
export const contratsRoutes = [
  get(`${BASE}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await nouveau(requete, null),
  }),
  post(`${BASE}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await ecrireContrat(requete.appel, ditDe(requete));
      if (!fait.ok) return await nouveau(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/contrats/${fait.valeur.id}`,
        dire: () => 'Le contrat est noté. Reste à saisir ce qu’il coûte.',
      });
    },
  }),
  get(`${BASE}/contrats/:id`, {
    droit: 'salaries.equipe.lire',
    saisie: zContrat,
    traiter: async (requete) => await contrat(requete, {}),
  }),
  post(`${BASE}/contrats/:id`, {
    droit,
    saisie: zContrat,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await modifierContrat(requete.appel, { ...ditDe(requete), contrat: id });
      if (!fait.ok)
        return await contrat(requete, { change: refusee(requete, erreursDe(fait.refus)) });
      return retour(requete, fait, {
        vers: `/contrats/${id}`,
        dire: () => 'Le contrat est modifié.',
      });
    },
  }),
  post(`${BASE}/contrats/:id/cout`, {
    droit: 'salaries.cout.tenir',
    saisie: zContrat,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await saisirCout(requete.appel, { ...requete.champs, contrat: id });
      if (!fait.ok)
        return await contrat(requete, { cout: refusee(requete, erreursDe(fait.refus)) });
      return retour(requete, fait, {
        vers: `/contrats/${id}`,
        dire: () => 'Le coût est enregistré.',
      });
    },
  }),
  post(`${BASE}/contrats/:id/lien`, {
    droit: 'salaries.semaine.valider',
    saisie: zContrat,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const adresse = requete.url.origin;
      const fait = await donnerLien(requete.appel, { contrat: id, adresse });
      if (!fait.ok) return retour(requete, fait, { vers: `/contrats/${id}`, dire: () => '' });
      return await contrat(requete, { lien: fait.valeur.lien });
    },
  }),
];

/** Several missions are sent under one name. */
const ditDe = (requete: Requete<unknown>) => ({
  ...requete.champs,
  missions: missionsDites(requete),
});

const missionsDites = (requete: Requete<unknown>): readonly string[] => {
  const { missions } = corpsDe(requete);
  return [missions].flat().filter((m): m is string => typeof m === 'string' && m !== '');
};

const refusee = (requete: Requete<unknown>, erreurs: Erreurs): Saisie => ({
  valeurs: { ...requete.champs, missions: missionsDites(requete) },
  erreurs,
});

async function nouveau(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const comptes = await lireComptesLiables(requete.appel, {});
  if (!comptes.ok) return requete.introuvable();
  const { onglets: _onglets, ...cadre } = cadreDe(requete);
  return requete.page(
    <NouveauContratPage
      {...cadre}
      comptes={comptes.valeur}
      saisie={erreurs ? refusee(requete, erreurs) : SAISIE_VIDE}
    />,
    { titre: 'Noter un contrat', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}

type Refusees = { readonly change?: Saisie; readonly cout?: Saisie; readonly lien?: string };

async function contrat(requete: DuContrat, refusees: Refusees): Promise<Response> {
  const lu = await lireContrat(requete.appel, { contrat: requete.saisie.id });
  if (!lu.ok) return requete.introuvable();
  const { change, cout, lien } = refusees;
  return requete.page(
    <ContratPage
      {...cadreDe(requete)}
      {...lu.valeur}
      change={change ?? { valeurs: valeursDe(lu.valeur.contrat), erreurs: {} }}
      cout={cout ?? SAISIE_VIDE}
      lien={lien ?? null}
    />,
    {
      titre: lu.valeur.contrat.personne.nom,
      lieu: 'financement',
      ...(change || cout ? { statut: 422 } : {}),
    },
  );
}

const valeursDe = (c: Contrat) => ({
  fonction: c.fonction,
  quotite: String(c.quotite / 100).replace('.', ','),
  au: c.au ?? '',
  missions: c.missions,
  courriel: c.personne.courriel ?? '',
});
