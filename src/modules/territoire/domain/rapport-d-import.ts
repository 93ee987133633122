/** What an import did. A rejected line never stops it. */
export type RapportDImport = {
  readonly lus: number;
  readonly crees: number;
  readonly modifies: number;
  readonly inchanges: number;
  readonly rejetes: number;
  /** The last line has no end: the file was perhaps cut there. */
  readonly coupe: boolean;
  /** The first thousand rejected lines; `rejetes` counts them all. */
  readonly rejets: readonly Rejet[];
};

export type Rejet = { readonly ligne: number; readonly raison: string };

const REJETS_GARDES = 1000;

export const RAPPORT_VIDE: RapportDImport = {
  lus: 0,
  crees: 0,
  modifies: 0,
  inchanges: 0,
  rejetes: 0,
  coupe: false,
  rejets: [],
};

/** One report from the reports of two batches. */
export function ajouter(a: RapportDImport, b: Partial<RapportDImport>): RapportDImport {
  const rejets = b.rejets ?? [];
  return {
    lus: a.lus + (b.lus ?? 0),
    crees: a.crees + (b.crees ?? 0),
    modifies: a.modifies + (b.modifies ?? 0),
    inchanges: a.inchanges + (b.inchanges ?? 0),
    rejetes: a.rejetes + rejets.length,
    coupe: a.coupe || (b.coupe ?? false),
    rejets: [...a.rejets, ...rejets].slice(0, REJETS_GARDES),
  };
}

/** The report in one sentence. */
export function direRapport(r: RapportDImport): string {
  const n = (nombre: number, un: string, plusieurs: string) =>
    `${nombre.toLocaleString('fr-FR')} ${nombre > 1 ? plusieurs : un}`;
  return [
    n(r.lus, 'ligne lue', 'lignes lues'),
    n(r.crees, 'commune complétée', 'communes complétées'),
    n(r.modifies, 'modifiée', 'modifiées'),
    n(r.inchanges, 'inchangée', 'inchangées'),
    n(r.rejetes, 'rejetée', 'rejetées'),
    ...(r.coupe ? ['dernière ligne sans fin : vérifiez que le fichier n’est pas coupé'] : []),
  ].join(', ');
}
