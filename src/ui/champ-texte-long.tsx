import { Champ, type ChampProps, liens } from './champ.tsx';

export type ChampTexteLongProps = ChampProps & {
  readonly valeur?: string | undefined;
  readonly lignes?: number | undefined;
  readonly longueurMax?: number | undefined;
};

/** Several lines of text. */
export const ChampTexteLong = (p: ChampTexteLongProps) => (
  <Champ {...p} class="full">
    <textarea {...liens(p)} rows={p.lignes ?? 5} maxlength={p.longueurMax}>
      {p.valeur ?? ''}
    </textarea>
  </Champ>
);
