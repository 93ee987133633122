/** Filters are sent at each change; typing waits a little. */
export function envoiAutomatique(): void {
  for (const formulaire of document.querySelectorAll<HTMLFormElement>('form[data-auto]')) {
    const bouton = formulaire.querySelector<HTMLElement>('[data-auto-bouton]');
    if (bouton && !formulaire.querySelector('input[type="search"], input[type="text"]'))
      bouton.hidden = true;
    formulaire.addEventListener('change', (e) => {
      if (e.target instanceof HTMLInputElement && ['search', 'text'].includes(e.target.type))
        return;
      formulaire.requestSubmit();
    });
  }
}

/** Warns before leaving a page where something was typed and not sent. */
export function gardeSaisie(): void {
  const touches = new Set<HTMLFormElement>();
  for (const formulaire of document.querySelectorAll<HTMLFormElement>('form[data-garde-saisie]')) {
    formulaire.addEventListener('input', () => touches.add(formulaire));
    formulaire.addEventListener('submit', () => touches.clear());
  }
  addEventListener('beforeunload', (e) => {
    if (touches.size > 0) e.preventDefault();
  });
}

/** A form is sent once: the second click waits for the answer of the first. */
export function envoiUnique(): void {
  document.addEventListener('submit', (e) => {
    const formulaire = e.target;
    if (!(formulaire instanceof HTMLFormElement) || formulaire.method !== 'post') return;
    if (formulaire.dataset['envoye']) {
      e.preventDefault();
      return;
    }
    formulaire.dataset['envoye'] = '1';
    e.submitter?.setAttribute('aria-busy', 'true');
    // A download does not leave the page: the form is usable again.
    setTimeout(() => {
      delete formulaire.dataset['envoye'];
      e.submitter?.removeAttribute('aria-busy');
    }, 5000);
  });
  addEventListener('pageshow', () => {
    for (const f of document.querySelectorAll<HTMLFormElement>('form[data-envoye]'))
      delete f.dataset['envoye'];
  });
}

/** The error summary, or the field a page asks for, takes the focus. */
export function focusInitial(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}
