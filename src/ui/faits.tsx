import type { Contenu } from './contenu.ts';

export type Fait = {
  readonly terme: Contenu;
  readonly valeur: Contenu;
  /** Second line, quieter. */
  readonly precision?: Contenu;
};

export type FaitsProps = {
  readonly faits: readonly Fait[];
  /** Term and value side by side: the page of one thing. */
  readonly large?: boolean | undefined;
};

/** What is known of one thing, term by term. */
export const Faits = (p: FaitsProps) => (
  <dl class={p.large ? 'facts wide' : 'facts'}>
    {p.faits.map((fait) => (
      <div>
        <dt>{fait.terme}</dt>
        <dd>{fait.valeur}</dd>
        {fait.precision ? <dd>{fait.precision}</dd> : null}
      </div>
    ))}
  </dl>
);
