import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direEcartes } from '../domain/creneau-ecarte.ts';
import type { PropositionDite } from '../usecases/chercher-propositions.ts';
import { proposerCreneaux } from '../usecases/proposer-creneaux.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { type RefusCommun, repondreRefus } from './refus.api.ts';

const zRefus = z.object({ refus: z.string(), message: z.string() });
const zId = z.object({ id: z.uuid() });
const zProposition = z.object({
  creneauId: z.uuid(),
  debut: z.iso.datetime(),
  fin: z.iso.datetime(),
  professionnel: z.string().describe('Numéro RPPS'),
  trajetMinutes: z
    .number()
    .nullable()
    .describe('Minutes de route ; nul quand elles sont inconnues'),
  raisons: z.array(z.string()),
});
const zEcartes = z.array(
  z.object({ raison: z.string(), nombre: z.number().int(), message: z.string() }),
);
const zPropositions = z.object({
  propositions: z.array(zProposition),
  ecartes: zEcartes.describe(
    'Quand rien ne peut être proposé : les créneaux libres écartés, par raison',
  ),
});
const zReservation = z.strictObject({ creneauId: z.string() });
const zChemin = z.object({ slug: z.string(), id: z.string() });

/** Requests, proposals and bookings for programs. */
export const demandesApi = [
  post('/api/v1/:slug/snp/demandes', {
    droit: 'snp.demande.recevoir',
    saisie: z.object({ slug: z.string() }),
    api: {
      resume: 'Reçoit une demande de soins non programmés',
      corps: recevoirDemande.saisie,
      reponses: {
        201: { description: 'La demande est ouverte', schema: zId },
        422: { description: 'Saisie à corriger, ou signe d’alerte positif', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const recue = await recevoirDemande(requete.appel, requete.corps);
      return recue.ok ? requete.json(recue.valeur, 201) : repondreRefus(requete, recue.refus);
    },
  }),
  get('/api/v1/:slug/snp/demandes/:id/propositions', {
    droit: 'snp.demande.traiter',
    saisie: zChemin,
    api: {
      resume: 'Les meilleurs créneaux pour une demande, chacun avec ses raisons',
      reponses: {
        200: { description: 'Du meilleur au moins bon', schema: zPropositions },
        404: { description: 'Aucune demande n’a cet identifiant', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const result = await proposerCreneaux(requete.appel, { demande: id });
      if (!result.ok) return repondreRefus(requete, inconnue(result.refus));
      const { propositions, ecartes } = result.valeur;
      return requete.json({
        propositions: propositions.map(propositionJson),
        ecartes: ecartes.map((ecarte) => ({ ...ecarte, message: direEcartes([ecarte]) })),
      });
    },
  }),
  post('/api/v1/:slug/snp/demandes/:id/reservation', {
    droit: 'snp.demande.traiter',
    saisie: zChemin,
    api: {
      resume: 'Réserve un créneau pour une demande (en-tête Idempotency-Key)',
      corps: zReservation,
      reponses: {
        201: { description: 'Le rendez-vous est pris', schema: zId },
        404: { description: 'Demande ou créneau inconnus', schema: zRefus },
        409: {
          description: 'Créneau déjà pris : les suivants sont proposés ; ou autre conflit',
          schema: zRefus.extend({ propositions: z.array(zProposition).optional() }),
        },
      },
    },
    traiter: reserver,
  }),
];

async function reserver(requete: Requete<z.output<typeof zChemin>>): Promise<Response> {
  const corps = zReservation.safeParse(requete.corps);
  if (!corps.success)
    return repondreRefus(requete, {
      motif: 'saisie-invalide',
      champs: { creneauId: 'Donnez l’identifiant du créneau, et rien d’autre.' },
    });
  const demande = requete.saisie.id;
  const creneau = corps.data.creneauId;
  const result = await reserverCreneau(requete.appel, { demande, creneau });
  if (result.ok) return requete.json({ id: result.valeur.id }, 201);
  const { refus } = result;
  if (refus.motif !== 'creneau-deja-pris') return repondreRefus(requete, inconnue(refus));
  const propositions = refus.propositions.map(propositionJson);
  return repondreRefus(requete, { motif: refus.motif, propositions });
}

/** An id that is not even a UUID names nothing: same answer as one that does not exist. */
function inconnue<R extends { readonly motif: string }>(
  refus: R | RefusCommun,
): R | RefusCommun | { readonly motif: 'demande-inconnue' | 'creneau-inconnu' } {
  if (refus.motif !== 'saisie-invalide' || !('champs' in refus)) return refus;
  return 'demande' in refus.champs ? { motif: 'demande-inconnue' } : { motif: 'creneau-inconnu' };
}

function propositionJson(proposition: PropositionDite) {
  const { creneauId, debut, fin, professionnel, trajetMinutes, raisons } = proposition;
  const { nom, profession, commune, communeNom, lieu, genre, rang } = proposition;
  return {
    creneauId,
    debut,
    fin,
    professionnel,
    trajetMinutes,
    raisons,
    nom,
    profession,
    commune,
    communeNom,
    lieu,
    genre,
    rang,
  };
}
