import { dateChiffres, heureColonne, nomDuJour } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Section } from '#ui/page.tsx';
import type { Avis } from '../domain/meilleure-date.ts';
import type { Creneau, Sondage, Sonde } from '../domain/sondage.ts';
import type { Moment } from './dire-quand.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly sondage: Sondage;
  readonly creneaux: readonly Creneau[];
  readonly sondes: readonly Sonde[];
};

const CLASSE: Readonly<Record<Avis, string>> = { oui: 'yes', 'si-besoin': 'maybe', non: '' };
const SIGNE: Readonly<Record<Avis, string>> = { oui: 'oui', 'si-besoin': '(oui)', non: '–' };

/** Who said what of each date: names stay in sight while dates scroll. For the coordination alone. */
export const GrilleDeSondage = ({ base, moment, sondage, creneaux, sondes }: Props) => (
  <Section
    titre="Qui a répondu quoi"
    droite={<a href={`${base}/sondages/${sondage.id}/reponses.xlsx`}>Télécharger XLSX</a>}
  >
    <section class="scroll" tabindex={0} aria-label="Réponses, défilement horizontal">
      <table class="table votes">
        <caption class="hidden">Réponses de chaque personne à chaque date</caption>
        <thead>
          <tr>
            <th scope="col">Personne</th>
            {creneaux.map(({ debut }) => {
              const jour = dateCivileDe(debut, moment.fuseau);
              return (
                <th scope="col">
                  {`${nomDuJour(jour).slice(0, 3)}.`}
                  <br />
                  {dateChiffres(jour).slice(0, 5)}
                  <br />
                  {heureColonne(debut, moment.fuseau)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sondes.map((sonde) => (
            <tr>
              <th scope="row">{sonde.nom}</th>
              {creneaux.map(({ id }) => (
                <Case avis={sonde.avis[id]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </Section>
);

const Case = ({ avis }: { readonly avis: Avis | undefined }) =>
  avis ? <td class={CLASSE[avis]}>{SIGNE[avis]}</td> : <td class="quiet">?</td>;
