import { classes } from './classes.ts';
import type { AvecEnfants, Contenu } from './contenu.ts';

export type AttenteProps = {
  /** `6 jours`, `8 h 04`, `Fait`. */
  readonly age: string;
  /** Waits for longer than it should. */
  readonly ancien?: boolean | undefined;
  /** A sentence somebody could say aloud. */
  readonly phrase: Contenu;
  readonly detail?: Contenu;
  /** One verb: `Bouton`, `LienBouton` or `BoutonPoste`. */
  readonly verbe?: Contenu;
  /** Just done: the sentence goes quiet and is announced, the verb becomes "Annuler". */
  readonly fait?: boolean | undefined;
};

/** What waits: an age, a sentence, one verb. */
export const Attente = (p: AttenteProps) => (
  <li class={classes('wait', p.fait && 'done')} data-ligne>
    <span class={classes('age', p.ancien && 'old')}>{p.age}</span>
    <div>
      <p role={p.fait ? 'status' : undefined}>{p.phrase}</p>
      {p.detail ? <p>{p.detail}</p> : null}
    </div>
    {p.verbe ?? <span></span>}
  </li>
);

export type GroupeAttenteProps = AvecEnfants & {
  readonly titre: string;
  readonly nombre?: number | undefined;
};

/** Things that wait in one place. J and K move between rows, Enter does the verb. */
export const GroupeAttente = (p: GroupeAttenteProps) => (
  <div class="group">
    <h3>
      {p.titre}
      {p.nombre === undefined ? null : <span class="num">{` ${p.nombre}`}</span>}
    </h3>
    <ul data-lignes>{p.children}</ul>
  </div>
);
