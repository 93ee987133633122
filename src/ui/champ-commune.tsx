import { Champ, type ChampProps, idDe, liens } from './champ.tsx';
import { ChampRadios } from './champ-choix.tsx';
import type { Option } from './champ-liste.tsx';

export type ChampCommuneProps = ChampProps & {
  /** INSEE code chosen so far; sent as `<nom>`. */
  readonly valeur?: string | undefined;
  /** What is written in the box; sent as `<nom>Texte`. */
  readonly texte?: string | undefined;
  /**
   * Answers `?q=gia` with `[{"code":"63165","nom":"Giat","precision":"63"}]`; used by the island.
   */
  readonly recherche: string;
  /** Without JavaScript: several communes bear the typed name, the page asks which one. */
  readonly choix?: readonly Option[] | undefined;
};

/**
 * A commune, chosen by typing its name. Without JavaScript the server reads `<nom>Texte` and, when the name
 * is not enough, shows the form again with `choix`.
 */
export const ChampCommune = (p: ChampCommuneProps) => {
  const id = idDe(p);
  const { name: _porteParLeChampCache, ...attributs } = liens(p);
  return (
    <>
      <Champ {...p}>
        <div class="picker" data-commune={p.recherche}>
          <input
            {...attributs}
            name={`${p.nom}Texte`}
            value={p.texte}
            autocomplete="off"
            spellcheck={false}
          />
          {p.choix?.length ? null : <input type="hidden" name={p.nom} value={p.valeur ?? ''} />}
        </div>
      </Champ>
      {p.choix?.length ? (
        <ChampRadios
          nom={p.nom}
          id={`${id}-choix`}
          libelle="Laquelle ?"
          valeur={p.valeur}
          choix={p.choix}
        />
      ) : null}
    </>
  );
};
