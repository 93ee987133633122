/** Shows the print button, which says nothing without script. */
for (const bouton of document.querySelectorAll<HTMLButtonElement>('[data-imprimer]')) {
  bouton.hidden = false;
  bouton.addEventListener('click', () => window.print());
}
