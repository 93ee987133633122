import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { campagnesEnCours } from '../data/campagnes.query.ts';
import { departDeLaDemande } from '../data/demandes-du-depart.query.ts';
import { departsAChoisir } from '../data/departs.query.ts';
import { medecinsDuTerritoire } from '../data/medecins.query.ts';
import { ComparerPage } from '../ui/comparer.page.tsx';
import { DemandePage } from '../ui/demande.page.tsx';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { declarerMedecin } from '../usecases/declarer-medecin.ts';
import { fusionnerDemandes } from '../usecases/fusionner-demandes.ts';
import { cloreDemande, justifierDemande, rouvrirDemande } from '../usecases/instruire-demande.ts';
import { noterTentative } from '../usecases/noter-tentative.ts';
import { prendreDemande } from '../usecases/prendre-demande.ts';
import { proposerDemande } from '../usecases/proposer-demande.ts';
import { rendreDemande } from '../usecases/rendre-demande.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';

const zUne = z.object({ slug: z.string(), id: z.uuid() });
const zDeux = zUne.extend({ autre: z.uuid() });
type Une = Requete<z.output<typeof zUne>>;

/** A gesture on one request: refused, the page shows it again with what was typed. */
const geste = (
  chemin: string,
  droit: string,
  { faire, dire }: { readonly faire: (requete: Une) => Fait; readonly dire: string },
) =>
  post(`/app/:slug/medecin-traitant/demandes/:id/${chemin}`, {
    droit,
    saisie: zUne,
    traiter: async (requete) => {
      const fait = await faire(requete);
      if (fait.ok) {
        const vers = `/demandes/${requete.saisie.id}`;
        return retour(requete, fait, { vers, dire: () => dire });
      }
      if (fait.refus.motif === 'demande-inconnue') return requete.introuvable();
      return await page(requete, { valeurs: requete.champs, erreurs: erreursDe(fait.refus) });
    },
  });

type Fait = Promise<
  | { readonly ok: true; readonly valeur: unknown }
  | { readonly ok: false; readonly refus: Parameters<typeof erreursDe>[0] }
>;

const demandeDe = ({ saisie, champs }: Une, noms: readonly string[] = []) => ({
  demande: saisie.id,
  ...Object.fromEntries(noms.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : []))),
});

/** One request, and everything that is done with it. */
export const demandeRoutes = [
  get('/app/:slug/medecin-traitant/demandes/:id', {
    droit: 'mt.demande.lire',
    saisie: zUne,
    traiter: async (requete) => await page(requete, null),
  }),
  geste('tentatives', 'mt.demande.instruire', {
    faire: (r) => noterTentative(r.appel, demandeDe(r, ['canal', 'resultat', 'note', 'campagne'])),
    dire: 'C’est noté.',
  }),
  geste('verification', 'mt.demande.instruire', {
    faire: (r) => justifierDemande(r.appel, demandeDe(r)),
    dire: 'Demande vérifiée\u00A0: les médecins la voient, sans son nom.',
  }),
  geste('cloture', 'mt.demande.instruire', {
    faire: (r) => cloreDemande(r.appel, demandeDe(r, ['motif'])),
    dire: 'Demande close.',
  }),
  geste('reouverture', 'mt.demande.instruire', {
    faire: (r) => rouvrirDemande(r.appel, demandeDe(r)),
    dire: 'Demande rouverte.',
  }),
  geste('propositions', 'mt.demande.instruire', {
    faire: (r) => proposerDemande(r.appel, demandeDe(r, ['professionnel', 'jours'])),
    dire: 'Proposée : le médecin la reçoit par message, sans son nom.',
  }),
  geste('prise', 'mt.demande.prendre', {
    faire: (r) => prendreDemande(r.appel, demandeDe(r, ['professionnel'])),
    dire: 'La demande est à ce médecin. Appelez la personne, puis notez la déclaration.',
  }),
  geste('declaration', 'mt.demande.prendre', {
    faire: (r) => declarerMedecin(r.appel, demandeDe(r)),
    dire: 'Déclaration notée. Merci\u00A0: cette personne a un médecin traitant.',
  }),
  get('/app/:slug/medecin-traitant/demandes/:id/comparer/:autre', {
    droit: 'mt.demande.instruire',
    saisie: zDeux,
    traiter: async (requete) => {
      const { id, autre } = requete.saisie;
      const gauche = await consulterDemande(requete.appel, { demande: id });
      const droite = await consulterDemande(requete.appel, { demande: autre });
      if (!gauche.ok || !droite.ok) return requete.introuvable();
      return requete.page(
        <ComparerPage {...contexteDe(requete)} demandes={[gauche.valeur, droite.valeur]} />,
        { titre: 'Comparer deux demandes', lieu: 'medecin-traitant' },
      );
    },
  }),
  post('/app/:slug/medecin-traitant/demandes/:id/fusion', {
    droit: 'mt.demande.instruire',
    saisie: zUne,
    traiter: async (requete) => {
      const gardee = requete.saisie.id;
      const fait = await fusionnerDemandes(requete.appel, {
        gardee,
        doublon: requete.champs['doublon'],
      });
      if (!fait.ok && fait.refus.motif === 'demande-inconnue') return requete.introuvable();
      return retour(requete, fait, {
        vers: `/demandes/${gardee}`,
        dire: () => 'Les deux demandes n’en font plus qu’une, à la plus ancienne des deux dates.',
      });
    },
  }),
  post('/app/:slug/medecin-traitant/demandes/:id/restitution', {
    droit: 'mt.demande.prendre',
    saisie: zUne,
    traiter: async (requete) => {
      const fait = await rendreDemande(requete.appel, demandeDe(requete, ['motif']));
      if (fait.ok)
        return retour(requete, fait, { vers: '', dire: () => 'Demande rendue, à sa place.' });
      if (fait.refus.motif === 'demande-inconnue') return requete.introuvable();
      return await page(requete, { valeurs: requete.champs, erreurs: erreursDe(fait.refus) });
    },
  }),
];

type SaisieRefusee = {
  readonly valeurs: Readonly<Record<string, string>>;
  readonly erreurs: Readonly<Record<string, string>>;
};

async function page(requete: Une, refusee: SaisieRefusee | null): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const lue = await consulterDemande(requete.appel, { demande: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const { demande, personne, prise, ecartes } = lue.valeur;
  const instruire = peut('mt.demande.instruire');
  const departs = instruire
    ? await requete.lire((tx) => departsAChoisir(tx, cpts, { publics: false }))
    : [];
  const medecins = instruire ? await requete.lire((tx) => medecinsDuTerritoire(tx, cpts)) : [];
  return requete.page(
    <DemandePage
      {...lue.valeur}
      base={base}
      moment={moment}
      jetons={jetons}
      saisie={refusee ?? { valeurs: {}, erreurs: {} }}
      campagnes={instruire ? await requete.lire((tx) => campagnesEnCours(tx, cpts)) : []}
      medecins={medecins.filter(({ id }) => !ecartes.includes(id))}
      departs={departs}
      depart={await requete.lire((tx) => departDeLaDemande(tx, cpts, demande.id))}
      peut={{ instruire, finir: peut('mt.demande.prendre') && prise !== null }}
    />,
    {
      titre: `${personne.prenom ?? ''} ${personne.nom ?? `Demande ${demande.numero}`}`.trim(),
      lieu: 'medecin-traitant',
      ...(refusee ? { statut: 422 } : {}),
    },
  );
}
