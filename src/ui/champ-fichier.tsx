import { Champ, type ChampProps, liens } from './champ.tsx';

export type ChampFichierProps = ChampProps & {
  /** Accepted types, as the HTML `accept` attribute: `.csv,.xlsx`. */
  readonly accepte?: string | undefined;
  readonly plusieurs?: boolean | undefined;
};

/** A file to send; the form must carry `fichiers`. */
export const ChampFichier = (p: ChampFichierProps) => (
  <Champ {...p}>
    <input {...liens(p)} type="file" accept={p.accepte} multiple={p.plusieurs} />
  </Champ>
);
