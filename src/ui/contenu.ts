import type { Child } from 'hono/jsx';

/** What a component may contain: text, elements, lists of them, or nothing. */
export type Contenu = Child;

/** Props of a component that wraps others. */
export type AvecEnfants = { readonly children?: Contenu };
