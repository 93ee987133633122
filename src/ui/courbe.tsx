import { DessinDeCourbe } from './courbe-dessin.tsx';
import type { CourbeProps } from './courbe-repere.ts';
import { ETROIT, enFrancais, Trace } from './trace.tsx';

export type { Cible, CourbeProps } from './courbe-repere.ts';

/** A line over time, its target, and what somebody else counts. */
export const Courbe = (p: CourbeProps) => {
  const ecrire = p.ecrire ?? enFrancais;
  const cellule = (v: number | null | undefined) => (v == null ? null : ecrire(v));
  const table = {
    entetes: ['', p.nom, ...(p.comparaison ? [p.comparaison.nom] : [])],
    lignes: p.etiquettes.map(
      (etiquette, i) =>
        [
          etiquette,
          cellule(p.valeurs[i]),
          ...(p.comparaison ? [cellule(p.comparaison.valeurs[i])] : []),
        ] as const,
    ),
  };
  return (
    <Trace {...p} table={table}>
      <DessinDeCourbe {...p} largeur={p.largeur ?? 860} class="desk-only" />
      <DessinDeCourbe {...p} largeur={ETROIT} class="phone-only" />
    </Trace>
  );
};
