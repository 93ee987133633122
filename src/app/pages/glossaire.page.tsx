import { TeteDePage } from '#ui/page.tsx';
import { ancreDe, initialeDe, type Terme } from './glossaire.ts';

/** Every term of art, in one or two sentences, with the letters to jump to. */
export function GlossairePage({ termes }: { readonly termes: readonly Terme[] }) {
  const initiales = [...new Set(termes.map(({ terme }) => initialeDe(terme)))];
  return (
    <div class="glossary">
      <TeteDePage
        titre="Glossaire"
        phrase={
          <>
            Les mots des CPTS et de Maillage, <strong>{termes.length} termes</strong> en une ou deux
            phrases.
          </>
        }
      />
      <nav class="letters" aria-label="Lettres">
        {initiales.map((initiale) => (
          <a href={`#lettre-${initiale.toLowerCase()}`}>{initiale}</a>
        ))}
      </nav>
      {initiales.map((initiale) => (
        <section id={`lettre-${initiale.toLowerCase()}`} aria-label={`Lettre ${initiale}`}>
          <h2>{initiale}</h2>
          <dl>
            {termes
              .filter(({ terme }) => initialeDe(terme) === initiale)
              .map(({ terme, definition }) => (
                <div id={ancreDe(terme)}>
                  <dt>{terme}</dt>
                  <dd>{definition}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
