import { z } from 'zod';
import type { ReceivedForm } from '#platform/http/received-file.ts';
import { receiveFile } from '#platform/http/received-file.ts';
import type { Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';
import { type Erreurs, erreursDe } from './contexte.form.ts';

/** The token of a form with a file comes in its address. */
export const zJetonDeFormulaire = { _csrf: z.string().optional() };

type Refus = Parameters<typeof erreursDe>[0];
type Champs = Readonly<Record<string, unknown>>;

type Recue<T> =
  | { readonly ok: true; readonly valeur: T }
  | {
      readonly ok: false;
      /** What was typed, to fill the form again. */
      readonly valeurs: Readonly<Record<string, string>>;
      readonly erreurs: Erreurs;
    };

/** An invoice and its paper, received then handed to a use case; refused, with what was typed. */
export async function recevoirFacture<T>(
  requete: Pick<Requete<unknown>, 'brut'>,
  remettre: (champs: Champs) => Promise<{ ok: true; valeur: T } | { ok: false; refus: Refus }>,
): Promise<Recue<T>> {
  const { file, fields }: ReceivedForm = await receiveFile(requete.brut);
  const { releve, numero, le, montant, corrige } = fields;
  if (!file.ok)
    return { ok: false, valeurs: fields, erreurs: { fichier: direRefus({ motif: file.refus }) } };
  const fait = await remettre({ ...file.valeur, releve, numero, le, montant, corrige });
  if (fait.ok) return fait;
  return { ok: false, valeurs: fields, erreurs: aSaPlace(erreursDe(fait.refus)) };
}

/** The day of an invoice is its own field. */
const aSaPlace = ({ jour, ...autres }: Erreurs): Erreurs =>
  jour ? { ...autres, le: jour } : autres;
