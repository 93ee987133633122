import { type Result, refuse, reussi } from '#kernel/result.ts';
import { glimpseOf, wholeFile } from '#platform/files/known-file.ts';
import { nomDeFichier, type RefusDeType, reconnaitreType } from '../domain/type-de-fichier.ts';

export type FichierDePiece = {
  readonly nom: string;
  readonly type: string;
  readonly contenu: Uint8Array;
};

/** A file that was sent: its type is that of its content, whatever its name says. */
export async function lireFichierDePiece({
  chemin,
  nom,
}: {
  readonly chemin: string;
  readonly nom: string;
}): Promise<Result<FichierDePiece, RefusDeType>> {
  const type = reconnaitreType(await glimpseOf(chemin));
  if (typeof type === 'string') return refuse(type);
  return reussi({
    nom: nomDeFichier(nom, type),
    type: type.mime,
    contenu: await wholeFile(chemin),
  });
}
