import type { AvecEnfants, Contenu } from './contenu.ts';
import { CLASSE_DU_TON, type Ton } from './etiquette.tsx';

export type BandeauProps = AvecEnfants & {
  readonly ton: Ton;
  readonly titre?: Contenu;
  /** Announced to screen readers: `statut` waits its turn, `alerte` interrupts. */
  readonly annonce?: 'statut' | 'alerte' | undefined;
  readonly action?: Contenu;
};

const ROLE = { statut: 'status', alerte: 'alert' } as const;

/** What happened, and what can be done about it. */
export const Bandeau = (p: BandeauProps) => (
  <div
    class={`banner ${CLASSE_DU_TON[p.ton]}`.trim()}
    role={p.annonce ? ROLE[p.annonce] : undefined}
  >
    {p.titre ? (
      <p>
        <b>{p.titre}</b>
      </p>
    ) : null}
    {p.children ? <div>{p.children}</div> : null}
    {p.action ? <div class="actions">{p.action}</div> : null}
  </div>
);
