import type { AvecEnfants } from './contenu.ts';

export type FiltresProps = AvecEnfants & {
  readonly action: string;
  /** What the form filters, for screen readers. */
  readonly libelle: string;
  /** Kept as they are: sort, tab. */
  readonly gardes?: Readonly<Record<string, string>> | undefined;
  /** Where "Tout voir" leads, when something is filtered. */
  readonly effacer?: string | undefined;
};

/** Filters of a list: a GET form, so that the address is the state. Sent at each change by the island. */
export const Filtres = (p: FiltresProps) => (
  <form class="filters" method="get" action={p.action} aria-label={p.libelle} data-auto>
    {Object.entries(p.gardes ?? {}).map(([nom, valeur]) => (
      <input type="hidden" name={nom} value={valeur} />
    ))}
    {p.children}
    <button class="button" type="submit" data-auto-bouton>
      Filtrer
    </button>
    {p.effacer ? (
      <a class="button plain" href={p.effacer}>
        Tout voir
      </a>
    ) : null}
  </form>
);
