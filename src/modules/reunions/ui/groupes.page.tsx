import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { direMission } from '#kernel/mission-du-journal.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Moment } from './dire-quand.ts';

type Liste = {
  readonly id: string;
  readonly nom: string;
  readonly missions: readonly string[];
  readonly referent: string | null;
  readonly membres: number;
  readonly prochaine: Date | null;
  readonly actionsEnRetard: number;
  readonly archiveLe: Date | null;
};

export type GroupesPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly groupes: readonly Liste[];
  readonly tenir: boolean;
};

/** Every working group, those put away last. */
export const GroupesPage = (p: GroupesPageProps) => {
  const ouverts = p.groupes.filter(({ archiveLe }) => archiveLe === null);
  const nouveau = p.tenir ? (
    <LienBouton href={`${p.base}/groupes/nouveau`} variante="suivant">
      Ouvrir un groupe
    </LienBouton>
  ) : null;
  return (
    <>
      <TeteDePage
        titre="Réunions"
        phrase={`${pluriel(ouverts.length, 'groupe')} de travail\u00A0: qui en est, qui les mène, quand ils se réunissent.`}
        action={nouveau}
      />
      <Onglets libelle="Réunions et groupes" onglets={p.onglets} />
      <Tableau
        titre="Groupes de travail"
        titreCache
        lignes={p.groupes}
        vide={
          <Vide
            niveau={2}
            titre="Aucun groupe de travail"
            phrase="Un groupe réunit les personnes qui préparent une action, sur une mission ou plusieurs."
            action={nouveau}
          />
        }
        colonnes={[
          {
            titre: 'Groupe',
            entete: true,
            cellule: (g) => (
              <>
                <a href={`${p.base}/groupes/${g.id}`}>{g.nom}</a>{' '}
                {g.archiveLe ? <Etiquette>Archivé</Etiquette> : null}
              </>
            ),
          },
          { titre: 'Missions', cellule: (g) => g.missions.map(direMission).join(', ') },
          { titre: 'Référent', cellule: (g) => g.referent ?? <span class="quiet">à nommer</span> },
          { titre: 'Personnes', genre: 'nombre', cellule: (g) => g.membres },
          {
            titre: 'Prochaine réunion',
            genre: 'date',
            cellule: (g) =>
              g.prochaine ? dateCourte(dateCivileDe(g.prochaine, p.moment.fuseau)) : 'aucune',
          },
          {
            titre: 'Actions en retard',
            genre: 'nombre',
            cellule: (g) =>
              g.actionsEnRetard > 0 ? <b class="bad-text">{g.actionsEnRetard}</b> : 0,
          },
        ]}
      />
    </>
  );
};
