import type { DateCivile } from '#kernel/date-civile.ts';
import { type MesureDemandee, mesurerFaits } from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import type { ValeurDite } from '../data/contrat.query.ts';
import type { AnneeDeContrat } from '../domain/contrat.ts';
import { type Indicateur, vautEn } from '../domain/indicateur.ts';
import { MISSION_AU_JOURNAL, mesureDe, milliemesDe, partDe } from '../domain/mesure.ts';

type Periode = Pick<AnneeDeContrat, 'du' | 'au'>;
type Mesurable = Pick<Indicateur, 'id' | 'mission' | 'calcul'>;

/** Entries that an indicator counts over a period: those of its measure, then those it is a share of, if any. */
export function demandesDe(
  { id, mission, calcul }: Mesurable,
  { du, au }: Periode,
): readonly MesureDemandee[] {
  if (!calcul) return [];
  const { profession } = calcul;
  return [calcul.mesure, calcul.rapporteeA].flatMap((code, rang) => {
    const mesure = code === null ? null : mesureDe(code);
    if (!mesure) return [];
    const { genre, detail = null, compte, parMission } = mesure;
    const seule = calcul.missionSeule && parMission;
    return {
      ...{ cle: `${id} ${du} ${rang}`, du, au, genre, detail, profession },
      mission: seule ? MISSION_AU_JOURNAL[mission] : null,
      professionnels: compte === 'professionnels',
    };
  });
}

type AMesurer = {
  readonly indicateurs: readonly Indicateur[];
  readonly annees: readonly AnneeDeContrat[];
  readonly aujourdhui: DateCivile;
};

/** What the ledger says of indicators that are counted in it, year by year, until today. */
export async function valeursMesurees(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  { indicateurs, annees, aujourdhui }: AMesurer,
): Promise<readonly ValeurDite[]> {
  const vecues = annees.filter(({ du }) => du <= aujourdhui);
  const paires = indicateurs.flatMap((indicateur) =>
    indicateur.calcul
      ? vecues
          .filter(({ rang }) => vautEn(indicateur, rang))
          .map((annee) => ({ indicateur, annee }))
      : [],
  );
  const demandes = paires.flatMap(({ indicateur, annee }) => demandesDe(indicateur, annee));
  const trouvees = new Map((await mesurerFaits(tx, cpts, demandes)).map((f) => [f.cle, f]));
  return paires.flatMap(({ indicateur, annee }) => {
    const [valeur, total] = demandesDe(indicateur, annee).map(({ cle }, rang) => {
      const code = rang === 0 ? indicateur.calcul?.mesure : indicateur.calcul?.rapporteeA;
      const [mesure, sommes] = [mesureDe(code ?? ''), trouvees.get(cle)];
      return mesure && sommes ? milliemesDe(mesure.compte, sommes) : null;
    });
    if (valeur === undefined || valeur === null) return [];
    const milliemes = indicateur.calcul?.rapporteeA ? partDe(valeur, total ?? 0) : valeur;
    if (milliemes === null) return [];
    return { indicateurId: indicateur.id, annee: annee.rang, par: 'cpts', milliemes, piece: null };
  });
}
