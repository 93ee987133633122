import { pluriel } from '#kernel/formats.ts';
import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';

export type Choisissable = {
  readonly id: string;
  readonly nom: string;
  readonly metier: string;
  readonly commune: string;
};

type Props = {
  readonly saisie: Saisie;
  readonly choisissables: readonly Choisissable[];
};

/** People of the directory by profession, then guests, one a line. */
export const ChoixDePersonnes = ({ saisie, choisissables }: Props) => {
  const parMetier = [...Map.groupBy(choisissables, ({ metier }) => metier)].sort(([a], [b]) =>
    a.localeCompare(b, 'fr'),
  );
  const champ = lierPlusieurs(saisie, 'professionnels');
  return (
    <>
      {parMetier.map(([metier, personnes], rang) => (
        <details open={personnes.some(({ id }) => champ.valeurs.includes(id))}>
          <summary>{`${metier}, ${pluriel(personnes.length, 'personne')}`}</summary>
          <ChampCases
            {...champ}
            id={`professionnels-${rang + 1}`}
            libelle={<span class="hidden">{metier}</span>}
            facultatif
            choix={personnes.map(({ id, nom, commune }) => ({
              valeur: id,
              libelle: `${nom}, ${commune}`,
            }))}
          />
        </details>
      ))}
      <ChampTexteLong
        {...lier(saisie, 'invites')}
        libelle="Invités"
        aide="Un par ligne&nbsp;: nom, ce qu’ils sont, adresse de courriel."
        lignes={3}
        facultatif
      />
    </>
  );
};
