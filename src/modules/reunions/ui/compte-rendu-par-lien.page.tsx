import type { Reunion } from '../domain/reunion.ts';
import { direEcheance, Lire } from './compte-rendu.page.tsx';
import { direPlageLongue, type Moment, phrase } from './dire-quand.ts';
import type { ActionVue, ConvoqueVu, PointVu } from './vue-de-reunion.ts';

type Props = {
  readonly moment: Moment;
  readonly reunion: Reunion;
  readonly points: readonly PointVu[];
  readonly actions: readonly ActionVue[];
  readonly presents: readonly ConvoqueVu[];
  readonly absents: readonly ConvoqueVu[];
};

/** Minutes, as whoever was convened reads them on a phone. */
export const CompteRenduParLienPage = (p: Props) => (
  <>
    <div class="mt6">
      <p class="crumbs">{phrase(direPlageLongue(p.reunion, p.moment.fuseau))}</p>
      <h1 class="mid">{p.reunion.titre}</h1>
      <p class="lead mt4">Compte rendu</p>
    </div>
    {p.points.map((point, i) => (
      <section class="mt6" aria-labelledby={`point-${point.id}`}>
        <h2 id={`point-${point.id}`}>{`${i + 1}. ${point.titre}`}</h2>
        <Lire point={point} />
      </section>
    ))}
    {p.actions.length > 0 ? (
      <section class="mt6" aria-labelledby="actions">
        <h2 id="actions">Actions</h2>
        <ul class="rows tight">
          {p.actions.map(({ texte, nom, echeance, etat }) => (
            <li>
              <b>{texte}</b>
              <br />
              {`${nom}, pour le ${direEcheance(echeance)}${etat === 'faite' ? ', faite' : ''}.`}
            </li>
          ))}
        </ul>
      </section>
    ) : null}
    <section class="mt6" aria-labelledby="personnes">
      <h2 id="personnes">Personnes</h2>
      <p>
        <b>Présents&nbsp;: </b>
        {p.presents.map(({ nom }) => nom).join(', ') || 'la feuille n’est pas encore saisie'}.
      </p>
      {p.absents.length > 0 ? (
        <p class="mt4">
          <b>Absents&nbsp;: </b>
          {p.absents.map(({ nom }) => nom).join(', ')}.
        </p>
      ) : null}
    </section>
  </>
);
