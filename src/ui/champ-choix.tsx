import { AideEtErreur, type ChampProps, Facultatif, idDe, liens } from './champ.tsx';
import { classes } from './classes.ts';
import type { Contenu } from './contenu.ts';

export type Choix = {
  readonly valeur: string;
  readonly libelle: Contenu;
  readonly precision?: Contenu;
};

export type ChampRadiosProps = ChampProps & {
  readonly choix: readonly Choix[];
  readonly valeur?: string | undefined;
  /** Short choices side by side. */
  readonly cote?: boolean | undefined;
};

export type ChampCasesProps = Omit<ChampRadiosProps, 'valeur'> & {
  readonly valeurs?: readonly string[] | undefined;
};

export type ChampCaseProps = ChampProps & {
  readonly coche?: boolean | undefined;
  /** Value sent when ticked; `oui` by default, and when it is empty: a box that was not ticked is bound to ''. */
  readonly valeur?: string | undefined;
};

/** One choice among a few, all visible. */
export const ChampRadios = (p: ChampRadiosProps) => (
  <Ensemble {...p} type="radio" coche={(c) => c.valeur === p.valeur} />
);

/** Several choices among a few. */
export const ChampCases = (p: ChampCasesProps) => (
  <Ensemble {...p} type="checkbox" coche={(c) => p.valeurs?.includes(c.valeur) ?? false} />
);

/** One box to tick, its label beside it. */
export const ChampCase = (p: ChampCaseProps) => {
  const { 'aria-required': _sansObjet, ...attributs } = liens(p);
  return (
    <div class={classes('field', p.erreur && 'wrong')}>
      <div class="choice">
        <input {...attributs} type="checkbox" value={p.valeur || 'oui'} checked={p.coche} />
        <label for={idDe(p)}>{p.libelle}</label>
      </div>
      <AideEtErreur {...p} />
    </div>
  );
};

type EnsembleProps = ChampRadiosProps & {
  readonly type: 'radio' | 'checkbox';
  readonly coche: (choix: Choix) => boolean;
};

const Ensemble = (p: EnsembleProps) => {
  const { id, name, 'aria-describedby': decrit } = liens(p);
  return (
    <fieldset class={classes('field', p.erreur && 'wrong')} aria-describedby={decrit}>
      <legend>
        {p.libelle}
        <Facultatif {...p} />
      </legend>
      <AideEtErreur {...p} />
      <div class={classes('choices', p.cote && 'side')}>
        {p.choix.map((choix, i) => (
          <div class="choice">
            <input
              type={p.type}
              name={name}
              // The error summary leads to the first choice.
              id={i === 0 ? id : `${id}-${i + 1}`}
              value={choix.valeur}
              checked={p.coche(choix)}
            />
            <label for={i === 0 ? id : `${id}-${i + 1}`}>
              {choix.libelle}
              {choix.precision ? <span class="hint">{choix.precision}</span> : null}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
};
