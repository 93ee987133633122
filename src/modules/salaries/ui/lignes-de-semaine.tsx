import { duree } from '#kernel/formats.ts';
import { Faits } from '#ui/faits.tsx';
import { direMission } from '../domain/contrat.ts';
import { minutesDe, type Semaine } from '../domain/semaine.ts';
import { direAbsences } from './vue-de-salaries.ts';

/** What a week says, mission by mission. */
export const LignesDeSemaine = ({ semaine }: { readonly semaine: Semaine }) => (
  <Faits
    large
    faits={[
      ...semaine.temps.map(({ mission, minutes }) => ({
        terme: direMission(mission),
        valeur: duree(minutes),
      })),
      { terme: 'Total', valeur: <b>{duree(minutesDe(semaine.temps))}</b> },
      ...(semaine.absences.length > 0
        ? [{ terme: 'Congés et absences', valeur: direAbsences(semaine.absences) }]
        : []),
    ]}
  />
);
