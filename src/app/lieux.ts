/** The seven places of the rail, the current one marked. */
export function lieuxDe(slug: string, actif: string) {
  const base = `/app/${slug}`;
  const lieu = (cle: string, libelle: string, href: string, court?: string) => ({
    libelle,
    href,
    actif: cle === actif || (cle === 'soins' && actif === 'regulation'),
    ...(court ? { court } : {}),
  });
  return [
    lieu('aujourdhui', 'Aujourd’hui', base),
    lieu('soins', 'Accès aux soins', `${base}/soins`, 'Soins'),
    lieu('pilotage', 'Pilotage', `${base}/pilotage`),
    lieu('territoire', 'Territoire', `${base}/territoire`),
  ];
}
