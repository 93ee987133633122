/** A file to import: where it is, and the name people know it by. */
export type FichierALire = { readonly chemin: string; readonly nom: string };

/** What an import is given to work with. */
export type Options = {
  /** Slug of a CPTS: only its communes. */
  readonly cpts?: string | undefined;
  /** Code of a département: only its communes. */
  readonly departement?: string | undefined;
  /** Closes what disappeared even when that is a large part of the directory. */
  readonly toutFermer?: boolean | undefined;
};

/** A path as a command gives it, or a file that was sent under another name. */
export function fichierALire(fichier: string | FichierALire): FichierALire {
  return typeof fichier === 'string'
    ? { chemin: fichier, nom: fichier.split(/[/\\]/).at(-1) ?? fichier }
    : fichier;
}
