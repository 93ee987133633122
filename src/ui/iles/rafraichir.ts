/**
 * Asks a fragment again and puts it in place of the element, until it comes back without `data-rafraichir`.
 * Stops while the page is hidden; slows down when the server does not answer.
 */
export function rafraichir(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-rafraichir]'))
    suivre(element, 1);
}

function suivre(element: HTMLElement, lenteur: number): void {
  const url = element.dataset['rafraichir'];
  if (!url) return;
  const delai = Math.max(Number(element.dataset['toutes'] ?? 2000), 500) * lenteur;
  setTimeout(async () => {
    if (!element.isConnected) return;
    if (document.hidden) return suivre(element, 1);
    try {
      const reponse = await fetch(url, {
        headers: { 'X-Fragment': '1' },
        credentials: 'same-origin',
      });
      if (!reponse.ok || reponse.redirected) return suivre(element, Math.min(lenteur * 2, 16));
      const modele = document.createElement('template');
      modele.innerHTML = await reponse.text();
      const nouveau = modele.content.firstElementChild;
      if (!(nouveau instanceof HTMLElement)) return;
      element.replaceWith(nouveau);
      suivre(nouveau, 1);
    } catch {
      suivre(element, Math.min(lenteur * 2, 16));
    }
  }, delai);
}
