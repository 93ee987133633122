import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { type MesureDemandee, mesurerFaits, repartirFaits } from '#modules/journal';
import { secteursDeLaCpts } from '#modules/territoire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { contratEnCours, indicateursDuContrat } from '../data/contrat.query.ts';
import { type AnneeDeContrat, anneesDuContrat } from '../domain/contrat.ts';
import { COUPES, type Coupe, tranchesDe } from '../domain/coupe.ts';
import { type Indicateur, vautEn } from '../domain/indicateur.ts';
import { mesureDe, milliemesDe, partDe, type Sommes } from '../domain/mesure.ts';
import { direProfession } from '../domain/profession.ts';
import type { RefusDeFinancement } from '../domain/refus.ts';
import { demandesDe } from './mesurer-indicateurs.ts';
import { zAnnee } from './saisies.ts';

/** A measure cut: each part with its figure in thousandths; null: a share of nothing, unknown. */
export type IndicateurCoupe = {
  readonly coupe: Coupe;
  readonly unite: string;
  /** Cuts that make sense of it. */
  readonly coupes: readonly Coupe[];
  readonly lignes: readonly { readonly etiquette: string; readonly milliemes: number | null }[];
};

/** An indicator counted in the ledger, by year, quarter or month, by sector or by profession. */
export const couperIndicateur = defineUseCase({
  nom: 'financement.couper-indicateur',
  saisie: z.strictObject({
    indicateur: zIdentifiant<'IndicateurId'>(),
    annee: zAnnee,
    coupe: zFacultatif(z.enum(COUPES).catch('mois')),
  }),
  droit: 'financement.contrat.lire',
  executer: async (
    ctx,
    { indicateur: id, annee: rang, coupe: voulue },
  ): Promise<Result<Effets<IndicateurCoupe>, RefusDeFinancement>> => {
    const contrat = await contratEnCours(ctx.tx, ctx.cpts);
    if (!contrat) return refuse({ motif: 'contrat-absent' });
    const connus = await indicateursDuContrat(ctx.tx, ctx.cpts, contrat.id);
    const indicateur = connus.find((i) => i.id === id && vautEn(i, rang) && i.calcul);
    const annees = anneesDuContrat(contrat);
    const annee = annees.find((a) => a.rang === rang);
    if (!(indicateur && annee)) return refuse({ motif: 'indicateur-inconnu' });
    // Counted of one profession alone, it has no other to be told from.
    const coupes = COUPES.filter((c) => c !== 'profession' || !indicateur.calcul?.profession);
    const coupe = coupes.find((c) => c === voulue) ?? 'mois';
    const lignes =
      coupe === 'secteur' || coupe === 'profession'
        ? await parGroupe(ctx, coupe, { indicateur, annee })
        : await parTemps(ctx, coupe, { indicateur, annee, annees });
    return reussi(effets({ coupe, coupes, lignes, unite: indicateur.unite }));
  },
});

type Un = { readonly indicateur: Indicateur; readonly annee: AnneeDeContrat };

async function parTemps(
  { tx, cpts, maintenant, fuseau }: Ctx,
  coupe: Extract<Coupe, 'annee' | 'trimestre' | 'mois'>,
  { indicateur, annee, annees }: Un & { readonly annees: readonly AnneeDeContrat[] },
) {
  const jour = dateCivileDe(maintenant, fuseau);
  const comptees = annees.filter(({ rang }) => vautEn(indicateur, rang));
  const tranches = tranchesDe(coupe, { annees: comptees, annee, jour }).map((tranche) => ({
    ...tranche,
    demandes: demandesDe(indicateur, { ...annee, ...tranche }),
  }));
  const mesurees = await mesurerFaits(
    tx,
    cpts,
    tranches.flatMap(({ demandes }) => demandes),
  );
  const parCle = new Map(mesurees.map((m) => [m.cle, m]));
  return tranches.map(({ libelle, demandes }) => ({
    etiquette: libelle,
    milliemes: chiffre(
      indicateur,
      demandes.map(({ cle }) => parCle.get(cle)),
    ),
  }));
}

async function parGroupe(
  { tx, cpts }: Ctx,
  par: 'secteur' | 'profession',
  { indicateur, annee }: Un,
) {
  const repartir = async (demande: MesureDemandee | undefined) =>
    demande ? await repartirFaits(tx, cpts, { demande, par }) : [];
  const [premiere, seconde] = demandesDe(indicateur, annee);
  const [comptes, totaux] = [await repartir(premiere), await repartir(seconde)];
  const noms = par === 'secteur' ? await nomsDesSecteurs(tx, cpts) : null;
  // What names none of them is told last.
  const cles = [...new Set([...comptes, ...totaux].map(({ cle }) => cle))].toSorted(
    (a, b) => Number(a === '') - Number(b === ''),
  );
  return cles.map((cle) => ({
    etiquette: noms ? (noms.get(cle) ?? 'Hors secteur') : direGroupe(cle),
    milliemes: chiffre(
      indicateur,
      [comptes, ...(seconde ? [totaux] : [])].map((rangs) => rangs.find((r) => r.cle === cle)),
    ),
  }));
}

const direGroupe = (code: string) => (code === '' ? 'Sans profession' : direProfession(code));

async function nomsDesSecteurs(tx: Ctx['tx'], cpts: string): Promise<ReadonlyMap<string, string>> {
  const secteurs = await secteursDeLaCpts(tx, cpts);
  return new Map(secteurs.map(({ lettre, nom }) => [lettre, nom]));
}

const RIEN: Sommes = { quantite: 0, minutes: 0, professionnels: 0 };

/** What entries add up to, or the share that they are of others. */
function chiffre({ calcul }: Indicateur, sommes: readonly (Sommes | undefined)[]): number | null {
  const mesure = mesureDe(calcul?.mesure ?? '');
  if (!mesure) return null;
  const [valeur, total] = sommes.map((s) => milliemesDe(mesure.compte, s ?? RIEN));
  if (valeur === undefined) return null;
  return calcul?.rapporteeA ? partDe(valeur, total ?? 0) : valeur;
}
