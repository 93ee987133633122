import { dateCourte } from '#kernel/formats.ts';
import { Frise } from '#ui/frise.tsx';
import { Section } from '#ui/page.tsx';
import { type Echeance, echeancesDe } from '../domain/bord.ts';
import type { BordPageProps } from './vue-de-bord.ts';

/** As many as stand beside what is to be done first. */
const MONTREES = 8;

/** Last days, those that are past first, among them the days of the contract. */
export const Echeances = (p: BordPageProps) => {
  const toutes = echeancesDe(p.aFaire, p);
  const autres = toutes.slice(MONTREES);
  return (
    <Section titre="Échéances" proche>
      {toutes.length === 0 ? <p class="quiet">Aucune échéance n’est connue.</p> : null}
      <Ligne {...p} echeances={toutes.slice(0, MONTREES)} />
      {autres.length > 0 ? (
        <details class="after">
          <summary>{`Les ${autres.length} suivantes`}</summary>
          <Ligne {...p} echeances={autres} />
        </details>
      ) : null}
    </Section>
  );
};

type LigneProps = { readonly racine: string; readonly echeances: readonly Echeance[] };

const Ligne = ({ racine, echeances }: LigneProps) => (
  <Frise
    moments={echeances.map(({ le, phrase, chemin, retard }) => ({
      ...{ quand: dateCourte(le), datetime: le, etat: retard ? 'retard' : 'avenir' },
      quoi: <a href={`${racine}${chemin}`}>{phrase}</a>,
    }))}
  />
);
