import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { engagementDe } from '../data/depenses.query.ts';
import { DepensePage } from '../ui/depense.page.tsx';
import { GENRES_DE_GESTE, type Geste } from '../ui/vue-de-depense.ts';
import { ajusterEngagement, deciderEngagement, repartirEngagement } from '../usecases/engager.ts';
import { annulerFacture, noterFacture } from '../usecases/facturer.ts';
import { lireDepense } from '../usecases/lire-depenses.ts';
import { annulerPaiement, payerFacture } from '../usecases/payer.ts';
import {
  BASE,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  LIRE,
  NOTER,
  PAYER,
  retour,
  saisieDe,
  zUn,
} from './contexte.form.ts';
import { gesteDe, gesteParDefaut, partsDites, proposition } from './geste.form.ts';

const UNE = `${BASE}/depenses/:id`;
type Ici = Requete<{ readonly id: string; readonly annee?: string | undefined }>;

/** One expense: its story, and each thing that may be done of it. */
export const depenseRoutes = [
  get(UNE, {
    droit: LIRE,
    saisie: zUn.extend({ geste: z.enum(GENRES_DE_GESTE).optional(), piece: z.uuid().optional() }),
    traiter: async (requete) => {
      const { id, geste, piece } = requete.saisie;
      return await page(requete, id, { geste: gesteDe(geste, piece) });
    },
  }),
  post(`${UNE}/decision`, {
    droit: NOTER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: engagement } = requete.saisie;
      const fait = await deciderEngagement(requete.appel, { ...requete.champs, engagement });
      if (!fait.ok) return await refuser(requete, fait.refus, { genre: 'decision' });
      return revenir(requete, engagement, 'La décision est notée.');
    },
  }),
  post(`${UNE}/montant`, {
    droit: NOTER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: engagement } = requete.saisie;
      const fait = await ajusterEngagement(requete.appel, { ...requete.champs, engagement });
      if (!fait.ok) return await refuser(requete, fait.refus, { genre: 'ajuster' });
      return revenir(requete, engagement, 'L’engagement est ajusté.');
    },
  }),
  post(`${UNE}/repartition`, {
    droit: NOTER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: engagement } = requete.saisie;
      const parts = partsDites(requete.champs);
      const fait = await repartirEngagement(requete.appel, { engagement, parts });
      if (!fait.ok) return await refuser(requete, fait.refus, { genre: 'repartir' });
      return revenir(requete, engagement, 'La dépense est répartie.');
    },
  }),
  post(`${UNE}/factures`, {
    droit: NOTER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: engagement } = requete.saisie;
      const genre = requete.champs['corrige'] ? 'avoir' : 'facture';
      const fait = await noterFacture(requete.appel, { ...requete.champs, genre, engagement });
      if (!fait.ok) return await refuser(requete, fait.refus, { genre: 'facture' });
      const dire = genre === 'avoir' ? 'L’avoir est noté.' : 'La facture est notée.';
      return revenir(requete, engagement, dire);
    },
  }),
  post(`${BASE}/factures/:id/paiement`, {
    droit: PAYER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: facture } = requete.saisie;
      const fait = await payerFacture(requete.appel, { ...requete.champs, facture });
      if (!fait.ok)
        return await refuser(requete, fait.refus, { genre: 'payer', id: facture }, { facture });
      return revenir(requete, fait.valeur.engagement, 'Le paiement est approuvé.');
    },
  }),
  post(`${BASE}/factures/:id/annuler`, {
    droit: NOTER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: facture } = requete.saisie;
      const fait = await annulerFacture(requete.appel, { ...requete.champs, facture });
      const geste = { genre: 'annuler-facture', id: facture } as const;
      if (!fait.ok) return await refuser(requete, fait.refus, geste, { facture });
      return revenir(requete, fait.valeur.engagement, 'La facture est annulée, sa trace reste.');
    },
  }),
  post(`${BASE}/paiements/:id/annuler`, {
    droit: PAYER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: paiement } = requete.saisie;
      const fait = await annulerPaiement(requete.appel, { ...requete.champs, paiement });
      const geste = { genre: 'annuler-paiement', id: paiement } as const;
      if (!fait.ok) return await refuser(requete, fait.refus, geste, { paiement });
      return revenir(
        requete,
        fait.valeur.engagement,
        'Le paiement est annulé, la facture reste due.',
      );
    },
  }),
];

const revenir = (requete: Requete<unknown>, engagement: string, phrase: string) =>
  retour(
    requete,
    { ok: true, valeur: null },
    { vers: `/depenses/${engagement}`, dire: () => phrase },
  );

type Refus = Parameters<typeof erreursDe>[0];
type Piece = Parameters<typeof engagementDe>[2];

/** The same page with the form as it was sent; the commitment is found from the invoice or the payment. */
async function refuser(
  requete: Ici,
  refus: Refus,
  geste: Geste,
  piece: Piece | null = null,
): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const id = piece ? await requete.lire((tx) => engagementDe(tx, cpts, piece)) : requete.saisie.id;
  if (id === null) return requete.introuvable();
  return await page(requete, id, { geste, erreurs: erreursDe(refus) });
}

type Etat = { readonly geste: Geste | null; readonly erreurs?: Erreurs };

async function page(requete: Ici, id: string, { geste, erreurs }: Etat): Promise<Response> {
  const lu = await lireDepense(requete.appel, { engagement: id });
  if (!lu.ok) return requete.introuvable();
  const { annee, objet: titre } = lu.valeur.engagement;
  const cadre = { ...cadreDe(requete), annee };
  const voulu = geste ?? gesteParDefaut(lu.valeur, cadre.peut);
  const propose = proposition(lu.valeur, voulu, cadre.aujourdhui);
  return requete.page(
    <DepensePage
      {...cadre}
      {...lu.valeur}
      fuseau={contexteDe(requete).moment.fuseau}
      geste={voulu}
      pieces={
        requete.appel.acteur.droits.has('preuves.dossier.lire')
          ? `${cadre.racine}/financement/preuves/pieces?de=depenses/${lu.valeur.engagement.id}`
          : null
      }
      saisie={saisieDe(requete, erreurs ?? null, propose)}
    />,
    { titre, lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
