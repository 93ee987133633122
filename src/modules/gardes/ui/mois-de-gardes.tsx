import { ajouterJours, type DateCivile, jourDeSemaine } from '#kernel/date-civile.ts';
import { dateLongue, heureColonne, moisEtAnnee } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { estFerie } from '#kernel/jours-feries.ts';
import { moisDe, type Periode, semaineDe } from '#kernel/periode.ts';
import { estUnTrou, type GardeListee } from '../domain/garde.ts';
import { aujourdhuiDe, type Moment, phrase } from './dire-garde.ts';

export type MoisDeGardesProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly mois: DateCivile;
  readonly gardes: readonly GardeListee[];
  /** Whose duties stand out. */
  readonly siens: readonly string[];
  /** The coordination alone sees a draft. */
  readonly brouillon: boolean;
};

const JOURS = ['Lun.', 'Mar.', 'Mer.', 'Jeu.', 'Ven.', 'Sam.', 'Dim.'];

/** A month of duties: a grid on a desk, a list by day on a phone. */
export const MoisDeGardes = (p: MoisDeGardesProps) => (
  <>
    <div class="desk-only">
      <Grille {...p} />
    </div>
    <div class="phone-only">
      <Liste {...p} />
    </div>
  </>
);

const Grille = (p: MoisDeGardesProps) => {
  const periode = moisDe(p.mois);
  const titre = `Gardes de ${moisEtAnnee(p.mois)}`;
  return (
    <section class="scroll" tabindex={0} aria-label={`${titre}, défilement horizontal`}>
      <table class="week month">
        <caption class="hidden">{titre}</caption>
        <thead>
          <tr>
            {JOURS.map((jour) => (
              <th scope="col">{jour}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {semainesDe(periode).map((lundi) => (
            <tr>
              {JOURS.map((_, rang) => (
                <Jour {...p} jour={ajouterJours(lundi, rang)} periode={periode} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

function semainesDe({ du, au }: Periode): readonly DateCivile[] {
  const lundis: DateCivile[] = [];
  for (let lundi = semaineDe(du).du; lundi <= au; lundi = ajouterJours(lundi, 7))
    lundis.push(lundi);
  return lundis;
}

const Jour = (p: MoisDeGardesProps & { readonly jour: DateCivile; readonly periode: Periode }) => {
  const { jour, periode, moment } = p;
  if (jour < periode.du || jour > periode.au) return <td class="closed"></td>;
  return (
    <td class={jour === aujourdhuiDe(moment) ? 'today' : undefined}>
      <p class="num small">
        <span class={estDeRepos(jour) ? undefined : 'quiet'}>{Number(jour.slice(8))}</span>
        {estFerie(jour) ? <span class="quiet"> férié</span> : null}
      </p>
      {duJour(p, jour).map((garde) => (
        <Case {...p} garde={garde} />
      ))}
    </td>
  );
};

const estDeRepos = (jour: DateCivile) => jourDeSemaine(jour) >= 6 || estFerie(jour);

const duJour = ({ gardes, moment }: MoisDeGardesProps, jour: DateCivile) =>
  gardes.filter(({ debut }) => dateCivileDe(debut, moment.fuseau) === jour);

const Case = (p: MoisDeGardesProps & { readonly garde: GardeListee }) => {
  const { garde, base, moment } = p;
  return (
    <a class={classeDe(p)} href={`${base}/gardes/${garde.id}`}>
      <b>{`${heureColonne(garde.debut, moment.fuseau)}–${heureColonne(garde.fin, moment.fuseau)}`}</b>
      {direTitulaire(p)}
      {garde.echangeId ? <span class="hidden">, échange proposé</span> : null}
      {garde.echangeId ? <span aria-hidden="true"> ⇄</span> : null}
    </a>
  );
};

type UneGarde = Pick<MoisDeGardesProps, 'siens' | 'brouillon'> & { readonly garde: GardeListee };

/** Mine is filled, a draft is dashed, a hole is red. */
export function classeDe({ garde, siens, brouillon }: UneGarde): string {
  if (!estUnTrou(garde)) return siens.includes(garde.professionnelId ?? '') ? 'slot taken' : 'slot';
  return brouillon && garde.propose ? 'slot busy' : 'slot hole';
}

/** Who holds it, whom the draft names, or that nobody does. */
export function direTitulaire({ garde, brouillon }: UneGarde): string {
  if (garde.professionnel) return garde.professionnel;
  if (garde.oubliee) return 'Tenue';
  return brouillon && garde.propose ? `Brouillon\u00A0: ${garde.propose}` : 'Personne';
}

const Liste = (p: MoisDeGardesProps) => {
  const jours = Map.groupBy(p.gardes, ({ debut }) => dateCivileDe(debut, p.moment.fuseau));
  return (
    <ul class="rows tight">
      {[...jours]
        .filter(([jour]) => jour.startsWith(p.mois.slice(0, 7)))
        .map(([jour, gardes]) => (
          <li>
            <p>
              <b>{phrase(dateLongue(jour))}</b>
              {estFerie(jour) ? <span class="quiet">, férié</span> : null}
            </p>
            {gardes.map((garde) => (
              <Case {...p} garde={garde} />
            ))}
          </li>
        ))}
    </ul>
  );
};
