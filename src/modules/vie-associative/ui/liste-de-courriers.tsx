import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Section } from '#ui/page.tsx';
import type { Moment } from './dire-adhesion.ts';
import type { CourrierListe } from './vue-de-courrier.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly courriers: readonly CourrierListe[];
};

/** What was written to members, the last first. */
export const ListeDeCourriers = ({ base, moment, courriers }: Props) =>
  courriers.length === 0 ? null : (
    <Section titre="Messages envoyés">
      <ul class="rows tight">
        {courriers.map((c) => (
          <li>
            <b>
              <a href={`${base}/courriers/${c.id}`}>{c.sujet}</a>
            </b>
            <br />
            {`${c.aQui}. ${dateCourte(dateCivileDe(c.envoyeLe, moment.fuseau))}, par ${c.parNom}, à ${pluriel(c.ecrits, 'adhérent')}${c.sansAdresse > 0 ? `, ${c.sansAdresse} sans adresse` : ''}.`}
          </li>
        ))}
      </ul>
    </Section>
  );
