import { classes } from './classes.ts';
import type { AvecEnfants, Contenu } from './contenu.ts';
import { identifiant } from './identifiant.ts';

/** What every field has. */
export type ChampProps = {
  readonly nom: string;
  readonly libelle: Contenu;
  readonly aide?: Contenu;
  readonly erreur?: string | undefined;
  /** Says "(facultatif)" after the label: what is not said is required. */
  readonly facultatif?: boolean | undefined;
  /** When the same name stands twice in a page. */
  readonly id?: string | undefined;
};

export const idDe = (p: Pick<ChampProps, 'id' | 'nom'>): string => p.id ?? identifiant(p.nom);

/** Attributes that tie an input to its hint and its error. */
export function liens(p: ChampProps) {
  const id = idDe(p);
  const decrit = classes(
    p.aide != null && p.aide !== '' && `${id}-aide`,
    p.erreur && `${id}-erreur`,
  );
  return {
    id,
    name: p.nom,
    'aria-describedby': decrit === '' ? undefined : decrit,
    'aria-invalid': p.erreur ? ('true' as const) : undefined,
    'aria-required': p.facultatif ? undefined : ('true' as const),
  };
}

/** Label above, hint if it helps, error that says what to do, then the input. */
export const Champ = (p: ChampProps & AvecEnfants & { readonly class?: string | undefined }) => (
  <div class={classes('field', p.erreur && 'wrong', p.class)}>
    <label for={idDe(p)}>
      {p.libelle}
      <Facultatif {...p} />
    </label>
    <AideEtErreur {...p} />
    {p.children}
  </div>
);

export const Facultatif = (p: Pick<ChampProps, 'facultatif'>) =>
  p.facultatif ? <span class="optional"> (facultatif)</span> : null;

export const AideEtErreur = (p: ChampProps) => (
  <>
    {p.aide != null && p.aide !== '' ? (
      <p class="hint" id={`${idDe(p)}-aide`}>
        {p.aide}
      </p>
    ) : null}
    {p.erreur ? (
      <p class="error" id={`${idDe(p)}-erreur`}>
        {p.erreur}
      </p>
    ) : null}
  </>
);
