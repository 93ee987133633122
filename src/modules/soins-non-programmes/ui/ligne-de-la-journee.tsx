import { accord, heure, pluriel } from '#kernel/formats.ts';
import { heureCivileDe } from '#kernel/fuseau.ts';
import { minutesDe } from '#kernel/heure-civile.ts';
import { LigneDuJour } from '#ui/ligne-du-jour.tsx';
import type { JourneeEnChiffres } from '../domain/journee.ts';
import type { Moment } from './dire-demande.ts';

type Props = {
  readonly journee: JourneeEnChiffres;
  readonly moment: Moment;
  /** `/app/demo/soins` */
  readonly base: string;
  /** Only one's own slots: requests of others stay out of it. */
  readonly aMoi?: boolean | undefined;
};

/** The day on one line: requests as they came, slots taken and free, and now. */
export const LigneDeLaJournee = ({ journee, moment, base, aMoi }: Props) => {
  const minute = (instant: Date) => minutesDe(heureCivileDe(instant, moment.fuseau));
  const ici = minute(moment.maintenant);
  const minutes = [
    ...journee.demandes.map((d) => minute(d.recueLe)),
    ...journee.creneaux.map((c) => minute(c.debut)),
  ];
  const libres = journee.creneaux.filter((c) => !c.pris && c.debut > moment.maintenant).length;
  const attendent = journee.demandes.filter((d) => d.sansReponse).length;
  const debut = Math.floor(Math.min(480, ici, ...minutes) / 60) * 60;
  return (
    <LigneDuJour
      enMots={enMots(journee, { moment, libres, aMoi })}
      debut={debut}
      fin={Math.min(1440, Math.ceil((Math.max(1200, ici, ...minutes) + 1) / 60) * 60)}
      maintenant={{ minute: ici, texte: heure(moment.maintenant, moment.fuseau) }}
      demandes={journee.demandes.map((d) => minute(d.recueLe))}
      creneaux={journee.creneaux.map((c) => ({ minute: minute(c.debut), pris: c.pris }))}
      reunions={[]}
      legende={[
        ...(aMoi
          ? []
          : [
              {
                marque: 'demande' as const,
                texte: <Recues n={journee.demandes.length} attendent={attendent} base={base} />,
              },
            ]),
        {
          marque: 'creneau' as const,
          texte: <Libres libres={libres} total={journee.creneaux.length} base={base} />,
        },
      ]}
    />
  );
};

const Recues = (p: { readonly n: number; readonly attendent: number; readonly base: string }) => (
  <>
    <b class="num">{p.n}</b>
    {` ${accord(p.n, 'demande reçue', 'demandes reçues')}`}
    {p.attendent > 0 ? (
      <>
        {', '}
        <a href={p.base}>{`${p.attendent} encore sans réponse`}</a>
      </>
    ) : null}
  </>
);

const Libres = (p: { readonly libres: number; readonly total: number; readonly base: string }) => (
  <>
    <b class="num">{p.libres}</b>{' '}
    <a href={`${p.base}/creneaux`}>{accord(p.libres, 'créneau libre', 'créneaux libres')}</a>
    {` d’ici ce soir, sur ${p.total}`}
  </>
);

function enMots(
  { demandes, creneaux }: JourneeEnChiffres,
  {
    moment,
    libres,
    aMoi,
  }: { readonly moment: Moment; readonly libres: number; readonly aMoi: boolean | undefined },
): string {
  const recues = aMoi ? '' : `${pluriel(demandes.length, 'demande reçue', 'demandes reçues')}, `;
  return `Ligne du jour. Il est ${heure(moment.maintenant, moment.fuseau)}. ${recues}${pluriel(creneaux.length, 'créneau', 'créneaux')} aujourd’hui, dont ${libres} encore ${accord(libres, 'libre')}.`;
}
