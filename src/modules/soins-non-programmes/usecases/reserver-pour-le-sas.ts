import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { creneauDuSas } from '../data/creneau-du-sas.query.ts';
import { loadCreneau } from '../data/creneaux.repository.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import type { CreneauDuSas } from '../domain/creneau-du-sas.ts';
import type { RefusDeDemande, RefusDeReservation } from '../domain/refus.ts';
import { estUneAlerte } from '../domain/signe-alerte.ts';
import type { PropositionDite } from './chercher-propositions.ts';
import { avecArretSurAlerte } from './consigner-alerte.ts';
import { ouvrirDemande } from './recevoir-demande.ts';
import { prendreCreneau, type ReservationFaite } from './reserver-creneau.ts';
import { reunirEffets } from './reunir-effets.ts';
import { zDemande, zSignes } from './saisies-de-demande.ts';

const PAR_LE_SAS = { canal: 'sas', professionnel: null } as const;

type Refus = RefusDeDemande | RefusDeReservation<PropositionDite>;

/** The slot a regulator of the SAS was led to. Nothing is said of who else comes to it. */
export const montrerCreneauDuSas = defineUseCase({
  nom: 'snp.montrer-creneau-du-sas',
  saisie: z.strictObject({ creneau: zIdentifiant<'CreneauId'>() }),
  droit: 'snp.sas.reserver',
  executer: async (
    { tx, cpts, acteur },
    { creneau: id },
  ): Promise<Result<Effets<CreneauDuSas>, { readonly motif: 'creneau-inconnu' }>> => {
    const creneau = await creneauDuSas(tx, cpts, { id, compte: acteur.id });
    return creneau ? reussi(effets(creneau)) : refuse({ motif: 'creneau-inconnu' });
  },
});

/**
 * Opens the request of the person and books the slot, in one go: a slot that somebody took meanwhile leaves no request behind.
 * A red flag stops everything, and is counted.
 */
export const reserverPourLeSas = avecArretSurAlerte(
  defineUseCase({
    nom: 'snp.reserver-pour-le-sas',
    saisie: z.strictObject({
      ...zDemande,
      creneau: zIdentifiant<'CreneauId'>(),
      signes: zSignes,
    }),
    droit: 'snp.sas.reserver',
    executer: async (
      ctx,
      { creneau: id, signes, ...saisie },
    ): Promise<Result<Effets<ReservationFaite>, Refus>> => {
      if (estUneAlerte(signes)) return refuse({ motif: 'signe-d-alerte-positif' });
      const recue = await ouvrirDemande(ctx, { ...saisie, origine: 'sas', signes: 'aucun' });
      if (!recue.ok) return recue;
      const prise = await prendre(ctx, recue.valeur.valeur.id, id);
      return prise.ok ? reussi(reunirEffets(recue.valeur, prise.valeur)) : prise;
    },
  }),
);

async function prendre(
  ctx: Ctx,
  demande: string,
  id: Parameters<typeof loadCreneau>[2],
): Promise<Result<Effets<ReservationFaite>, Refus>> {
  const [ouverte, creneau] = await Promise.all([
    loadDemande(ctx.tx, ctx.cpts, demande),
    loadCreneau(ctx.tx, ctx.cpts, id),
  ]);
  if (!ouverte) return refuse({ motif: 'creneau-inconnu' });
  return await prendreCreneau(ctx, { demande: ouverte, par: PAR_LE_SAS, creneau });
}
