import { z } from 'zod';
import { type Centimes, centimes } from '#kernel/centimes.ts';
import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zIdentifiant,
  zMontant,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionParId } from '../data/adhesions.query.ts';
import { baremesDeLaCpts, cotisationParId, paiementParId } from '../data/cotisations.query.ts';
import {
  aAppeler,
  cancelPaiement,
  deleteBareme,
  insertCotisations,
  insertPaiement,
  saveBareme,
  takeNumeroDeRecu,
} from '../data/cotisations.repository.ts';
import { appelerAdherent } from '../domain/adhesion.ts';
import { MOYENS } from '../domain/cotisation.ts';
import type { RefusDeCotisation } from '../domain/refus.ts';
import { faitDe } from './decider-adhesion.ts';

const droit = 'asso.cotisation.tenir';
const zAnnee = zEntier({ min: 2000, max: 2199 });
const zCotisation = zIdentifiant<'CotisationId'>();
const zPaiement = zIdentifiant<'PaiementId'>();

const zPrix = zFacultatif(
  zMontant.refine((prix) => prix >= 0 && prix <= 100_000_00, {
    error: 'Donnez un montant en euros, 0 si l’adhésion est gratuite.',
  }),
);

/** Says what membership costs in a year, for each kind; what is left empty is unknown. */
export const reglerCotisations = defineUseCase({
  nom: 'asso.regler-cotisations',
  saisie: z.strictObject({ annee: zAnnee, individuel: zPrix, structure: zPrix }),
  droit,
  executer: async (
    { tx, cpts, maintenant: le },
    { annee, individuel, structure },
  ): Promise<Result<Effets<null>, never>> => {
    const dits: readonly (readonly ['individuel' | 'structure', Centimes | undefined])[] = [
      ['individuel', individuel],
      ['structure', structure],
    ];
    for (const [genre, prix] of dits)
      if (prix === undefined) await deleteBareme(tx, cpts, { annee, genre });
      else await saveBareme(tx, cpts, { annee, genre, centimes: prix, le });
    return reussi(effets(null, { trace: { action: 'asso.cotisations-reglees' } }));
  },
});

/** Asks every active member for the fee of a year, until a day. Asked again, only those who came since. */
export const appelerCotisations = defineUseCase({
  nom: 'asso.appeler-cotisations',
  saisie: z.strictObject({ annee: zAnnee, echeance: zDateCivile }),
  droit,
  executer: async (
    ctx,
    { annee, echeance },
  ): Promise<Result<Effets<{ readonly appelees: number }>, RefusDeCotisation>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const jour = dateCivileDe(maintenant, fuseau);
    if (echeance < jour) return refuse({ motif: 'echeance-passee' });
    if (!(await baremesDeLaCpts(tx, cpts)).some((bareme) => bareme.annee === annee))
      return refuse({ motif: 'bareme-manquant' });
    const dus = await aAppeler(tx, cpts, annee);
    const appels = dus.map((du) => ({ ...du, id: ctx.ids() }));
    const appelees = await insertCotisations(tx, cpts, { annee, echeance, jour, appels });
    if (appelees === 0) return refuse({ motif: 'personne-a-appeler' });
    const trace = { action: 'asso.cotisations-appelees', detail: { annee, appelees } };
    return reussi(effets({ appelees }, { trace }));
  },
});

type Paye = Result<Effets<{ readonly id: string; readonly numero: number }>, RefusDeCotisation>;

/** Notes that a fee was paid: its receipt takes the next number of the year it is written in. */
export const payerCotisation = defineUseCase({
  nom: 'asso.payer-cotisation',
  saisie: z.strictObject({
    cotisation: zCotisation,
    payeLe: zDateCivile,
    moyen: z.enum(MOYENS, { error: 'Dites comment la cotisation a été payée.' }),
    reference: zTexteOuNull(120),
  }),
  droit,
  executer: async (ctx, { cotisation: id, payeLe, moyen, reference }): Promise<Paye> => {
    const { tx, cpts, maintenant: le, fuseau, acteur } = ctx;
    const jour = dateCivileDe(le, fuseau);
    if (payeLe > jour) return refuse({ motif: 'paiement-a-venir' });
    const due = await cotisationParId(tx, cpts, id);
    if (!due) return refuse({ motif: 'cotisation-inconnue' });
    if (due.paiementId) return refuse({ motif: 'deja-payee' });
    const { annee: recuAnnee } = partsDe(jour);
    const recuNumero = await takeNumeroDeRecu(tx, cpts, recuAnnee);
    const paiement = {
      id: ctx.ids(),
      cotisation: id,
      centimes: due.centimes,
      payeLe,
      moyen,
      reference,
      recuDe: appelerAdherent(due),
      recuAnnee,
      recuNumero,
      le,
      parNom: acteur.nom,
    };
    if (!(await insertPaiement(tx, cpts, paiement))) return refuse({ motif: 'deja-payee' });
    const faits = await faitDePaiement(ctx, due.adhesionId, {
      id: paiement.id,
      centimes: due.centimes,
    });
    const trace = { action: 'asso.cotisation-payee', objet: id };
    return reussi(effets({ id: paiement.id, numero: recuNumero }, { faits, trace }));
  },
});

/** Cancels a payment noted by mistake. Its receipt keeps its number and says so; the fee is due again. */
export const annulerPaiement = defineUseCase({
  nom: 'asso.annuler-paiement',
  saisie: z.strictObject({
    paiement: zPaiement,
    motif: zTexte(300, 'Écrivez pourquoi : le reçu le dira.'),
  }),
  droit,
  executer: async (
    ctx,
    { paiement: id, motif },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeCotisation>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const paiement = await paiementParId(tx, cpts, id);
    if (!paiement) return refuse({ motif: 'paiement-inconnu' });
    if (!(await cancelPaiement(tx, cpts, { id, motif, le, parNom: acteur.nom })))
      return refuse({ motif: 'deja-annule' });
    const due = await cotisationParId(tx, cpts, paiement.cotisationId);
    const faits = await faitDePaiement(ctx, due?.adhesionId ?? '', {
      centimes: centimes(-paiement.centimes),
      quantite: -1,
      corrige: id,
      instant: paiement.enregistreLe,
    });
    const trace = { action: 'asso.paiement-annule', objet: paiement.cotisationId };
    return reussi(effets({ id }, { faits, trace }));
  },
});

type DuPaiement = {
  readonly id?: string;
  readonly centimes: number;
  readonly quantite?: number;
  readonly corrige?: string;
  readonly instant?: Date;
};

async function faitDePaiement({ tx, cpts }: Ctx, adhesion: string, du: DuPaiement) {
  const adherent = await adhesionParId(tx, cpts, adhesion);
  return adherent ? [{ ...faitDe('asso.cotisation-payee', adherent), ...du }] : [];
}
