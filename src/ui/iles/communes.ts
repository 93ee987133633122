type Commune = { readonly code: string; readonly nom: string; readonly precision?: string };

/** Completes a commune while it is typed: a combobox (ARIA 1.2) over the server's search. */
export function communes(): void {
  for (const boite of document.querySelectorAll<HTMLElement>('[data-commune]')) {
    const champ = boite.querySelector<HTMLInputElement>('input:not([type="hidden"])');
    const code = boite.querySelector<HTMLInputElement>('input[type="hidden"]');
    const url = boite.dataset['commune'];
    if (champ && code && url) completer(boite, champ, code, url);
  }
}

function completer(
  boite: HTMLElement,
  champ: HTMLInputElement,
  code: HTMLInputElement,
  url: string,
): void {
  const liste = document.createElement('ul');
  liste.id = `${champ.id}-liste`;
  liste.setAttribute('role', 'listbox');
  liste.setAttribute('aria-label', 'Communes');
  liste.hidden = true;
  boite.append(liste);
  champ.setAttribute('role', 'combobox');
  champ.setAttribute('aria-controls', liste.id);
  champ.setAttribute('aria-expanded', 'false');
  champ.setAttribute('aria-autocomplete', 'list');
  let attente = 0;

  const fermer = (): void => {
    liste.hidden = true;
    champ.setAttribute('aria-expanded', 'false');
    champ.removeAttribute('aria-activedescendant');
  };
  const choisir = (option: HTMLElement): void => {
    champ.value = option.dataset['nom'] ?? '';
    code.value = option.dataset['code'] ?? '';
    champ.dispatchEvent(new Event('change', { bubbles: true }));
    fermer();
  };
  const marquer = (pas: number): void => {
    const options = [...liste.querySelectorAll<HTMLElement>('[role="option"]')];
    const ici = options.findIndex((o) => o.getAttribute('aria-selected') === 'true');
    const suivante = options[(ici + pas + options.length) % options.length];
    for (const o of options) o.setAttribute('aria-selected', String(o === suivante));
    if (suivante) champ.setAttribute('aria-activedescendant', suivante.id);
    suivante?.scrollIntoView({ block: 'nearest' });
  };
  const chercher = async (): Promise<void> => {
    const q = champ.value.trim();
    if (q.length < 2) return fermer();
    const reponse = await fetch(`${url}${url.includes('?') ? '&' : '?'}q=${encodeURIComponent(q)}`);
    // Somebody who tabbed on is answered no more: the list would open over the next field.
    if (!reponse.ok || champ.value.trim() !== q || document.activeElement !== champ) return;
    const trouvees: readonly Commune[] = await reponse.json();
    liste.replaceChildren(...trouvees.map((c, i) => ligne(c, `${liste.id}-${i}`)));
    liste.hidden = trouvees.length === 0;
    champ.setAttribute('aria-expanded', String(trouvees.length > 0));
  };

  champ.addEventListener('input', () => {
    code.value = '';
    clearTimeout(attente);
    attente = window.setTimeout(() => void chercher().catch(fermer), 150);
  });
  champ.addEventListener('keydown', (e) => {
    if (liste.hidden) return;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') marquer(e.key === 'ArrowDown' ? 1 : -1);
    else if (e.key === 'Escape') fermer();
    else if (e.key === 'Enter') {
      const choisie = liste.querySelector<HTMLElement>('[aria-selected="true"]');
      if (!choisie) return;
      choisir(choisie);
    } else return;
    e.preventDefault();
  });
  liste.addEventListener('mousedown', (e) => {
    const option =
      e.target instanceof Element ? e.target.closest<HTMLElement>('[role="option"]') : null;
    if (!option) return;
    e.preventDefault();
    choisir(option);
  });
  champ.addEventListener('blur', () => {
    clearTimeout(attente);
    fermer();
  });
}

function ligne(commune: Commune, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset['code'] = commune.code;
  option.dataset['nom'] = commune.nom;
  option.textContent = commune.nom;
  if (commune.precision) {
    const precision = document.createElement('span');
    precision.textContent = commune.precision;
    option.append(precision);
  }
  return option;
}
