import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { inscriptibles, participantsDuTableau } from '../data/participants.query.ts';
import { secteursCouverts } from '../data/secteurs.query.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import { toursDuTableau } from '../data/tours.query.ts';
import { ReglagesDeTableauPage } from '../ui/reglages-de-tableau.page.tsx';
import { ajouterTour, retirerTour } from '../usecases/definir-tours.ts';
import { nommerMetier } from '../usecases/nommer-metier.ts';
import { modifierTableau } from '../usecases/regler-tableau.ts';
import {
  ajouterParticipants,
  reglerParticipant,
  retirerParticipant,
} from '../usecases/tenir-participants.ts';
import { contexteDe, corpsDe, erreursDe, retour } from './contexte.form.ts';

const droit = 'gardes.tableau.tenir';
const zTableau = z.object({ slug: z.string(), id: z.uuid() });
const zParticipant = zTableau.extend({ professionnel: z.uuid() });
type Ici = Requete<{ readonly id: string }>;
type Erreurs = Readonly<Record<string, string>>;
const CHEMIN = '/app/:slug/gardes/tableaux/:id';

/** A rota's patterns, its people, what is said of it. */
export const reglagesDeTableauRoutes = [
  get(`${CHEMIN}/reglages`, {
    droit,
    saisie: zTableau,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(`${CHEMIN}/reglages`, {
    droit,
    saisie: zTableau,
    traiter: async (requete) => {
      const saisie = { ...requete.champs, tableau: requete.saisie.id };
      const fait = await modifierTableau(requete.appel, saisie);
      if (!fait.ok) return await page(requete, { tableau: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: ici(requete), dire: () => 'Enregistré.' });
    },
  }),
  post(`${CHEMIN}/tours`, {
    droit,
    saisie: zTableau,
    traiter: async (requete) => {
      const saisie = { ...corpsDe(requete), tableau: requete.saisie.id };
      const fait = await ajouterTour(requete.appel, saisie);
      if (!fait.ok) return await page(requete, { tour: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: ici(requete), dire: () => 'Le tour est ajouté.' });
    },
  }),
  post(`${CHEMIN}/tours/:tour/retirer`, {
    droit,
    saisie: zTableau.extend({ tour: z.uuid() }),
    traiter: async (requete) => {
      const { id: tableau, tour } = requete.saisie;
      return retour(requete, await retirerTour(requete.appel, { tableau, tour }), {
        vers: ici(requete),
        dire: ({ gardes }) => `Le tour est retiré, avec ${pluriel(gardes, 'garde')} à venir.`,
      });
    },
  }),
  post(`${CHEMIN}/participants`, {
    droit,
    saisie: zTableau,
    traiter: async (requete) => {
      const saisie = { ...corpsDe(requete), tableau: requete.saisie.id };
      return retour(requete, await ajouterParticipants(requete.appel, saisie), {
        vers: ici(requete),
        dire: ({ ajoutes }) => `${pluriel(ajoutes, 'personne')} de plus.`,
      });
    },
  }),
  post(`${CHEMIN}/participants/:professionnel`, {
    droit,
    saisie: zParticipant,
    traiter: async (requete) => {
      const { id: tableau, professionnel } = requete.saisie;
      const saisie = { ...corpsDe(requete), tableau, professionnel };
      return retour(requete, await reglerParticipant(requete.appel, saisie), {
        vers: ici(requete),
        dire: () => 'Enregistré. La prochaine répartition en tient compte.',
      });
    },
  }),
  post(`${CHEMIN}/participants/:professionnel/retirer`, {
    droit,
    saisie: zParticipant,
    traiter: async (requete) => {
      const { id: tableau, professionnel } = requete.saisie;
      return retour(requete, await retirerParticipant(requete.appel, { tableau, professionnel }), {
        vers: ici(requete),
        dire: (rendues) =>
          rendues.rendues > 0
            ? `La personne est retirée\u00A0: ${pluriel(rendues.rendues, 'garde')} à confier.`
            : 'La personne est retirée.',
      });
    },
  }),
];

const ici = ({ saisie }: Ici) => `/tableaux/${saisie.id}/reglages`;

async function page(
  requete: Ici,
  fautes: { readonly tableau?: Erreurs; readonly tour?: Erreurs },
): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  const { id } = requete.saisie;
  const tableau = await requete.lire((tx) => tableauNomme(tx, cpts, id));
  if (!tableau) return requete.introuvable();
  const { nom, secteur, ligne, publique, profession } = tableau;
  const ecrits = {
    nom,
    secteur: secteur ?? '',
    ligne: ligne ?? '',
    publique: publique ? 'oui' : '',
  };
  return requete.page(
    <ReglagesDeTableauPage
      base={base}
      jetons={jetons}
      tableau={tableau}
      metier={nommerMetier(profession)}
      secteurs={await requete.lire((tx) => secteursCouverts(tx, cpts))}
      tours={await requete.lire((tx) => toursDuTableau(tx, cpts, id))}
      participants={await requete.lire((tx) => participantsDuTableau(tx, cpts, id))}
      inscriptibles={
        await requete.lire((tx) => inscriptibles(tx, cpts, { tableau: id, profession }))
      }
      saisies={{
        tableau: {
          valeurs: fautes.tableau ? requete.champs : ecrits,
          erreurs: fautes.tableau ?? {},
        },
        tour: { valeurs: fautes.tour ? valeursDe(requete) : {}, erreurs: fautes.tour ?? {} },
      }}
    />,
    {
      titre: `${nom}, tours et participants`,
      lieu: 'soins',
      ...(fautes.tableau || fautes.tour ? { statut: 422 } : {}),
    },
  );
}

const valeursDe = ({ champs }: Ici) => ({
  ...champs,
  jours: champs['jours']?.split('\n'),
});
