import { nombre, pluriel } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Site } from '../domain/site.ts';
import { DIRE_GENRE } from './dire-site.ts';

type Liste = Site & {
  readonly communeNom: string;
  readonly equipe: number;
  readonly aVenir: number;
  readonly aPourvoir: number;
};

export type SitesPageProps = {
  readonly base: string;
  readonly publique: string;
  readonly peut: (droit: string) => boolean;
  readonly sites: readonly Liste[];
  readonly onglets: readonly Onglet[];
};

/** Every open site, and where somebody is missing. */
export const SitesPage = (p: SitesPageProps) => {
  const aPourvoir = p.sites.reduce((total, site) => total + site.aPourvoir, 0);
  return (
    <>
      <TeteDePage
        titre="Sites"
        phrase={
          aPourvoir > 0 ? (
            <strong class="bad-text">{`${pluriel(aPourvoir, 'permanence')} à pourvoir dans les trente jours.`}</strong>
          ) : (
            'Maisons médicales de garde, centres de soins non programmés, consultations avancées.'
          )
        }
        action={
          <>
            {p.peut('sites.site.tenir') ? (
              <LienBouton href={`${p.base}/nouveau`} variante="suivant">
                Ouvrir un site
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
        <Liste {...p} />
      </div>
    </>
  );
};

const Liste = ({ sites, base }: SitesPageProps) => (
  <Tableau
    titre="Sites de la CPTS"
    titreCache
    lignes={sites}
    vide={
      <Vide
        niveau={2}
        titre="Aucun site"
        phrase="Un site est un lieu où plusieurs professionnels reçoivent tour à tour, avec son équipe et ses permanences."
      />
    }
    colonnes={[
      {
        titre: 'Site',
        entete: true,
        cellule: (s) => <a href={`${base}/${s.id}`}>{s.nom}</a>,
      },
      { titre: 'Genre', cellule: (s) => DIRE_GENRE[s.genre] },
      { titre: 'Commune', cellule: (s) => s.communeNom },
      { titre: 'Responsable', cellule: (s) => s.responsable ?? 'La coordination' },
      { titre: 'Équipe', genre: 'nombre', cellule: (s) => nombre(s.equipe) },
      { titre: 'Sur trente jours', cellule: (s) => <Couverture site={s} /> },
    ]}
  />
);

const Couverture = ({ site: { aVenir, aPourvoir } }: { readonly site: Liste }) => {
  if (aVenir === 0) return <Etiquette>Aucune permanence</Etiquette>;
  if (aPourvoir > 0) return <Etiquette ton="grave">{`${aPourvoir} à pourvoir`}</Etiquette>;
  return <Etiquette ton="ok">{pluriel(aVenir, 'permanence')}</Etiquette>;
};
