import { nombre } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type CptsDeRegion, tailleDeLaCpts } from '../domain/couverture-regionale.ts';
import { LIBELLES_DES_STADES, STADES, type Stade } from '../domain/stade.ts';

const TONS: Readonly<Record<Stade, 'ok' | 'info' | 'attention' | 'neutre'>> = {
  'aci-signe': 'ok',
  'projet-valide': 'info',
  'lettre-d-intention': 'attention',
  reflexion: 'neutre',
};

/** CPTS of a place, the most advanced first. */
export const TableauDesCpts = ({ cpts }: { readonly cpts: readonly CptsDeRegion[] }) => (
  <Tableau
    titre="CPTS"
    titreCache
    vide={<Vide titre="Aucune CPTS" phrase="Toutes les communes sont en zone blanche." />}
    lignes={cpts.toSorted(
      (a, b) =>
        STADES.indexOf(b.stade) - STADES.indexOf(a.stade) || a.nom.localeCompare(b.nom, 'fr'),
    )}
    colonnes={[
      { titre: 'CPTS', cellule: (c) => <a href={`/c/${c.slug}`}>{c.nom}</a> },
      {
        titre: 'Étape',
        cellule: (c) => <Etiquette ton={TONS[c.stade]}>{LIBELLES_DES_STADES[c.stade]}</Etiquette>,
      },
      { titre: 'Communes', genre: 'nombre', cellule: (c) => c.communes },
      {
        titre: 'Habitants',
        genre: 'nombre',
        cellule: (c) => (c.population === null ? 'inconnu' : nombre(c.population)),
      },
      { titre: 'Taille', genre: 'nombre', cellule: direTaille },
    ]}
  />
);

function direTaille(cpts: CptsDeRegion) {
  const { contractuelle, suggeree } = tailleDeLaCpts(cpts);
  if (contractuelle === null)
    return suggeree === null ? 'inconnue' : <span class="quiet">{`${suggeree}, calculée`}</span>;
  if (suggeree === null || suggeree === contractuelle) return contractuelle;
  return (
    <>
      {contractuelle} <span class="quiet">{`au contrat, ${suggeree} au calcul`}</span>
    </>
  );
}
