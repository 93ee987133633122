/** Help bubbles: a click keeps one open, Escape or a click elsewhere closes it (WCAG 2.2, 1.4.13). */
export function aides(): void {
  const toutes = [...document.querySelectorAll<HTMLElement>('[data-aide]')];
  for (const aide of toutes) {
    aide.addEventListener('pointerenter', () => placer(aide));
    aide.addEventListener('focusin', () => placer(aide));
    aide.addEventListener('pointerleave', () => aide.classList.remove('shut'));
  }
  document.addEventListener('click', (e) => {
    const ouverte =
      e.target instanceof Element ? e.target.closest<HTMLElement>('[data-aide]') : null;
    if (ouverte) e.preventDefault();
    for (const aide of toutes) aide.classList.toggle('open', aide === ouverte);
    if (ouverte) placer(ouverte);
  });
  document.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape') return;
    for (const aide of toutes) {
      if (aide.matches('.open, :hover, :focus-within')) aide.classList.add('shut');
      aide.classList.remove('open');
    }
  });
}

function placer(aide: HTMLElement): void {
  const bulle = aide.querySelector<HTMLElement>('.bubble');
  if (!bulle) return;
  aide.classList.remove('shut');
  bulle.classList.remove('left');
  if (bulle.getBoundingClientRect().right > document.documentElement.clientWidth)
    bulle.classList.add('left');
}
