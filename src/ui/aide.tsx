import { identifiant } from './identifiant.ts';

export type AideProps = {
  /** Term of art: `RCP`, `part variable`. */
  readonly terme: string;
  /** One sentence; the glossary says the rest. */
  readonly definition: string;
  /** Where the glossary is. */
  readonly glossaire?: string | undefined;
};

/** The "?" beside a term of art: its definition, and the way to the glossary. */
export const Aide = (p: AideProps) => (
  <details class="help">
    <summary>
      <span aria-hidden="true">?</span>
      <span class="hidden">{`Que veut dire ${p.terme}\u00A0?`}</span>
    </summary>
    <div>
      <b>{p.terme}</b>
      <span>{p.definition}</span>
      <a href={`${p.glossaire ?? '/aide/glossaire'}#${identifiant(p.terme).toLowerCase()}`}>
        Ouvrir le glossaire
      </a>
    </div>
  </details>
);
