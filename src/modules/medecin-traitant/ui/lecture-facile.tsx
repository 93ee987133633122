import type { AvecEnfants } from '#ui/contenu.ts';

type Facile = { readonly facile: boolean };

/** Easy to read: more space between the lines, and between the ideas. */
export const Lecture = ({ facile, children }: AvecEnfants & Facile) => (
  <div class={facile ? 'easy' : undefined}>{children}</div>
);

/** One paragraph for each; the easy reading has one idea in each. */
export const Phrases = (p: {
  readonly phrases: readonly string[];
  readonly chapeau?: boolean | undefined;
}) => (
  <>
    {p.phrases.map((phrase) => (
      <p class={p.chapeau ? 'lead mt4' : 'mt4'}>{phrase}</p>
    ))}
  </>
);

/** The same page, in the other words. */
export const AutreLecture = ({
  ici,
  facile,
  campagne = null,
}: Facile & { readonly ici: string; readonly campagne?: string | null }) => (
  <p class="after">
    <a href={avec(ici, !facile, campagne)}>
      {facile ? 'Lire la page habituelle' : 'Lire cette page en facile à lire'}
    </a>
  </p>
);

/** An address, in the reading that was chosen, and for the campaign that led here. */
export function avec(adresse: string, facile: boolean, campagne: string | null = null): string {
  const dites = [facile ? 'facile=oui' : '', campagne ? `campagne=${campagne}` : ''].filter(
    Boolean,
  );
  return dites.length > 0 ? `${adresse}?${dites.join('&')}` : adresse;
}
