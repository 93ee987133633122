/** An address that remembers where the person was going. */
export function avecSuite(chemin: string, suite: string | undefined): string {
  return suite ? `${chemin}?suite=${encodeURIComponent(suite)}` : chemin;
}
