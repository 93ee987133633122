import type { Centimes } from '#kernel/centimes.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Barre, LegendeJauge } from '#ui/jauge.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { PosteAuBord } from '../domain/bord.ts';
import { direArgent, direEtat, euros } from './dire-bord.ts';
import type { BordPageProps } from './vue-de-bord.ts';

const SORTS = [
  ['Acquis', 'acquis'],
  ['En jeu', 'enJeu'],
  ['Inconnu', 'inconnu'],
  ['Perdu', 'perdu'],
] as const;

/** The money of each post: secured, at stake, not known, lost. */
export const MissionsAuBord = (p: BordPageProps) => (
  <Section titre="Où en sont les missions" titreCache proche>
    <Tableau
      titre="Où en sont les missions"
      titreCache
      lignes={p.postes}
      colonnes={[
        {
          titre: 'Mission',
          entete: true,
          cellule: (poste) => <Nom {...p} poste={poste} />,
          pied: 'Ensemble',
        },
        { titre: 'Répartition', genre: 'large', cellule: (poste) => <Repartie poste={poste} /> },
        ...SORTS.map(([titre, sort]) => ({
          ...{ titre, genre: 'nombre' as const },
          cellule: (poste: PosteAuBord) => direSort(poste, sort),
          // Where amounts are still to be copied, nothing added up is no 0 either.
          pied: p.total[sort] === 0 && p.total.aSaisir > 0 ? '' : euros(p.total[sort]),
        })),
      ]}
    />
    <LegendeJauge />
    <p class="small quiet measure after">
      Acquis&nbsp;: la part fixe des missions démarrées et ce que les indicateurs gagnent déjà. En
      jeu&nbsp;: ce qui peut encore l’être cette année. Inconnu&nbsp;: ce que valent les indicateurs
      sans valeur. Perdu&nbsp;: les jours d’avant le démarrage et, l’année finie, les objectifs
      manqués. Les centimes sont sur la page de chaque mission.
    </p>
  </Section>
);

type Un = Pick<BordPageProps, 'racine' | 'annee' | 'jour'> & { readonly poste: PosteAuBord };

const Nom = ({ racine, annee, jour, poste }: Un) => {
  const dit = direEtat(poste, jour);
  return (
    <span>
      <a href={`${racine}/financement/postes/${poste.poste}?annee=${annee.rang}`}>
        {poste.libelle}
      </a>
      {dit ? (
        <>
          <br />
          <span class="hint">{dit}</span>
        </>
      ) : null}
    </span>
  );
};

const Repartie = ({ poste: { argent, etat } }: { readonly poste: PosteAuBord }) => {
  if (etat === 'pas-prise') return null;
  const { acquis, enJeu, inconnu, perdu } = argent;
  if (acquis + enJeu + inconnu + perdu === 0) return null;
  return (
    <Barre haute enMots={direArgent(argent)} repartition={{ acquis, enJeu, inconnu, perdu }} />
  );
};

type Sort = (typeof SORTS)[number][1];

/** Nothing is quiet; what nobody copied from the contract is no 0: it is said once, where it would count. */
function direSort({ argent, etat }: PosteAuBord, sort: Sort) {
  if (etat === 'pas-prise') return '';
  const valeur: Centimes = argent[sort];
  if (valeur === 0 && argent.aSaisir > 0)
    return sort === 'acquis' ? <Etiquette ton="attention">à saisir</Etiquette> : '';
  if (valeur === 0) return <span class="quiet">{euros(valeur)}</span>;
  return sort === 'enJeu' ? <b>{euros(valeur)}</b> : <span>{euros(valeur)}</span>;
}
