import type { AvecEnfants } from './contenu.ts';

/** Each tone has its colour and its shape. */
export type Ton = 'neutre' | 'info' | 'ok' | 'attention' | 'grave';

export const CLASSE_DU_TON = {
  neutre: '',
  info: 'info',
  ok: 'ok',
  attention: 'warn',
  grave: 'bad',
} as const;

/** A state in one or two words. */
export const Etiquette = (p: AvecEnfants & { readonly ton?: Ton | undefined }) => (
  <span class={`badge ${CLASSE_DU_TON[p.ton ?? 'neutre']}`.trim()}>{p.children}</span>
);
