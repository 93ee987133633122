import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { estLeSien } from '../domain/approbation.ts';
import { FacturePage } from '../ui/facture.page.tsx';
import { FacturesPage } from '../ui/factures.page.tsx';
import type { FacturePageProps } from '../ui/vue-des-factures.ts';
import { lireFacture, lireFactures, lirePapier } from '../usecases/lire-factures.ts';
import { nePlusPayerSurFacture, payerSurFacture } from '../usecases/payer-sur-facture.ts';
import { annulerFacture, verifierFacture } from '../usecases/verifier-facture.ts';
import { cadreDe, contexteDe, type Erreurs, erreursDe, retour, VIDE } from './contexte.form.ts';

const BASE = '/app/:slug/financement/indemnisations';
const ICI = `${BASE}/honoraires`;
const lire = 'indemnisations.releve.lire';
const verifier = 'indemnisations.releve.approuver';
const tenir = 'indemnisations.regle.tenir';
const zSlug = z.object({ slug: z.string() });
const zUne = zSlug.extend({ id: z.uuid() });
type Une = Requete<{ readonly id: string }>;

/** Invoices of liberal professionals, beside what relevés owe. */
export const facturesRoutes = [
  get(ICI, { droit: lire, saisie: zSlug, traiter: async (requete) => await liste(requete, null) }),
  post(`${BASE}/sur-facture`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await payerSurFacture(requete.appel, requete.champs);
      if (!fait.ok) return await liste(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers: '/honoraires', dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${BASE}/sur-facture/:id/retirer`, {
    droit: tenir,
    saisie: zUne,
    traiter: async (requete) =>
      retour(requete, await nePlusPayerSurFacture(requete.appel, { reglage: requete.saisie.id }), {
        vers: '/honoraires',
        dire: () => 'C’est retiré.',
      }),
  }),
  get(`${ICI}/:id`, {
    droit: lire,
    saisie: zUne,
    traiter: async (requete) => await une(requete, null),
  }),
  get(`${ICI}/:id/fichier`, {
    droit: lire,
    saisie: zUne,
    traiter: async (requete) => {
      const lu = await lirePapier(requete.appel, { facture: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const { nom, type, contenu } = lu.valeur;
      return requete.fichier(contenu, { nom, type });
    },
  }),
  post(`${ICI}/:id/verifier`, {
    droit: verifier,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: facture } = requete.saisie;
      const fait = await verifierFacture(requete.appel, { ...requete.champs, facture });
      if (!fait.ok)
        return await une(requete, { refusee: 'verifier', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/honoraires/${facture}`,
        dire: ({ attend, regle }) => {
          if (regle) return 'C’est noté\u00A0: l’avoir est réglé.';
          return attend
            ? 'C’est vérifié\u00A0: le relevé attend une autre note d’honoraires.'
            : 'C’est vérifié\u00A0: le relevé peut entrer dans un fichier de virements.';
        },
      });
    },
  }),
  post(`${ICI}/:id/annuler`, {
    droit: verifier,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: facture } = requete.saisie;
      const fait = await annulerFacture(requete.appel, { ...requete.champs, facture });
      if (!fait.ok)
        return await une(requete, { refusee: 'annuler', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/honoraires/${facture}`,
        dire: () => 'C’est annulé, la pièce reste.',
      });
    },
  }),
];

const fuseauDe = (requete: Requete<unknown>) => contexteDe(requete).moment.fuseau;

async function liste(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const lues = await lireFactures(requete.appel, {});
  if (!lues.ok) return requete.introuvable();
  return requete.page(
    <FacturesPage
      {...cadreDe(requete, 'honoraires')}
      {...lues.valeur}
      fuseau={fuseauDe(requete)}
      saisie={erreurs ? { valeurs: requete.champs, erreurs } : VIDE}
      tenir={contexteDe(requete).peut(tenir)}
    />,
    { titre: 'Notes d’honoraires', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}

type Refusee = {
  readonly refusee: NonNullable<FacturePageProps['refusee']>;
  readonly erreurs: Erreurs;
};

async function une(requete: Une, refus: Refusee | null): Promise<Response> {
  const lue = await lireFacture(requete.appel, { facture: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const { facture, releve } = lue.valeur;
  return requete.page(
    <FacturePage
      {...cadreDe(requete, 'honoraires')}
      {...{ facture, releve }}
      fuseau={fuseauDe(requete)}
      mienne={estLeSien(requete.appel.acteur, releve)}
      verifier={contexteDe(requete).peut(verifier)}
      refusee={refus?.refusee ?? null}
      saisie={refus ? { valeurs: requete.champs, erreurs: refus.erreurs } : VIDE}
    />,
    { titre: `Note ${facture.numero}`, lieu: 'financement', ...(refus ? { statut: 422 } : {}) },
  );
}
