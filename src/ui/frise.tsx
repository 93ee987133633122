import type { Contenu } from './contenu.ts';

export type MomentDeFrise = {
  /** Date as it is read: `Jeu. 19 nov., 10:15`. */
  readonly quand: string;
  /** Machine-readable date or instant. */
  readonly datetime?: string | undefined;
  readonly quoi: Contenu;
  readonly detail?: Contenu;
  readonly etat?: 'passe' | 'ici' | 'avenir' | 'retard' | undefined;
};

const CLASSE = { passe: 'past', ici: 'here', avenir: undefined, retard: 'late' };

/** The steps of a pathway, on the same line and nodes as the rail. */
export const Frise = ({ moments }: { readonly moments: readonly MomentDeFrise[] }) => (
  <ol class="timeline">
    {moments.map((m) => (
      <li class={CLASSE[m.etat ?? 'avenir']}>
        <time datetime={m.datetime}>
          {m.quand}
          {m.etat === 'retard' ? ', en retard' : ''}
        </time>
        {m.etat === 'ici' ? <b>{m.quoi}</b> : m.quoi}
        {m.detail ? <p>{m.detail}</p> : null}
      </li>
    ))}
  </ol>
);
