import { identifiant } from './identifiant.ts';

export type ResumeErreursProps = {
  /** Field name → what to do about it. */
  readonly erreurs: Readonly<Record<string, string>>;
  /** Takes the focus when the page opens; true by default. */
  readonly focus?: boolean | undefined;
};

const EN_LETTRES = ['', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** Summary of what remains to correct, on top of a form, each line leading to its field. */
export const ResumeErreurs = ({ erreurs, focus }: ResumeErreursProps) => {
  const lignes = Object.entries(erreurs);
  if (lignes.length === 0) return null;
  const nombre = EN_LETTRES[lignes.length] ?? String(lignes.length);
  return (
    <div
      class="banner bad summary"
      role="alert"
      tabindex={-1}
      data-focus={focus === false ? undefined : ''}
    >
      <h2 class="t3">{`Il reste ${nombre} chose${lignes.length > 1 ? 's' : ''} à corriger`}</h2>
      <ul>
        {lignes.map(([nom, message]) => (
          <li>{nom === '' ? message : <a href={`#${identifiant(nom)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
};
