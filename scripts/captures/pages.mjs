const cpts = '/app/demo-combrailles';

/**
 * Every page to look at: `path`, opened by the demonstration's `account` (none on public pages); with `link`,
 * the first thing that page links to; `prepare` acts on it before the picture.
 */
export const pages = [
  { name: 'accueil', path: '/' },
  { name: 'connexion', path: '/connexion' },
  { name: 'glossaire', path: '/aide/glossaire#fait' },
  { name: 'choix-de-cpts', path: '/app', account: 'regulation' },
  { name: 'public-accueil', path: '/c/demo-combrailles' },
  { name: 'aujourdhui', path: cpts, account: 'coordination' },
];

/** The pictures of the README. */
export const chosen = [{ file: 'aujourdhui.png', page: 'aujourdhui', width: 1280, theme: 'clair' }];
