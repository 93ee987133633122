import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateLongue, heureColonne, nomDuJour } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { estFerie } from '#kernel/jours-feries.ts';
import { estUnTrou, type GardeListee } from '../domain/garde.ts';
import { aujourdhuiDe, direTelephone, type Moment, phrase } from './dire-garde.ts';
import { classeDe, direTitulaire } from './mois-de-gardes.tsx';

export type SemaineDeGardesProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly lundi: DateCivile;
  /** Those that touch the week, soonest first. */
  readonly gardes: readonly GardeListee[];
  readonly siens: readonly string[];
  readonly brouillon: boolean;
};

/** Seven days of a rota with whom to call: columns on a desk, a list on a phone and on paper. */
export const SemaineDeGardes = (p: SemaineDeGardesProps) => {
  const jours = Array.from({ length: 7 }, (_, rang) => ajouterJours(p.lundi, rang));
  const titre = `Gardes de la semaine du ${dateLongue(p.lundi)}`;
  return (
    <>
      <section class="scroll desk-only" tabindex={0} aria-label={`${titre}, défilement horizontal`}>
        <table class="week month">
          <caption class="hidden">{titre}</caption>
          <thead>
            <tr>
              {jours.map((jour) => (
                <th scope="col">{titreDuJour(jour)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {jours.map((jour) => (
                <td class={jour === aujourdhuiDe(p.moment) ? 'today' : undefined}>
                  <Jour {...p} jour={jour} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
      <ul class="rows tight phone-only">
        {jours.map((jour) => (
          <li>
            <p>
              <b>{phrase(dateLongue(jour))}</b>
              {estFerie(jour) ? <span class="quiet">, férié</span> : null}
              {jour === aujourdhuiDe(p.moment) ? <span class="quiet">, aujourd’hui</span> : null}
            </p>
            <Jour {...p} jour={jour} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** "Lun. 23" */
function titreDuJour(jour: DateCivile): string {
  const nom = phrase(nomDuJour(jour).slice(0, 3));
  return `${nom}. ${Number(jour.slice(8))}${estFerie(jour) ? ', férié' : ''}`;
}

type UnJour = SemaineDeGardesProps & { readonly jour: DateCivile };

/** What is still on from the day before, then what begins. */
const Jour = (p: UnJour) => {
  const { fuseau } = p.moment;
  const touchees = p.gardes.filter(({ debut, fin }) => {
    const dernier = dateCivileDe(new Date(fin.getTime() - 1), fuseau);
    return dateCivileDe(debut, fuseau) <= p.jour && dernier >= p.jour;
  });
  const commencent = touchees.filter(({ debut }) => dateCivileDe(debut, fuseau) === p.jour);
  return (
    <>
      {touchees
        .filter((garde) => !commencent.includes(garde))
        .map((garde) => (
          <p class="quiet tiny">{direReste({ ...p, garde })}</p>
        ))}
      {commencent.map((garde) => (
        <Une {...p} garde={garde} />
      ))}
      {touchees.length === 0 ? <p class="quiet tiny">Pas de garde</p> : null}
    </>
  );
};

type UneGarde = UnJour & { readonly garde: GardeListee };

/** "Jusqu’à 08:00, Mme Odile Marquessac", or all day when it lasts longer. */
function direReste(p: UneGarde): string {
  const { fuseau } = p.moment;
  const finit = dateCivileDe(p.garde.fin, fuseau) === p.jour;
  const quand = finit ? `Jusqu’à ${heureColonne(p.garde.fin, fuseau)}` : 'Toute la journée';
  return `${quand}, ${direTitulaire(p)}`;
}

const Une = (p: UneGarde) => {
  const { garde, base, moment } = p;
  return (
    <a class={classeDe(p)} href={`${base}/gardes/${garde.id}`}>
      <b>{`${heureColonne(garde.debut, moment.fuseau)}–${heureColonne(garde.fin, moment.fuseau)}`}</b>
      {direTitulaire(p)}
      {estUnTrou(garde) ? null : <Joindre garde={garde} />}
      {garde.echangeId ? (
        <>
          <br />
          Échange proposé
        </>
      ) : null}
    </a>
  );
};

const Joindre = ({ garde }: { readonly garde: GardeListee }) => (
  <>
    {garde.lieu ? (
      <>
        <br />
        {garde.lieu}
      </>
    ) : null}
    {garde.telephone ? (
      <>
        <br />
        <span class="num">{direTelephone(garde.telephone)}</span>
      </>
    ) : null}
  </>
);
