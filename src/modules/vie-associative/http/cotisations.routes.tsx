import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import {
  baremesDeLaCpts,
  cotisationParId,
  cotisationsDeLAnnee,
  paiementsDeLAnnee,
  rappelsEnvoyes,
} from '../data/cotisations.query.ts';
import { CotisationsPage } from '../ui/cotisations.page.tsx';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import {
  annulerPaiement,
  appelerCotisations,
  payerCotisation,
  reglerCotisations,
} from '../usecases/tenir-cotisations.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const droit = 'asso.cotisation.tenir';
const CHEMIN = '/app/:slug/vie-associative/cotisations';
const zSlug = z.object({ slug: z.string() });
const zUne = zSlug.extend({ id: z.uuid() });
const zPage = zSlug.extend({
  annee: z.coerce.number().int().min(2000).max(2199).optional(),
  choisie: z.uuid().optional(),
});
type Partie = 'montants' | 'appel' | 'paiement' | 'annulation';

/** Fees: how much, who owes, who paid. */
export const cotisationsRoutes = [
  get(CHEMIN, {
    droit: 'asso.adherent.lire',
    saisie: zPage,
    traiter: async (requete) => await page(requete, requete.saisie),
  }),
  post(CHEMIN, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await reglerCotisations(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, { montants: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: versAnnee(requete), dire: () => 'Enregistré.' });
    },
  }),
  post(`${CHEMIN}/appeler`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await appelerCotisations(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, { appel: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: versAnnee(requete),
        dire: ({ appelees }) => `${pluriel(appelees, 'adhérent appelé', 'adhérents appelés')}.`,
      });
    },
  }),
  post(`${CHEMIN}/:id/payer`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: cotisation } = requete.saisie;
      const fait = await payerCotisation(requete.appel, { ...requete.champs, cotisation });
      if (!fait.ok)
        return await page(requete, { choisie: cotisation, paiement: erreursDe(fait.refus) });
      const { cpts } = contexteDe(requete);
      const due = await requete.lire((tx) => cotisationParId(tx, cpts, cotisation));
      return retour(requete, fait, {
        vers: `/cotisations?annee=${due?.annee ?? ''}`,
        dire: ({ numero }) => `Le paiement est noté, le reçu ${numero} est prêt.`,
      });
    },
  }),
  post('/app/:slug/vie-associative/paiements/:id/annuler', {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: paiement } = requete.saisie;
      const fait = await annulerPaiement(requete.appel, { ...requete.champs, paiement });
      return retour(requete, fait, {
        vers: '/cotisations',
        dire: () => 'Le paiement est annulé, la cotisation est de nouveau attendue.',
      });
    },
  }),
];

function versAnnee({ champs }: Requete<unknown>): string {
  return `/cotisations?annee=${champs['annee'] ?? ''}`;
}

type Etat = { readonly [partie in Partie]?: Erreurs } & {
  readonly annee?: number | undefined;
  readonly choisie?: string | undefined;
};

async function page(requete: Requete<unknown>, etat: Etat): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const courante = partsDe(aujourdhuiDe(moment)).annee;
  const choisie = etat.choisie;
  const connue = choisie ? await requete.lire((tx) => cotisationParId(tx, cpts, choisie)) : null;
  if (choisie && !connue) return requete.introuvable();
  const tarifs = await requete.lire((tx) => baremesDeLaCpts(tx, cpts));
  // In January, last year is still being paid until somebody says what this one costs.
  const derniere = tarifs.find((bareme) => bareme.annee <= courante)?.annee ?? courante;
  const dite = z.coerce.number().int().min(2000).max(2199).catch(derniere);
  const annee = connue?.annee ?? etat.annee ?? dite.parse(requete.champs['annee'] ?? derniere);
  const vue = await requete.lire(async (tx) => ({
    cotisations: await cotisationsDeLAnnee(tx, cpts, annee),
    rappels: await rappelsEnvoyes(tx, cpts, annee),
    paiements: await paiementsDeLAnnee(tx, cpts, annee),
  }));
  const annees = new Set([courante + 1, courante, annee, ...tarifs.map((b) => b.annee)]);
  const saisieDe = (partie: Partie, ecrits = {}) => {
    const erreurs = etat[partie];
    return erreurs ? { valeurs: requete.champs, erreurs } : { valeurs: ecrits, erreurs: {} };
  };
  const prix = (genre: string) => {
    const dit = tarifs.find((b) => b.annee === annee && b.genre === genre);
    return dit ? String(dit.centimes / 100).replace('.', ',') : '';
  };
  const fautive = etat.montants ?? etat.appel ?? etat.paiement ?? etat.annulation;
  return requete.page(
    <CotisationsPage
      {...vue}
      baremes={tarifs}
      base={base}
      moment={moment}
      jetons={jetons}
      onglets={requete.onglets('asso-cotisations')}
      annee={annee}
      annees={[...annees].sort((a, b) => b - a)}
      annules={vue.paiements.filter(({ annuleLe }) => annuleLe !== null)}
      choisie={connue}
      saisies={{
        montants: saisieDe('montants', {
          individuel: prix('individuel'),
          structure: prix('structure'),
        }),
        appel: saisieDe('appel'),
        paiement: saisieDe('paiement', { payeLe: aujourdhuiDe(moment) }),
        annulation: saisieDe('annulation'),
      }}
      tenir={peut(droit)}
    />,
    { titre: 'Cotisations', lieu: 'vie-associative', ...(fautive ? { statut: 422 } : {}) },
  );
}
