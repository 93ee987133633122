import { Bandeau } from '#ui/bandeau.tsx';
import { phraseDe } from './phrases.ts';

/** What went wrong, above the form. */
export function RefusDEntree({ refus }: { readonly refus: string | null }) {
  return refus ? (
    <Bandeau ton="grave" annonce="alerte">
      {phraseDe(refus)}
    </Bandeau>
  ) : null;
}
