import { reunionDe } from '../domain/cible.ts';
import { DIRE_CATEGORIE, type Preuve } from '../domain/piece.ts';

type Adresses = {
  /** `/app/demo/financement` */
  readonly base: string;
  /** `/app/demo` */
  readonly racine: string;
  /** Whether this person may open files that were attached. */
  readonly lirePieces: boolean;
};

/** Where a piece of evidence is read: as a file, or where another module holds it; null: not by this person. */
function adresseDe({ source, piece, cible }: Preuve, p: Adresses): string | null {
  if (piece !== null) return p.lirePieces ? `${p.base}/preuves/pieces/${piece}/fichier` : null;
  const reunion = reunionDe(cible);
  if (source === 'feuille' && reunion) return `${p.racine}/reunions/${reunion}/feuille.pdf`;
  return reunion ? `${p.racine}/reunions/${reunion}` : null;
}

/** Evidence in a cell: one link each, by what it is. */
export const ListeDePreuves = (
  p: Adresses & { readonly preuves: readonly Preuve[]; readonly de: string },
) => (
  <span>
    {p.preuves.map((preuve, rang) => {
      const adresse = adresseDe(preuve, p);
      const dite = DIRE_CATEGORIE[preuve.categorie];
      return (
        <>
          {rang > 0 ? ', ' : ''}
          {adresse ? (
            <a href={adresse}>
              {dite}
              <span class="hidden">{` (${preuve.titre}, ${p.de})`}</span>
            </a>
          ) : (
            dite
          )}
        </>
      );
    })}
  </span>
);
