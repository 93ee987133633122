export type Onglet = {
  readonly libelle: string;
  readonly href: string;
  readonly actif?: boolean | undefined;
  readonly nombre?: number | undefined;
};

export type OngletsProps = { readonly libelle: string; readonly onglets: readonly Onglet[] };

/** Tabs are links: the address is the state. */
export const Onglets = (p: OngletsProps) => (
  <nav class="tabs" aria-label={p.libelle}>
    {p.onglets.map((onglet) => (
      <a href={onglet.href} aria-current={onglet.actif ? 'page' : undefined}>
        {onglet.libelle}
        {onglet.nombre === undefined ? null : <span class="num">{onglet.nombre}</span>}
      </a>
    ))}
  </nav>
);
