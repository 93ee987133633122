const dansUnChamp = (cible: EventTarget | null): boolean =>
  cible instanceof Element &&
  cible.closest('input, textarea, select, [contenteditable], dialog') !== null;

/** Ctrl+K finds; J and K move between rows, Enter does the row's verb; a key written on a link follows it. */
export function clavier(): void {
  document.addEventListener('keydown', (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'k') {
      const champ = document.querySelector<HTMLInputElement>('[data-touche-chercher]');
      if (!champ) return;
      e.preventDefault();
      champ.focus();
      champ.select();
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || dansUnChamp(e.target)) return;
    if (e.key === 'j' || e.key === 'k') deplacer(e.key === 'j' ? 1 : -1, e);
    else if (e.key === 'Enter') agir(e);
    else suivreTouche(e);
  });
}

const lignes = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-lignes] [data-ligne]'),
];

function deplacer(pas: number, e: KeyboardEvent): void {
  const toutes = lignes();
  if (toutes.length === 0) return;
  e.preventDefault();
  const ici = toutes.findIndex((ligne) => ligne.classList.contains('here'));
  const suivante = toutes[Math.min(Math.max(ici + pas, 0), toutes.length - 1)];
  toutes[ici]?.classList.remove('here');
  if (!suivante) return;
  suivante.classList.add('here');
  suivante.tabIndex = -1;
  suivante.focus({ preventScroll: true });
  suivante.scrollIntoView({ block: 'nearest' });
}

function agir(e: KeyboardEvent): void {
  if (e.target instanceof Element && e.target.closest('a, button, summary')) return;
  const toutes = lignes();
  const ligne =
    toutes.find((l) => l.classList.contains('here')) ??
    document.querySelector('[data-ligne].first');
  const verbe = ligne?.querySelector<HTMLElement>(
    '.button, .row-actions a, .row-actions button, a',
  );
  if (!verbe) return;
  e.preventDefault();
  verbe.click();
}

function suivreTouche(e: KeyboardEvent): void {
  const touche = e.key === 'Escape' ? 'Échap' : e.key.toUpperCase();
  const cible = document.querySelector<HTMLElement>(`[data-touche="${CSS.escape(touche)}"]`);
  if (!cible) return;
  e.preventDefault();
  cible.click();
}
