import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { communesPlacees, secteursNommes } from '../data/lieux.query.ts';
import { ORIGINES } from '../domain/demande.ts';
import { CODES_DES_MOTIFS } from '../domain/motif.ts';
import { DemandePage } from '../ui/demande.page.tsx';
import { DemandesPage } from '../ui/demandes.page.tsx';
import { direMoment, titreDeDemande } from '../ui/dire-demande.ts';
import { direRefus } from '../ui/refus.ts';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { listerAReorienter } from '../usecases/lister-a-reorienter.ts';
import { listerDemandes } from '../usecases/lister-demandes.ts';
import { proposerCreneaux } from '../usecases/proposer-creneaux.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const zVide = z.literal('').transform(() => undefined);
const zDemande = z.object({ slug: z.string(), id: z.uuid() });

/** The regulation desk: what waits, one request, its booking. */
export const demandesRoutes = [
  get('/app/:slug/soins', {
    droit: 'snp.demande.lire',
    saisie: z.object({
      slug: z.string(),
      motif: zVide.or(z.enum(CODES_DES_MOTIFS)).optional(),
      origine: zVide.or(z.enum(ORIGINES)).optional(),
      secteur: zVide.or(z.string().max(4)).optional(),
    }),
    traiter: async (requete) => {
      const { slug: _slug, ...filtres } = requete.saisie;
      const contexte = contexteDe(requete);
      const listes = await listerDemandes(requete.appel, filtres);
      if (!listes.ok) return requete.introuvable();
      return requete.page(
        <DemandesPage
          {...contexte}
          {...listes.valeur}
          filtres={filtres}
          secteurs={await requete.lire((tx) => secteursNommes(tx, contexte.cpts))}
          onglets={requete.onglets('demandes')}
          peut={{
            recevoir: contexte.peut('snp.demande.recevoir'),
            orienter: contexte.peut('snp.demande.traiter'),
          }}
        />,
        { titre: 'Accès aux soins', lieu: 'soins' },
      );
    },
  }),
  get('/app/:slug/soins/demandes/:id', {
    droit: 'snp.demande.lire',
    saisie: zDemande,
    traiter: async (requete) => await poste(requete),
  }),
  post('/app/:slug/soins/demandes/:id/reservation', {
    droit: 'snp.demande.traiter',
    saisie: zDemande,
    traiter: async (requete) => {
      const { base, moment } = contexteDe(requete);
      const { id } = requete.saisie;
      const faite = await reserverCreneau(requete.appel, {
        demande: id,
        creneau: requete.champs['creneauId'],
      });
      if (faite.ok)
        return requete.rediriger(`${base}/demandes/${id}`, {
          ton: 'ok',
          texte: `Rendez-vous donné ${direMoment(new Date(faite.valeur.debut), moment)}. La personne et le professionnel sont prévenus.`,
        });
      if (faite.refus.motif === 'demande-inconnue') return requete.introuvable();
      return await poste(requete, {
        texte: direRefus(faite.refus),
        statut: statutDuRefus(faite.refus),
      });
    },
  }),
];

/** Told to the coordination alone. */
async function aReorienter({ appel }: Requete<unknown>, id: string): Promise<boolean> {
  const liste = await listerAReorienter(appel, {});
  return liste.ok && liste.valeur.rendezVous.some(({ demandeId }) => demandeId === id);
}

type Refusee = { readonly texte: string; readonly statut: number };

/** The desk of one request; after a refusal, with its reason and the next best slots. */
async function poste(
  requete: Requete<z.output<typeof zDemande>>,
  refus?: Refusee,
): Promise<Response> {
  const contexte = contexteDe(requete);
  const { id } = requete.saisie;
  const lue = await consulterDemande(requete.appel, { demande: id });
  if (!lue.ok) return requete.introuvable();
  const attend = lue.valeur.etat === 'ouverte' || lue.valeur.etat === 'en-attente';
  const orienter = contexte.peut('snp.demande.traiter');
  const propositions =
    attend && orienter ? await proposerCreneaux(requete.appel, { demande: id }) : null;
  return requete.page(
    <DemandePage
      base={`${contexte.base}/demandes/${id}`}
      demande={lue.valeur}
      parFiliere={lue.valeur.parFiliere}
      moment={contexte.moment}
      jetons={requete.jetons}
      propositions={propositions?.ok ? propositions.valeur.propositions : []}
      ecartes={propositions?.ok ? propositions.valeur.ecartes : []}
      communes={attend ? await requete.lire((tx) => communesPlacees(tx, contexte.cpts)) : []}
      message={requete.message}
      refus={refus?.texte}
      peut={{
        orienter: orienter && (propositions === null || propositions.ok),
        issue: orienter,
        rattacher: contexte.peut('snp.demande.toutes'),
      }}
      aReorienter={await aReorienter(requete, id)}
    />,
    {
      titre: `Demande ${lue.valeur.numero}, ${titreDeDemande(lue.valeur)}`,
      lieu: 'regulation',
      ...(refus ? { statut: refus.statut } : {}),
    },
  );
}
