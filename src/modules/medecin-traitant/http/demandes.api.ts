import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Refus } from '../domain/refus.ts';
import { declarerMedecin } from '../usecases/declarer-medecin.ts';
import { type DemandeExpliquee, listerDemandes } from '../usecases/lister-demandes.ts';
import { prendreDemande } from '../usecases/prendre-demande.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { rendreDemande } from '../usecases/rendre-demande.ts';
import { type RefusCommun, repondreRefus } from './refus.api.ts';

const zRefus = z.object({ refus: z.string(), message: z.string() });
const zId = z.object({ id: z.uuid() });
const zChemin = z.object({ slug: z.string(), id: z.string() });
const zSlug = z.object({ slug: z.string() });

const zDemande = z.object({
  id: z.uuid(),
  numero: z.number().int(),
  rang: z.number().int().describe('1 est la première à traiter'),
  etat: z.string(),
  recueLe: z.iso.datetime(),
  commune: z.string().describe('Code INSEE'),
  criteres: z.array(z.string()),
  points: z.number().int(),
  pourquoi: z.string().describe('Pourquoi elle est à ce rang'),
});

/** Requests of people without a médecin traitant, for programs. */
export const demandesApi = [
  post('/api/v1/:slug/mt/demandes', {
    droit: 'mt.demande.recevoir',
    saisie: zSlug,
    api: {
      resume: 'Reçoit la demande d’une personne sans médecin traitant',
      corps: recevoirDemande.saisie,
      reponses: {
        201: { description: 'La demande est reçue', schema: zId },
        409: { description: 'Cette personne a déjà une demande en cours', schema: zRefus },
        422: { description: 'Saisie à corriger', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const recue = await recevoirDemande(requete.appel, requete.corps);
      return recue.ok
        ? requete.json({ id: recue.valeur.id, numero: recue.valeur.numero }, 201)
        : repondreRefus(requete, recue.refus);
    },
  }),
  get('/api/v1/:slug/mt/demandes', {
    droit: 'mt.demande.instruire',
    saisie: zSlug.extend({
      etat: z.string().optional(),
      commune: z.string().optional(),
      critere: z.string().optional(),
      page: z.string().optional(),
    }),
    api: {
      resume: 'Les demandes, la première à traiter d’abord, sans nom, cinquante par page',
      reponses: {
        200: {
          description: 'Une page du registre',
          schema: z.object({ demandes: z.array(zDemande), total: z.number().int() }),
        },
        422: { description: 'Un filtre est à corriger', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const { slug: _slug, ...filtres } = requete.saisie;
      const lues = await listerDemandes(requete.appel, filtres);
      if (!lues.ok) return repondreRefus(requete, lues.refus);
      const { demandes, total } = lues.valeur;
      return requete.json({ demandes: demandes.map(demandeJson), total });
    },
  }),
  post('/api/v1/:slug/mt/demandes/:id/prise-en-charge', {
    droit: 'mt.demande.prendre',
    saisie: zChemin,
    api: {
      resume: 'Un médecin prend une demande (professionnel : son numéro RPPS)',
      corps: prendreDemande.saisie,
      reponses: {
        201: { description: 'La demande est à ce médecin', schema: zId },
        404: { description: 'Aucune demande n’a cet identifiant', schema: zRefus },
        409: {
          description: 'Un autre médecin l’a prise : la suivante est donnée',
          schema: zRefus.extend({ suivante: z.uuid().nullable().optional() }),
        },
      },
    },
    traiter: async (requete) => {
      const prise = await prendreDemande(requete.appel, avecDemande(requete));
      return prise.ok
        ? requete.json({ id: prise.valeur.id }, 201)
        : repondreRefus(requete, inconnue(prise.refus));
    },
  }),
  post('/api/v1/:slug/mt/demandes/:id/declaration', {
    droit: 'mt.demande.prendre',
    saisie: zChemin,
    api: {
      resume: 'La déclaration de médecin traitant est faite',
      corps: declarerMedecin.saisie,
      reponses: {
        200: { description: 'La demande est finie', schema: zId },
        404: { description: 'Aucune demande n’a cet identifiant', schema: zRefus },
        409: { description: 'Aucun médecin ne l’a, ou elle est finie', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const faite = await declarerMedecin(requete.appel, avecDemande(requete));
      return faite.ok
        ? requete.json({ id: faite.valeur.id })
        : repondreRefus(requete, inconnue(faite.refus));
    },
  }),
  post('/api/v1/:slug/mt/demandes/:id/restitution', {
    droit: 'mt.demande.prendre',
    saisie: zChemin,
    api: {
      resume: 'Le médecin rend la demande, avec la raison : elle reprend sa place',
      corps: rendreDemande.saisie,
      reponses: {
        200: { description: 'La demande attend de nouveau', schema: zId },
        404: { description: 'Aucune demande n’a cet identifiant', schema: zRefus },
        409: { description: 'Aucun médecin ne l’a, ou elle est finie', schema: zRefus },
      },
    },
    traiter: async (requete) => {
      const rendue = await rendreDemande(requete.appel, avecDemande(requete));
      return rendue.ok
        ? requete.json({ id: rendue.valeur.id })
        : repondreRefus(requete, inconnue(rendue.refus));
    },
  }),
];

/** The body of an act, with the request its address names; a body that names another one is overruled. */
function avecDemande(requete: Requete<z.output<typeof zChemin>>): Record<string, unknown> {
  const { corps } = requete;
  const lu = typeof corps === 'object' && corps !== null ? corps : {};
  return { ...lu, demande: requete.saisie.id };
}

/** An id that is not even a UUID names nothing: same answer as one that does not exist. */
function inconnue(refus: Refus | RefusCommun): Refus | RefusCommun {
  return refus.motif === 'saisie-invalide' && 'demande' in refus.champs
    ? { motif: 'demande-inconnue' }
    : refus;
}

function demandeJson(d: DemandeExpliquee) {
  const { id, numero, rang, etat, commune, criteres, points, pourquoi } = d;
  return {
    id,
    numero,
    rang,
    etat,
    recueLe: d.recueLe.toISOString(),
    commune,
    criteres,
    points,
    pourquoi,
  };
}
