import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zUuid } from '#kernel/zod.ts';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { touchAppareil } from '../data/appareils.repository.ts';
import { loadCreneau } from '../data/creneaux.repository.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { situationDe } from '../data/situation.query.ts';
import type { Appareil } from '../domain/appareil.ts';
import { canalSelon } from '../domain/canal.ts';
import type { Demande } from '../domain/demande.ts';
import type { RefusDAppareil, RefusDeDemande, RefusDeReservation } from '../domain/refus.ts';
import { estUneAlerte } from '../domain/signe-alerte.ts';
import { chercherPropositions, type PropositionDite } from './chercher-propositions.ts';
import { avecArretSurAlerte } from './consigner-alerte.ts';
import { ouvrirDemande } from './recevoir-demande.ts';
import { prendreCreneau } from './reserver-creneau.ts';
import { reunirEffets } from './reunir-effets.ts';
import { type SaisieDeDemande, zDemande, zSignes } from './saisies-de-demande.ts';

const droit = 'snp.urgences.reorienter';
/** The emergency department books as a member does. */
const DES_URGENCES = { canal: canalSelon(['hopital']), professionnel: null };

/** The call as the device makes it: it signs with its name, and holds one right. */
export function appelDeLAppareil(appel: Appel, { id, nom }: Appareil): Appel {
  return {
    ...appel,
    mandats: [],
    acteur: {
      genre: 'lien',
      id,
      nom,
      roles: [],
      droits: new Set([droit]),
      professionnel: null,
      confirmeLe: null,
      delegations: [],
    },
  };
}

const zReorientation = z.strictObject({ ...zDemande, signes: zSignes });

type RefusDeChercher = RefusDeDemande | RefusDAppareil;
type Trouves = { readonly propositions: readonly PropositionDite[] };

/** The best slots for somebody, before anything of them is written. A red flag stops here. */
export const chercherAuxUrgences = avecArretSurAlerte(
  defineUseCase({
    nom: 'snp.chercher-aux-urgences',
    saisie: zReorientation,
    droit,
    executer: async (
      ctx,
      { signes, ...saisie },
    ): Promise<Result<Effets<Trouves>, RefusDeChercher>> => {
      if (estUneAlerte(signes)) return refuse({ motif: 'signe-d-alerte-positif' });
      if (!(await agitEncore(ctx))) return refuse({ motif: 'appareil-inconnu' });
      const situation = await situationDe(ctx.tx, ctx.cpts, saisie.commune);
      if (!situation) return refuse({ motif: 'commune-inconnue' });
      const demande = demandeDe(ctx, saisie, situation.secteur);
      return reussi(
        effets({ propositions: await chercherPropositions(ctx, demande, DES_URGENCES) }),
      );
    },
  }),
);

type Reorientee = {
  readonly demande: string;
  readonly numero: number;
  /** Null when the regulation is left to call the person back. */
  readonly reservation: string | null;
};
type Refus = RefusDeChercher | RefusDeReservation<PropositionDite>;

/**
 * Opens the request of somebody the emergency department sends on and books the slot, in one go; without slot, leaves the
 * request to the regulation. A slot that somebody took meanwhile leaves nothing behind.
 */
export const reorienter = avecArretSurAlerte(
  defineUseCase({
    nom: 'snp.reorienter',
    saisie: zReorientation.extend({ creneau: zIdentifiant<'CreneauId'>().nullable() }),
    droit,
    executer: async (
      ctx,
      { signes, creneau, ...saisie },
    ): Promise<Result<Effets<Reorientee>, Refus>> => {
      if (estUneAlerte(signes)) return refuse({ motif: 'signe-d-alerte-positif' });
      if (!(await agitEncore(ctx))) return refuse({ motif: 'appareil-inconnu' });
      const recue = await ouvrirDemande(ctx, { ...saisie, origine: 'urgences', signes: 'aucun' });
      if (!recue.ok) return recue;
      const { id, numero } = recue.valeur.valeur;
      const laissee = { demande: id, numero, reservation: null };
      if (!creneau) return reussi({ ...recue.valeur, valeur: laissee });
      const prise = await prendre(ctx, id, creneau);
      if (!prise.ok) return prise;
      const valeur = { ...laissee, reservation: prise.valeur.valeur.id };
      return reussi({ ...reunirEffets(recue.valeur, prise.valeur), valeur });
    },
  }),
);

async function prendre(ctx: Ctx, id: string, creneau: Parameters<typeof loadCreneau>[2]) {
  const demande = await loadDemande(ctx.tx, ctx.cpts, id);
  if (!demande) return refuse({ motif: 'demande-inconnue' } as const);
  const pris = await loadCreneau(ctx.tx, ctx.cpts, creneau);
  return await prendreCreneau(ctx, { demande, par: DES_URGENCES, creneau: pris });
}

/** Recognised a moment ago: not revoked since. */
async function agitEncore({ tx, cpts, acteur, maintenant: le }: Ctx): Promise<boolean> {
  const id = zUuid.safeParse(acteur.id);
  return id.success && (await touchAppareil(tx, cpts, { id: id.data, le }));
}

/** A request as ranking reads it, of somebody nothing is written about yet. */
function demandeDe(ctx: Ctx, saisie: SaisieDeDemande, secteur: string | null): Demande {
  return {
    ...saisie,
    id: ctx.ids(),
    numero: 0,
    origine: 'urgences',
    recueLe: ctx.maintenant,
    recuePar: null,
    secteur,
    tentative: null,
    signes: 'aucun',
    etat: 'ouverte',
    repondueLe: null,
    patientId: null,
    filieres: [],
    nature: 'soins-non-programmes',
  };
}
