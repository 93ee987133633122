/** Technical log of the edge: one line per request, route patterns only, never a value or a person. */
export type Journal = {
  readonly request: (line: {
    readonly requestId: string;
    readonly methode: string;
    readonly chemin: string;
    readonly statut: number;
    readonly dureeMs: number;
  }) => void;
  readonly fault: (line: {
    readonly requestId: string;
    readonly route: string;
    readonly error: unknown;
  }) => void;
};
