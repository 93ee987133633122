import { nombre } from '#kernel/formats.ts';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { Compteur } from '../domain/compteurs.ts';
import { POIDS, type Trait } from '../domain/poids.ts';
import type { Participant } from '../domain/tableau.ts';
import { DIRE_TRAIT } from './dire-garde.ts';

type Props = {
  readonly compteurs: readonly Compteur[];
  readonly participants: readonly Participant[];
};

/** Who carried what over a year back and all that is planned. */
export const Compteurs = ({ compteurs, participants }: Props) => {
  const noms = new Map(participants.map((p) => [p.professionnelId, p.nom]));
  const trait = (un: Trait) => ({
    titre: DIRE_TRAIT[un],
    genre: 'nombre' as const,
    cellule: (c: Compteur) => nombre(c[un]),
  });
  return (
    <Section
      titre="Équité"
      introduction={`Depuis douze mois, gardes à venir comprises. Une garde compte ${POIDS.garde} point, et ${POIDS.nuit} de plus la nuit, ${POIDS['week-end']} de plus en fin de semaine, ${POIDS.ferie} de plus un jour férié. La répartition sert d’abord qui en a le moins.`}
    >
      <Tableau
        titre="Gardes par personne"
        titreCache
        lignes={[...compteurs].sort((a, b) => b.points - a.points)}
        vide={<p class="quiet">Personne n’est encore inscrit à ce tableau.</p>}
        colonnes={[
          { titre: 'Personne', entete: true, cellule: (c) => noms.get(c.professionnelId) ?? '' },
          { titre: 'Gardes', genre: 'nombre', cellule: (c) => nombre(c.gardes) },
          { titre: 'Heures', genre: 'nombre', cellule: (c) => nombre(c.heures) },
          trait('nuit'),
          trait('week-end'),
          trait('ferie'),
          { titre: 'Points', genre: 'nombre', cellule: (c) => <b>{nombre(c.points)}</b> },
        ]}
      />
    </Section>
  );
};
