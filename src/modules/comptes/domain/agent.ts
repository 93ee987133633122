const NAVIGATEURS: readonly (readonly [RegExp, string])[] = [
  [/\b(Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(SamsungBrowser)\//, 'Samsung Internet'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMES: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser in a few words for its owner to recognise: `Firefox sur Windows`. Order matters: most claim to be others. */
export function decrireAgent(agent: string): string {
  const dit = (liste: typeof NAVIGATEURS) => liste.find(([motif]) => motif.test(agent))?.[1];
  const navigateur = dit(NAVIGATEURS) ?? 'Navigateur inconnu';
  const systeme = dit(SYSTEMES);
  return systeme ? `${navigateur} sur ${systeme}` : navigateur;
}
