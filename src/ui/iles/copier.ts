/** Copies the text of `data-copie`, and says so. */
export function copier(): void {
  for (const bouton of document.querySelectorAll<HTMLButtonElement>('[data-copie]')) {
    bouton.hidden = false;
    bouton.addEventListener('click', async () => {
      await navigator.clipboard.writeText(bouton.dataset['copie'] ?? '');
      const reponse = bouton.parentElement?.querySelector('output');
      if (reponse) reponse.textContent = 'Copié';
    });
  }
}
