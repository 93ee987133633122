import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Section } from '#ui/page.tsx';
import type { Moment } from './dire-quand.ts';
import type { CourrierListe } from './vue-de-courrier.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly groupe: { readonly id: string };
  readonly courriers: readonly CourrierListe[];
};

/** What was written to a group, the last first. */
export const ListeDeCourriers = ({ base, moment, groupe, courriers }: Props) =>
  courriers.length === 0 ? null : (
    <Section titre="Messages envoyés">
      <ul class="rows tight">
        {courriers.map((c) => (
          <li>
            <b>
              <a href={`${base}/groupes/${groupe.id}/courriers/${c.id}`}>{c.sujet}</a>
            </b>
            <br />
            {`${dateCourte(dateCivileDe(c.envoyeLe, moment.fuseau))}, par ${c.parNom}, à ${pluriel(c.ecrits, 'personne')}${c.sansAdresse > 0 ? `, ${pluriel(c.sansAdresse, 'sans adresse', 'sans adresse')}` : ''}.`}
          </li>
        ))}
      </ul>
    </Section>
  );
