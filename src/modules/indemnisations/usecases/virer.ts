import { z } from 'zod';
import { additionner, centimes } from '#kernel/centimes.ts';
import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { facturesDesReleves } from '../data/factures.query.ts';
import { insertVersements } from '../data/factures.repository.ts';
import { contenuDuLot, lotParId } from '../data/lots.query.ts';
import { cancelLot, confirmLot, insertLot } from '../data/lots.repository.ts';
import { reglagesDeLaCpts } from '../data/regles.query.ts';
import { lockLibres, payReleves, releaseReleves, takeReleves } from '../data/releves.repository.ts';
import { versementsDuLot } from '../data/versements.query.ts';
import { type Facture, facturePayee, peutPartir } from '../domain/facture.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import type { Lot } from '../domain/releve-approuve.ts';
import { ecrireOrdreSepa, VERSIONS_SEPA } from '../domain/sepa.ts';
import { faitDeVersement, type Versement } from '../domain/versement.ts';
import { type AVirer, lireAVirer } from './lire-a-virer.ts';
import { facturationDes } from './lire-facturation.ts';
import { auteurDe, zChoix } from './saisies.ts';

const droit = 'indemnisations.virement.tenir';
const zLot = zIdentifiant<'LotId'>();
type Fait<T = object> = Promise<Result<Effets<T>, RefusDIndemnisation>>;

/** Writes one file for the bank with every approved relevé that can be paid. Of two people at once, one gets it. */
export const creerLot = defineUseCase({
  nom: 'indemnisations.creer-lot',
  saisie: z.strictObject({
    version: zChoix(VERSIONS_SEPA, 'Choisissez la version que demande votre banque.'),
    executerLe: zDateCivile,
  }),
  droit,
  executer: async (
    ctx,
    { version, executerLe },
  ): Fait<{ readonly id: string; readonly nombre: number }> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    if (executerLe < dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'execution-passee' });
    const { titulaire, iban } = await reglagesDeLaCpts(tx, ctx);
    if (!(titulaire && iban)) return refuse({ motif: 'compte-a-regler' });
    const { payables } = await lireAVirer(ctx, executerLe);
    const libres = await lockLibres(
      tx,
      cpts,
      payables.map(({ id }) => id),
    );
    // An invoice may have been cancelled since: what is held now is looked at again.
    const facturation = await facturationDes(ctx, payables);
    const pris = payables.filter(({ id }) => libres.has(id) && peutPartir(facturation(id)));
    if (pris.length === 0) return refuse({ motif: 'rien-a-virer' });
    const id = ctx.ids();
    const jour = dateCivileDe(maintenant, fuseau).replaceAll('-', '');
    const reference = `IND-${jour}-${id.slice(-6)}`.toUpperCase();
    const debiteur = { nom: titulaire, iban };
    const virements = pris.map((un) => virementDe(un, facturation(un.id).tenue));
    const ordre = { version, reference, creeLe: maintenant, executerLe, debiteur, virements };
    const total = additionner(centimes(0), ...virements.map((v) => v.centimes));
    const contenu = ecrireOrdreSepa(ordre);
    const lot = {
      id,
      reference,
      version,
      executerLe,
      centimes: total,
      nombre: pris.length,
      contenu,
    };
    await insertLot(tx, ctx, { lot, auteur: auteurDe(ctx) });
    await takeReleves(tx, cpts, { lot: id, releves: pris });
    const trace = { action: 'indemnisations.lot-cree', objet: id, detail: { nombre: pris.length } };
    return reussi(effets({ id, nombre: pris.length }, { trace }));
  },
});

const virementDe = (
  { id, verseA, iban, centimes: c, periode, nom, employeur }: AVirer,
  facture: Facture | null,
) => ({
  reference: id.replaceAll('-', ''),
  nom: verseA,
  iban,
  centimes: c,
  // Its number first: the bank keeps 140 characters.
  motif: `${facture ? `Honoraires, facture ${facture.numero}` : 'Indemnisations CPTS'}, ${periode}${employeur ? `, ${nom}` : ''}`,
});

/** The file, as it was written: downloaded again, it is the same to the byte. */
export const telechargerLot = defineUseCase({
  nom: 'indemnisations.telecharger-lot',
  saisie: z.strictObject({ lot: zLot }),
  droit,
  executer: async (ctx, { lot: id }): Fait<{ readonly contenu: string; readonly lot: Lot }> => {
    const lot = await lotParId(ctx.tx, ctx.cpts, id);
    if (!lot) return refuse({ motif: 'lot-inconnu' });
    if (lot.annuleLe !== null) return refuse({ motif: 'lot-annule' });
    const contenu = await contenuDuLot(ctx.tx, ctx, id);
    if (contenu === null) return refuse({ motif: 'cle-absente' });
    const trace = { action: 'indemnisations.lot-telecharge', objet: id };
    return reussi(effets({ contenu, lot }, { trace }));
  },
});

/** Says on which day the bank paid: each person has a receipt, and the ledger what was paid, mission by mission. */
export const confirmerLot = defineUseCase({
  nom: 'indemnisations.confirmer-lot',
  saisie: z.strictObject({ lot: zLot, payeLe: zDateCivile }),
  droit,
  executer: async (ctx, { lot: id, payeLe }): Fait => {
    const { tx, cpts, maintenant, fuseau, acteur } = ctx;
    const vivant = await lotVivant(ctx, id);
    if (!vivant.ok) return vivant;
    if (payeLe > dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'jour-a-venir' });
    if (payeLe < dateCivileDe(vivant.valeur.creeLe, fuseau))
      return refuse({ motif: 'paye-avant-le-fichier' });
    await confirmLot(tx, cpts, { id, payeLe, nom: acteur.nom });
    await payReleves(tx, cpts, { lot: id, payeLe, annee: partsDe(payeLe).annee });
    const versements = await versementsDuLot(tx, cpts, id);
    const faits = versements.map((v) => ({
      ...faitDeVersement(v, { payeLe, fuseau, lot: id }),
      id: ctx.ids(),
    }));
    await garderLesFactures(ctx, { versements, faits });
    const trace = { action: 'indemnisations.lot-confirme', objet: id };
    return reussi(effets({}, { faits, trace }));
  },
});

/** Says of each entry of the ledger which relevé it paid, and on which invoice: accounts write it under its number. */
async function garderLesFactures(
  { tx, cpts }: Ctx,
  {
    versements,
    faits,
  }: {
    readonly versements: readonly Versement[];
    readonly faits: readonly { readonly id: string }[];
  },
): Promise<void> {
  const releves = [...new Set(versements.map(({ releve }) => releve))];
  const factures = Map.groupBy(await facturesDesReleves(tx, cpts, releves), (f) => f.releve);
  const ecrits = versements.map(({ releve }, i) => ({
    ...{ fait: faits[i]?.id ?? '', releve },
    facture: facturePayee(factures.get(releve) ?? [])?.id ?? null,
  }));
  await insertVersements(tx, cpts, ecrits);
}

/** Cancels a file that the bank did not execute: its relevés wait for another. */
export const annulerLot = defineUseCase({
  nom: 'indemnisations.annuler-lot',
  saisie: z.strictObject({
    lot: zLot,
    motif: zTexte(300, 'Dites pourquoi ce fichier ne sert pas.'),
  }),
  droit,
  executer: async (ctx, { lot: id, motif }): Fait => {
    const vivant = await lotVivant(ctx, id);
    if (!vivant.ok) return vivant;
    await cancelLot(ctx.tx, ctx.cpts, { id, motif, le: ctx.maintenant });
    await releaseReleves(ctx.tx, ctx.cpts, id);
    return reussi(effets({}, { trace: { action: 'indemnisations.lot-annule', objet: id } }));
  },
});

async function lotVivant({ tx, cpts }: Ctx, id: string): Promise<Result<Lot, RefusDIndemnisation>> {
  const lot = await lotParId(tx, cpts, id);
  if (!lot) return refuse({ motif: 'lot-inconnu' });
  if (lot.payeLe !== null) return refuse({ motif: 'lot-deja-confirme' });
  return lot.annuleLe === null ? reussi(lot) : refuse({ motif: 'lot-annule' });
}
