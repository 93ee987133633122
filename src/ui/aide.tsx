import { identifiant } from './identifiant.ts';

export type AideProps = {
  /** Term of art: `RCP`, `part variable`. */
  readonly terme: string;
  /** One sentence; the glossary says the rest. */
  readonly definition: string;
  /** Where the glossary is. */
  readonly glossaire?: string | undefined;
};

/**
 * The "?" beside a term of art, in a sentence, a label or a title. It leads to the glossary;
 * its bubble shows on hover and focus, and stays open on a click (islands).
 */
export const Aide = ({ terme, definition, glossaire }: AideProps) => {
  const href = `${glossaire ?? '/aide/glossaire'}#${identifiant(terme).toLowerCase()}`;
  return (
    <span class="help" data-aide>
      <a href={href} aria-label={`Que veut dire ${terme}\u00A0? ${definition}`}>
        ?
      </a>
      <span class="bubble" aria-hidden="true">
        <b>{terme}</b>
        <span>{definition}</span>
      </span>
    </span>
  );
};
