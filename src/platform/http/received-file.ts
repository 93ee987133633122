import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  type FichierRecu,
  nomDeFichier,
  OCTETS_MAX,
  type RefusDeFichier,
  reconnaitreType,
} from '#kernel/type-de-fichier.ts';
import { glimpseOf, wholeFile } from '../files/known-file.ts';
import { receiveUpload, type UploadedFile } from './upload.ts';

export type ReceivedForm = {
  /** What was typed beside the file, to fill the form again; empty when the sending broke off. */
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Result<FichierRecu, RefusDeFichier>;
};

/** A form with one file to keep (route declared with `corps: 'flux'`): its type is that of its content, whatever its name says. */
export async function receiveFile(request: Request): Promise<ReceivedForm> {
  const received = await receiveUpload(request, { bytes: OCTETS_MAX, files: 1 });
  if (!received.ok) return { fields: {}, file: received };
  const { files, fields, remove } = received.valeur;
  try {
    const [file] = files;
    return { fields, file: file ? await recognise(file) : refuse('fichier-absent') };
  } finally {
    await remove();
  }
}

async function recognise({
  chemin,
  nom,
}: UploadedFile): Promise<Result<FichierRecu, RefusDeFichier>> {
  const type = reconnaitreType(await glimpseOf(chemin));
  if (typeof type === 'string') return refuse(type);
  const contenu = await wholeFile(chemin);
  return reussi({ nom: nomDeFichier(nom, type), type: type.mime, contenu });
}
