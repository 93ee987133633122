/** Light or dark, by hand: kept in a cookie that says nothing of anybody, so that the server renders it. */
export function themeBascule(): void {
  const racine = document.documentElement;
  const sombre = (): boolean =>
    (racine.dataset['theme'] ??
      (matchMedia('(prefers-color-scheme: dark)').matches ? 'sombre' : 'clair')) === 'sombre';
  for (const bouton of document.querySelectorAll<HTMLButtonElement>('[data-theme-bascule]')) {
    const nommer = (): void => {
      bouton.textContent = sombre() ? 'Passer en clair' : 'Passer en sombre';
    };
    bouton.hidden = false;
    bouton.addEventListener('click', () => {
      racine.dataset['theme'] = sombre() ? 'clair' : 'sombre';
      const duree = 'Max-Age=31536000; Path=/; SameSite=Lax';
      // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not in every browser we serve
      document.cookie = `theme=${racine.dataset['theme']}; ${duree}`;
      nommer();
    });
    nommer();
  }
}
