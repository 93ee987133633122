import { writeIcs } from '#platform/documents/ics.ts';
import type { Reunion } from '../domain/reunion.ts';

type Cadre = {
  readonly cpts: string;
  readonly adresse: string;
  readonly points: readonly string[];
};

/** The event for one's own calendar; it links back to one's page, where one answers and signs. */
export function agendaDeReunion(reunion: Reunion, { cpts, adresse, points }: Cadre): string {
  const ordre = points.map((point, i) => `${i + 1}. ${point}`);
  const suite = [...(reunion.adresseVisio ? [`Visio : ${reunion.adresseVisio}`] : []), ...ordre];
  return writeIcs({
    name: cpts,
    events: [
      {
        uid: `${reunion.id}@reunions.maillage`,
        start: reunion.debut,
        end: reunion.fin,
        summary: reunion.titre,
        description: [cpts, ...suite, adresse].join('\n'),
        location: reunion.lieu ?? reunion.adresseVisio,
        url: adresse,
        cancelled: reunion.etat === 'annulee',
        changedAt: reunion.changeLe,
      },
    ],
  });
}
