import { montant } from '#kernel/centimes.ts';
import { dateChiffres } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { estDeclare } from '../domain/fait.ts';
import type { Ligne } from '../domain/ligne.ts';
import type { Totaux } from '../domain/releve.ts';
import { DIRE_NATURE } from './dire-indemnisation.ts';

type Props = {
  readonly lignes: readonly Ligne[];
  readonly totaux: Pick<Totaux, 'centimes'>;
  /** `/app/demo`: where the records are; null for who cannot open them. */
  readonly racine: string | null;
  /** On the page of the person paid, who declared some of it: it is said below, and is opened by the coordination alone. */
  readonly sien?: boolean;
};

/** Every line: where it comes from, by which rule, and why. */
export const LignesDeReleve = ({ lignes, totaux, racine, sien = false }: Props) => (
  <Tableau
    titre="Lignes du relevé"
    titreCache
    lignes={lignes}
    vide={<p class="quiet">Rien n’est compté pour cette période.</p>}
    colonnes={[
      {
        titre: 'Jour',
        genre: 'date',
        cellule: (l) => dateChiffres(l.jour),
      },
      {
        titre: 'Quoi',
        entete: true,
        cellule: (l) => <Quoi ligne={l} racine={sien && estDeclare(l.genre) ? null : racine} />,
        pied: 'Total',
      },
      {
        titre: 'Règle',
        cellule: (l) =>
          l.regleLibelle && l.nature
            ? `${l.regleLibelle} (${DIRE_NATURE[l.nature].toLowerCase()})`
            : (l.regleLibelle ?? ''),
      },
      { titre: 'Pourquoi', cellule: (l) => <span class="small">{l.pourquoi}</span> },
      {
        titre: 'Montant',
        genre: 'nombre',
        cellule: (l) => <Montant ligne={l} />,
        pied: montant(totaux.centimes),
      },
    ]}
  />
);

const Quoi = ({ ligne: l, racine }: { readonly ligne: Ligne; readonly racine: string | null }) => (
  <>
    {racine && l.lien ? <a href={`${racine}/${l.lien}`}>{l.objet}</a> : l.objet}
    {l.report ? <span class="quiet small"> période d’avant</span> : null}
  </>
);

const Montant = ({ ligne: l }: { readonly ligne: Ligne }) => {
  if (l.etat === 'a-saisir') return <Etiquette ton="attention">à saisir</Etiquette>;
  if (l.etat === 'ambigue') return <Etiquette ton="attention">à décider</Etiquette>;
  return <span class={l.centimes === 0 ? 'quiet' : undefined}>{montant(l.centimes)}</span>;
};
