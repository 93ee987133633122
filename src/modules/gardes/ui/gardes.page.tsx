import { nombre, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Tableau as TableauDeGarde } from '../domain/tableau.ts';
import { direTelephone } from './dire-garde.ts';

type Liste = TableauDeGarde & {
  readonly metier: string;
  readonly secteurNom: string | null;
  readonly participants: number;
  readonly trous: number;
  readonly aVenir: number;
};

export type GardesPageProps = {
  readonly racine: string;
  readonly base: string;
  readonly publique: string;
  readonly peut: (droit: string) => boolean;
  readonly tableaux: readonly Liste[];
  readonly aMoi: boolean;
  readonly onglets: readonly Onglet[];
};

/** Every rota of the CPTS, and where somebody is missing. */
export const GardesPage = (p: GardesPageProps) => {
  const trous = p.tableaux.reduce((total, { trous: siens }) => total + siens, 0);
  return (
    <>
      <TeteDePage
        titre="Gardes"
        phrase={
          trous > 0 ? (
            <strong class="bad-text">{`${pluriel(trous, 'garde')} sans personne dans les trente jours.`}</strong>
          ) : (
            'Qui est de garde, la nuit, en fin de semaine, les jours fériés.'
          )
        }
        action={
          <>
            {p.aMoi ? (
              <LienBouton href={`${p.base}/moi`} variante="suivant">
                Mes gardes
              </LienBouton>
            ) : null}
            {p.peut('gardes.tableau.tenir') ? (
              <LienBouton
                href={`${p.base}/tableaux/nouveau`}
                variante={p.aMoi ? 'normal' : 'suivant'}
              >
                Ouvrir un tableau
              </LienBouton>
            ) : null}
            <LienBouton href={p.publique} variante="simple">
              Ce que voient les habitants
            </LienBouton>
          </>
        }
      />
      <Onglets libelle="Accès aux soins" onglets={p.onglets} />
      <div class="mt5">
        <Tableaux {...p} />
      </div>
    </>
  );
};

const Tableaux = ({ tableaux, base }: GardesPageProps) => (
  <Tableau
    titre="Tableaux de garde"
    titreCache
    lignes={tableaux}
    vide={
      <Vide
        niveau={2}
        titre="Aucun tableau de garde"
        phrase="Un tableau réunit les professionnels d’un même métier, dans un secteur ou sur tout le territoire."
      />
    }
    colonnes={[
      {
        titre: 'Tableau',
        entete: true,
        cellule: (t) => <a href={`${base}/tableaux/${t.id}`}>{t.nom}</a>,
      },
      { titre: 'Métier', cellule: (t) => t.metier },
      { titre: 'Secteur', cellule: (t) => t.secteurNom ?? 'Tout le territoire' },
      {
        titre: 'Numéro montré',
        cellule: (t) => (t.ligne ? direTelephone(t.ligne) : 'Celui de chacun'),
      },
      { titre: 'Participants', genre: 'nombre', cellule: (t) => nombre(t.participants) },
      {
        titre: 'Sur trente jours',
        cellule: (t) => <Couverture tableau={t} />,
      },
    ]}
  />
);

const Couverture = ({ tableau: { trous, aVenir } }: { readonly tableau: Liste }) => {
  if (aVenir === 0) return <Etiquette>Aucune garde créée</Etiquette>;
  if (trous > 0) return <Etiquette ton="grave">{pluriel(trous, 'trou')}</Etiquette>;
  return <Etiquette ton="ok">{`${pluriel(aVenir, 'garde')}, sans trou`}</Etiquette>;
};
