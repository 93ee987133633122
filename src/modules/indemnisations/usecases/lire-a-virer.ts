import type { DateCivile } from '#kernel/date-civile.ts';
import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import {
  beneficiairesDe,
  type Changement,
  dernieresPayees,
  ibanVerse,
} from '../data/beneficiaires.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { reglagesDeLaCpts } from '../data/regles.query.ts';
import { dejaComptes, relevesAVirer } from '../data/releves.query.ts';
import { retoursDeLaCpts } from '../data/retours.query.ts';
import type { Facture } from '../domain/facture.ts';
import { direPeriode } from '../domain/periode-tenue.ts';
import { plafondDeLAnnee } from '../domain/plafond.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { facturationDes } from './lire-facturation.ts';

/** An approved relevé that can be paid, with the account that receives. */
export type AVirer = ReleveApprouve & {
  readonly iban: string;
  /** Null: the bank paid on this account already. */
  readonly nouveau: Changement | null;
  /** The invoice it is paid on; null: none was asked for. */
  readonly facture: Facture | null;
};
/** One that cannot, and why. */
export type Retenu = ReleveApprouve & { readonly pourquoi: PourquoiRetenu };
export type PourquoiRetenu =
  | 'sans-iban'
  | 'plafond'
  | 'revenu'
  | 'attendue'
  | 'a-verifier'
  | 'ecart';

/** What a file written for a day would pay, and who is left out of it. The period is said in words. */
export async function lireAVirer(
  ctx: Ctx,
  executerLe: DateCivile = dateCivileDe(ctx.maintenant, ctx.fuseau),
): Promise<{ readonly payables: readonly AVirer[]; readonly retenus: readonly Retenu[] }> {
  const { tx, cpts } = ctx;
  const approuves = await relevesAVirer(tx, cpts);
  const noms = new Map((await periodesDeLaCpts(tx, cpts)).map((p) => [p.id, direPeriode(p)]));
  const comptes = await beneficiairesDe(tx, ctx, [
    ...new Set(approuves.map(({ personne }) => personne)),
  ]);
  const payees = await dernieresPayees(tx, cpts, [...comptes.keys()]);
  const retours = new Map((await retoursDeLaCpts(tx, cpts)).map((r) => [r.releve, r.noteLe]));
  const depasses = await auDelaDuPlafond(ctx, executerLe);
  const facturation = await facturationDes(ctx, approuves);
  const payables: AVirer[] = [];
  const retenus: Retenu[] = [];
  for (const releve of approuves) {
    const compte = comptes.get(releve.personne);
    const employeur = compte?.employeur ?? null;
    const verse = { employeur: employeur?.id ?? null, verseA: employeur?.nom ?? releve.nom };
    const lu = { ...releve, ...verse, periode: noms.get(releve.periode) ?? '' };
    const iban = ibanVerse(compte);
    const { etat, tenue } = facturation(releve.id);
    if (etat !== 'hors' && etat !== 'prete') retenus.push({ ...lu, pourquoi: etat });
    else if (iban === null) retenus.push({ ...lu, pourquoi: 'sans-iban' });
    else if (revenuDepuis(compte?.change, retours.get(releve.id)))
      retenus.push({ ...lu, pourquoi: 'revenu' });
    else if (depasses.has(releve.personne)) retenus.push({ ...lu, pourquoi: 'plafond' });
    else
      payables.push({
        ...lu,
        iban,
        facture: tenue,
        nouveau: nouveauDepuis(compte?.change, payees.get(releve.personne)),
      });
  }
  return { payables, retenus };
}

/** Sent back by the bank, and nobody has said the account again since. */
const revenuDepuis = (change: Changement | undefined, revenu: Date | undefined) =>
  revenu !== undefined && !(change && change.le > revenu);

/** The change of an account that no executed file followed yet: whoever pays looks at it. */
const nouveauDepuis = (change: Changement | undefined, payee: Date | undefined) =>
  change && !(payee && payee > change.le) ? change : null;

/** Where the year of the payment counts, a file of another year than the approval may go over the ceiling of that year. */
async function auDelaDuPlafond(
  { tx, cpts, coffre }: Ctx,
  executerLe: DateCivile,
): Promise<ReadonlySet<string>> {
  const { compteDuPlafond } = await reglagesDeLaCpts(tx, { cpts, coffre });
  if (compteDuPlafond !== 'versement') return new Set();
  const { annee } = partsDe(executerLe);
  const plafond = plafondDeLAnnee(annee);
  const sommes = new Map<string, number>();
  for (const { personne, anneeDeVersement, centimes } of await dejaComptes(tx, cpts, {
    aujourdhui: executerLe,
  }))
    if (anneeDeVersement === annee) sommes.set(personne, (sommes.get(personne) ?? 0) + centimes);
  return new Set(
    [...sommes].flatMap(([personne, somme]) =>
      plafond === null || somme > plafond ? [personne] : [],
    ),
  );
}
