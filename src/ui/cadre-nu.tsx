import { type LienDePied, Pied } from './cadre-public.tsx';
import type { Contenu } from './contenu.ts';
import { Embleme } from './embleme.tsx';
import type { PointGeo } from './maille.ts';

export type CadreNuProps = {
  readonly contenu: Contenu;
  readonly points?: readonly PointGeo[] | undefined;
  readonly mention?: Contenu;
  readonly liens?: readonly LienDePied[] | undefined;
  readonly demonstration?: Contenu;
  /** Pages with maps and tables that belong to no CPTS. */
  readonly large?: boolean | undefined;
};

/** Sign-in, errors: one narrow column (or a wide one) and nothing around it. */
export const CadreNu = (p: CadreNuProps) => (
  <>
    {p.demonstration ? (
      <aside class="demo" aria-label="Démonstration">
        {p.demonstration}
      </aside>
    ) : null}
    <div class={p.large ? 'bare large' : 'bare'}>
      <div>
        {p.points?.length ? <Embleme points={p.points} taille={120} class="big" /> : null}
        <main id="contenu" tabindex={-1}>
          {p.contenu}
        </main>
      </div>
      <Pied mention={p.mention ?? 'Maillage'} liens={p.liens ?? []} />
    </div>
  </>
);
