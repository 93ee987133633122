import {
  type CommuneReconnue,
  chercherCommunes,
  communesParCodes,
  reconnaitreCommune,
} from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';

export type { CommuneReconnue } from '#modules/territoire';

/** The commune of a form: the code chosen by the picker or, without script, the name that was typed, if any. */
export async function lireCommune(
  tx: Tx,
  cpts: string,
  { code, texte }: { readonly code: string; readonly texte: string },
): Promise<CommuneReconnue> {
  if (code !== '' || texte.trim() === '') return { code, choix: [], erreur: null };
  const voulue = texte.trim().slice(0, 80);
  return reconnaitreCommune(voulue, await chercherCommunes(tx, voulue, { cpts, limite: 8 }));
}

/** Names of communes by their INSEE codes. */
export async function nomsDesCommunes(
  tx: Tx,
  codes: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const connus = [...new Set(codes.flatMap((code) => code ?? []))];
  return new Map((await communesParCodes(tx, connus)).map(({ code, nom }) => [code, nom]));
}
