/** Opens `<dialog>` as modals; without this a link to their id shows them in the page. */
export function dialogues(): void {
  document.addEventListener('click', (evenement) => {
    const cible = evenement.target;
    if (!(cible instanceof Element)) return;
    const ouvreur = cible.closest<HTMLElement>('[data-ouvre], a[href^="#"]');
    const id = ouvreur?.dataset['ouvre'] ?? ouvreur?.getAttribute('href')?.slice(1);
    const dialogue = id ? document.getElementById(id) : null;
    if (dialogue instanceof HTMLDialogElement) {
      evenement.preventDefault();
      if (!dialogue.open) dialogue.showModal();
      return;
    }
    if (cible.closest('[data-ferme]') || cible instanceof HTMLDialogElement)
      cible.closest('dialog')?.close();
  });
}
