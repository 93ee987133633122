import type { AFaire } from '#kernel/a-faire.ts';
import type { Onglet } from '#ui/onglets.tsx';
import type { Bord } from '../domain/bord.ts';

/** What the board shows. */
export type BordPageProps = Bord & {
  /** `/app/demo` */
  readonly racine: string;
  /** `/app/demo/pilotage/tableau-de-bord` */
  readonly ici: string;
  readonly onglets: readonly Onglet[];
  /** What is to be done, what secures most with least first. */
  readonly aFaire: readonly AFaire[];
  readonly peut: (droit: string) => boolean;
};
