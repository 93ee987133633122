import { nombre } from '#kernel/formats.ts';

type Etat = {
  readonly etape: string;
  readonly octets: number;
  readonly octetsTotal: number;
  readonly lignes: number;
};

/**
 * Shows how far an import is: one line rewritten in place on a terminal, a line at each tenth elsewhere. On
 * standard error, so that the report stands alone on standard output.
 */
export function avancement(): (etat: Etat) => void {
  let dixieme = -1;
  return ({ etape, octets, octetsTotal, lignes }) => {
    const part = octetsTotal > 0 ? octets / octetsTotal : 0;
    const ligne = `${etape} : ${Math.round(part * 100)} %, ${nombre(lignes)} lignes`;
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${ligne}${part >= 1 ? '\n' : ''}`);
    else if (Math.floor(part * 10) !== dixieme) console.error(ligne);
    dixieme = Math.floor(part * 10);
  };
}
