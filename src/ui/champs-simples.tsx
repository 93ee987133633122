import { Champ, type ChampProps, liens } from './champ.tsx';
import { classes } from './classes.ts';

export type ChampSimpleProps = ChampProps & {
  readonly valeur?: string | undefined;
  /** HTML `autocomplete` token, e.g. `name`, `tel`, `off`. */
  readonly remplissage?: string | undefined;
  readonly largeur?: 'court' | 'moyen' | undefined;
  readonly longueurMax?: number | undefined;
  readonly lectureSeule?: boolean | undefined;
  readonly focus?: boolean | undefined;
};

export type ChampNombreProps = ChampSimpleProps & {
  /** Written after the input: `heures`, `€`, `min`. */
  readonly unite?: string | undefined;
  readonly decimal?: boolean | undefined;
};

export type ChampDateProps = ChampSimpleProps & {
  /** Civil dates or times, as the input's `min` and `max`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
};

type Entree = ChampSimpleProps & {
  readonly type: string;
  readonly clavier?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search' | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly verification?: false | undefined;
};

/** One line of text. */
export const ChampTexte = (p: ChampSimpleProps) => <ChampEntree {...p} type="text" />;

/** A number, typed in a text input: spinners and wheels change amounts by accident. */
export const ChampNombre = ({ unite, decimal, ...p }: ChampNombreProps) => {
  const entree = (
    <Entree
      {...p}
      type="text"
      clavier={decimal ? 'decimal' : 'numeric'}
      largeur={p.largeur ?? 'court'}
    />
  );
  return (
    <Champ {...p}>
      {unite ? (
        <div class="unit">
          {entree}
          <span>{unite}</span>
        </div>
      ) : (
        entree
      )}
    </Champ>
  );
};

/** A civil date; the value is `YYYY-MM-DD`. */
export const ChampDate = (p: ChampDateProps) => (
  <ChampEntree {...p} type="date" largeur={p.largeur ?? 'moyen'} />
);

/** A time of day; the value is `HH:MM`. */
export const ChampHeure = (p: ChampDateProps) => (
  <ChampEntree {...p} type="time" largeur={p.largeur ?? 'court'} />
);

export const ChampTelephone = (p: ChampSimpleProps) => (
  <ChampEntree remplissage="tel" {...p} type="tel" clavier="tel" largeur={p.largeur ?? 'moyen'} />
);

export const ChampCourriel = (p: ChampSimpleProps) => (
  <ChampEntree remplissage="email" {...p} type="email" clavier="email" verification={false} />
);

/** The value of a password is never sent back. */
export const ChampMotDePasse = ({ valeur: _jamaisRenvoyee, ...p }: ChampSimpleProps) => (
  <ChampEntree remplissage="current-password" {...p} type="password" />
);

/** Used inside a `Filtres` form. */
export const ChampRecherche = (p: ChampSimpleProps) => (
  <Champ {...p} class="search">
    <Entree {...p} type="search" facultatif />
  </Champ>
);

const ChampEntree = (p: Entree) => (
  <Champ {...p}>
    <Entree {...p} />
  </Champ>
);

const Entree = (p: Entree) => (
  <input
    {...liens(p)}
    type={p.type}
    value={p.valeur}
    class={
      classes(p.largeur === 'court' && 'short', p.largeur === 'moyen' && 'mid-width') || undefined
    }
    autocomplete={p.remplissage}
    inputmode={p.clavier}
    maxlength={p.longueurMax}
    readonly={p.lectureSeule}
    min={p.min}
    max={p.max}
    spellcheck={p.verification}
    data-focus={p.focus ? '' : undefined}
  />
);
