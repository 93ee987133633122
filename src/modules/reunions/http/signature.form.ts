import type { Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';

type Ici = Pick<Requete<unknown>, 'champs' | 'brut' | 'json'>;

/** What a signature says: by which code, where, and when on the phone's clock. */
export function signatureDe({ champs }: Ici) {
  const { code, preuve, presence, signeLe, envoyeLe } = champs;
  return { code, preuve, presence, signeLe, envoyeLe };
}

/** Sent by the script of the page, maybe long after the button was pressed: it wants a word, not a page. */
export function enDiffere({ brut }: Ici): boolean {
  return brut.headers.get('accept') === 'application/json';
}

type Fait =
  | { readonly ok: true }
  | { readonly ok: false; readonly refus: Parameters<typeof direRefus>[0] };

export function repondreEnDiffere(requete: Ici, fait: Fait): Response {
  return fait.ok
    ? requete.json({ signee: true }, 200)
    : requete.json({ refus: direRefus(fait.refus) }, 409);
}
