import { couper, lireTexte } from '../domain/texte.ts';

/** A text in titles and articles; what is still to be chosen is marked where it stands. */
export const Redaction = ({ texte }: { readonly texte: string }) => (
  <div class="redaction">
    {lireTexte(texte).map(({ titre, articles }) => (
      <>
        <h3>{titre}</h3>
        {articles.map((article) => (
          <>
            <h4>{article.titre}</h4>
            {article.paragraphes.map((paragraphe) => (
              <p>
                {couper(paragraphe).map(({ mots, manque }) =>
                  manque ? <mark>{mots.slice(1, -1)}</mark> : mots,
                )}
              </p>
            ))}
          </>
        ))}
      </>
    ))}
  </div>
);
