import { chercherCommunes, communesParCodes } from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';

export type CommuneLue = {
  /** INSEE code; empty when the name leads to none or to several. */
  readonly code: string;
  readonly choix: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly erreur: string | null;
};

/** The commune of a form: the code chosen by the picker or, without script, the name that was typed, if any. */
export async function lireCommune(
  tx: Tx,
  cpts: string,
  { code, texte }: { readonly code: string; readonly texte: string },
): Promise<CommuneLue> {
  if (code !== '' || texte.trim() === '') return { code, choix: [], erreur: null };
  const trouvees = await chercherCommunes(tx, texte.trim().slice(0, 80), { cpts, limite: 8 });
  const voulu = simple(texte);
  const memeNom = trouvees.filter(({ nom }) => simple(nom) === voulu);
  const [seule, ...autres] = memeNom.length > 0 ? memeNom : trouvees;
  if (!seule)
    return { code: '', choix: [], erreur: 'Aucune commune ne porte ce nom\u00A0: vérifiez-le.' };
  if (autres.length === 0) return { code: seule.code, choix: [], erreur: null };
  return {
    code: '',
    choix: [seule, ...autres].map((commune) => ({
      valeur: commune.code,
      libelle: `${commune.nom} (${commune.departement})`,
    })),
    erreur: 'Plusieurs communes\u00A0: choisissez la bonne.',
  };
}

/** Names of communes by their INSEE codes. */
export async function nomsDesCommunes(
  tx: Tx,
  codes: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const connus = [...new Set(codes.flatMap((code) => code ?? []))];
  return new Map((await communesParCodes(tx, connus)).map(({ code, nom }) => [code, nom]));
}

function simple(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
