/** On the picker of communes: the map ticks boxes, a box takes a whole intercommunality, the total follows. */
for (const choix of document.querySelectorAll<HTMLElement>('[data-choix-communes]')) animer(choix);

function animer(choix: HTMLElement): void {
  const cases = [...choix.querySelectorAll<HTMLInputElement>('input[name="communes"]')];
  const total = choix.querySelector<HTMLOutputElement>('[data-total]');
  const zones = new Map(
    [...choix.querySelectorAll<SVGAElement>('.map a')].map((a) => [a.getAttribute('href'), a]),
  );
  const rafraichir = (): void => {
    for (const une of cases) {
      const zone = zones.get(`#${une.id}`);
      zone?.querySelector('.commune')?.classList.toggle('sector', une.checked);
    }
    if (total) total.textContent = direTotal(cases.filter((une) => une.checked));
  };
  choix.addEventListener('change', (e) => {
    const touchee = e.target;
    if (touchee instanceof HTMLInputElement && touchee.dataset['tout'] !== undefined) {
      const groupe = touchee.closest('[data-groupe]');
      for (const une of cases) if (groupe?.contains(une)) une.checked = touchee.checked;
    }
    rafraichir();
  });
  for (const [href, zone] of zones)
    zone.addEventListener('click', (e) => {
      const une = cases.find((c) => `#${c.id}` === href);
      if (!une) return;
      e.preventDefault();
      une.checked = !une.checked;
      rafraichir();
    });
}

function direTotal(prises: readonly HTMLInputElement[]): string {
  const habitants = prises.reduce((n, une) => n + Number(une.dataset['population'] ?? 0), 0);
  const nombre = (n: number): string => n.toLocaleString('fr-FR');
  const pluriel = prises.length > 1 ? 's' : '';
  return prises.length === 0
    ? '0 commune'
    : `${nombre(prises.length)} commune${pluriel}, ${nombre(habitants)} habitants`;
}
