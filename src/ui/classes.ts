/** Joins class names, leaving out those whose condition is false. */
export const classes = (...noms: readonly (string | false | null | undefined)[]): string =>
  noms.filter((nom) => nom !== false && nom != null && nom !== '').join(' ');
