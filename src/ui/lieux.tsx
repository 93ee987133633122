export type Lieu = {
  readonly libelle: string;
  readonly href: string;
  readonly actif?: boolean | undefined;
  /** How many things wait there. */
  readonly nombre?: number | undefined;
  /** Shorter word for the bottom bar of a phone, e.g. `Soins`. */
  readonly court?: string | undefined;
};

type Props = { readonly lieux: readonly Lieu[] };

/** The rail: places are nodes on a line. */
export const Lieux = ({ lieux }: Props) => (
  <nav class="places" id="lieux" aria-label="Lieux">
    {lieux.map((lieu) => (
      <a href={lieu.href} aria-current={lieu.actif ? 'page' : undefined}>
        {lieu.libelle}
        {lieu.nombre ? (
          <span class="num">
            {lieu.nombre}
            <span class="hidden">{lieu.nombre > 1 ? ' choses à faire' : ' chose à faire'}</span>
          </span>
        ) : null}
      </a>
    ))}
  </nav>
);

/** The first three places, or the current one in third, then all of them. */
export const BarreBasse = ({ lieux }: Props) => (
  <nav class="bottom" aria-label="Lieux principaux">
    {troisPremiers(lieux).map((lieu) => (
      <a href={lieu.href} aria-current={lieu.actif ? 'page' : undefined}>
        {lieu.court ?? lieu.libelle}
      </a>
    ))}
    <a href="#lieux">Tout</a>
  </nav>
);

function troisPremiers(lieux: readonly Lieu[]): readonly Lieu[] {
  const actif = lieux.find((lieu, i) => lieu.actif && i > 2);
  return actif ? [...lieux.slice(0, 2), actif] : lieux.slice(0, 3);
}
