import type { AvecEnfants, Contenu } from './contenu.ts';

export type DialogueProps = AvecEnfants & {
  readonly id: string;
  readonly titre: string;
  /** What will happen, named. */
  readonly phrase?: Contenu;
  /** Already open, in the flow of the page: the confirmation page when scripts are off. */
  readonly ouvert?: boolean | undefined;
  /** Words of the way out. */
  readonly revenir?: string | undefined;
};

/**
 * Asked only before what cannot be undone. Opened as a modal by a `Bouton` with `ouvre={id}`;
 * without JavaScript a link to `#id` shows it in the page.
 */
export const Dialogue = (p: DialogueProps) => (
  <dialog id={p.id} open={p.ouvert} aria-labelledby={`${p.id}-titre`}>
    <h2 class="t3" id={`${p.id}-titre`}>
      {p.titre}
    </h2>
    {p.phrase ? <p>{p.phrase}</p> : null}
    <div class="actions">
      {p.children}
      <button class="button plain" type="button" data-ferme>
        {p.revenir ?? 'Revenir'}
      </button>
    </div>
  </dialog>
);
