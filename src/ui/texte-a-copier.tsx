/** A text to take away (link, identifier) and its copy button, which only shows with JavaScript. */
export const TexteACopier = (p: { readonly texte: string; readonly libelle: string }) => (
  <span class="copy">
    <code>{p.texte}</code>
    <button class="textual" type="button" data-copie={p.texte} hidden>
      Copier<span class="hidden">{` ${p.libelle}`}</span>
    </button>
    <output></output>
  </span>
);
