import { nombre, pluriel } from '#kernel/formats.ts';
import { Pastille } from '#ui/carte.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { CommuneDeCpts } from '../domain/commune.ts';
import { lettreDeCarte } from './carte-du-territoire.tsx';
import type { VueDuTerritoire } from './vue-du-territoire.ts';

/** The communes, as the map shows them and more. */
export const TableauDesCommunes = ({ communes, secteurs, chiffres, slug }: VueDuTerritoire) => (
  <Tableau
    titre="Communes du territoire"
    titreCache
    precision={resume(communes, secteurs.length)}
    lignes={communes}
    colonnes={[
      { titre: 'Commune', cellule: (c) => c.nom, pied: 'Ensemble' },
      ...(secteurs.length > 0
        ? [{ titre: 'Secteur', cellule: (c: CommuneDeCpts) => <Secteur commune={c} /> }]
        : []),
      { titre: 'Code postal', cellule: (c) => c.codesPostaux.slice(0, 3).join(', ') },
      {
        titre: 'Habitants',
        genre: 'nombre',
        cellule: (c) =>
          c.population === null ? <span class="quiet">inconnu</span> : nombre(c.population),
        pied: chiffres.population === null ? 'inconnu' : nombre(chiffres.population),
      },
    ]}
    exports={[{ libelle: 'CSV', href: `/app/${slug}/territoire/communes.csv` }]}
  />
);

const Secteur = ({ commune }: { readonly commune: CommuneDeCpts }) => {
  if (!commune.secteur) return <span class="quiet">aucun</span>;
  const lettre = lettreDeCarte(commune.secteur.lettre);
  return (
    <>
      {lettre ? <Pastille lettre={lettre} /> : null} {commune.secteur.nom}
    </>
  );
};

function resume(communes: readonly CommuneDeCpts[], secteurs: number): string {
  const sans = communes.filter((c) => !c.secteur).length;
  const reste = secteurs > 0 && sans > 0 ? `, dont ${sans} sans secteur` : '';
  return `${pluriel(communes.length, 'commune')}${reste}.`;
}
