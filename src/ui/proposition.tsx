import { classes } from './classes.ts';
import type { AvecEnfants, Contenu } from './contenu.ts';

export type PropositionProps = {
  /** From 1, the number of its place on the map. */
  readonly rang: number;
  /** `10 h 40`. */
  readonly heure: string;
  readonly datetime: string;
  /** When it is not today: `demain`, `jeu. 26`. */
  readonly jour?: string | undefined;
  readonly nom: Contenu;
  /** Why this one: hour, minutes of road, fair share; `<b>` for what decides. */
  readonly raison: Contenu;
  readonly verbe: Contenu;
  /** The best one: the only ochre verb of the page. */
  readonly meilleure?: boolean | undefined;
};

/** One ranked answer, with its reason. */
export const Proposition = (p: PropositionProps) => (
  <li class={classes('prop', p.meilleure && 'first')} data-ligne>
    <span class="rank" aria-hidden="true">
      {p.rang}
    </span>
    <time datetime={p.datetime}>
      {p.heure}
      {p.jour ? <span class="when-day">{p.jour}</span> : null}
    </time>
    <div>
      <h3>{p.nom}</h3>
      <p>{p.raison}</p>
    </div>
    {p.verbe}
  </li>
);

/** Ranked answers; J and K move, Enter proposes. */
export const Propositions = (p: AvecEnfants) => <ol data-lignes>{p.children}</ol>;
