import { Champ, type ChampProps, liens } from './champ.tsx';

export type Option = { readonly valeur: string; readonly libelle: string };
export type GroupeOptions = { readonly groupe: string; readonly options: readonly Option[] };

export type ChampListeProps = ChampProps & {
  readonly options: readonly (Option | GroupeOptions)[];
  readonly valeur?: string | undefined;
  /** First, empty choice; without it the first option is taken. */
  readonly vide?: string | undefined;
};

/** A list to choose one in: beyond six choices; under, prefer `ChampRadios`. */
export const ChampListe = (p: ChampListeProps) => (
  <Champ {...p}>
    <select {...liens(p)}>
      {p.vide === undefined ? null : <option value="">{p.vide}</option>}
      {p.options.map((option) =>
        'groupe' in option ? (
          <optgroup label={option.groupe}>
            {option.options.map((o) => (
              <Choix {...o} choisi={o.valeur === p.valeur} />
            ))}
          </optgroup>
        ) : (
          <Choix {...option} choisi={option.valeur === p.valeur} />
        ),
      )}
    </select>
  </Champ>
);

const Choix = (p: Option & { readonly choisi: boolean }) => (
  <option value={p.valeur} selected={p.choisi}>
    {p.libelle}
  </option>
);
