import type { Periode } from '#kernel/periode.ts';
import { direProfession, MISSION_AU_JOURNAL, MISSIONS, type Poste } from '#modules/financement';
import { compterProfessionnels, moyensEngages } from '#modules/journal';
import type { Ctx } from '#platform/use-case.ts';
import type { MoyensArretes } from '../domain/arrete.ts';
import { GENRES_DE_TEMPS } from '../domain/dire-objet.ts';

/** Time, meetings and people given over a period, mission by mission; what is of none goes with the running costs. */
export async function lireMoyens({ tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>, { du, au }: Periode) {
  const missions = MISSIONS.map((mission) => MISSION_AU_JOURNAL[mission]);
  const periode = { du, au, missions };
  const temps = await moyensEngages(tx, cpts, { ...periode, genres: GENRES_DE_TEMPS });
  const tenues = await moyensEngages(tx, cpts, { ...periode, genres: ['reunions.reunion'] });
  const genres = GENRES_DE_TEMPS;
  return {
    professionnels: await compterProfessionnels(tx, cpts, { du, au, genres }),
    parPoste: (poste: Poste): MoyensArretes => {
      const code = poste === 'fonctionnement' ? '' : MISSION_AU_JOURNAL[poste];
      const siens = temps.filter(({ mission }) => mission === code);
      return {
        reunions: somme(tenues.filter(({ mission }) => mission === code).map((t) => t.quantite)),
        minutes: somme(siens.map(({ minutes }) => minutes)),
        parProfession: siens.map(({ profession, minutes, professionnels }) => ({
          profession: profession === null ? 'Autres personnes' : direProfession(profession),
          ...{ minutes, professionnels },
        })),
      };
    },
  };
}

const somme = (nombres: readonly number[]) => nombres.reduce((total, n) => total + n, 0);
