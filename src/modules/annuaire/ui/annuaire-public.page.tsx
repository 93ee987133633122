import { nombre } from '#kernel/formats.ts';
import { nomPropre } from '#kernel/texte.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Filtres as FormulaireDeFiltres } from '#ui/filtres.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Vide } from '#ui/vide.tsx';
import { enRequete, type Filtres } from '../domain/filtres.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { metierDe, nomComplet } from './dire-personne.ts';
import { ListeDesCommunes, ListeDesProfessions } from './filtres-de-l-annuaire.tsx';
import { Telephone } from './telephone.tsx';

export type VuePublique = {
  readonly slug: string;
  readonly filtres: Filtres;
  readonly lignes: readonly LigneDAnnuaire[];
  readonly total: number;
  readonly page: number;
  readonly parPage: number;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
};

/** The directory for inhabitants: a name, a trade, a place, a telephone. */
export const AnnuairePublicPage = (p: VuePublique) => {
  const base = `/c/${p.slug}/annuaire`;
  const filtre = Object.values(p.filtres).some((v) => v !== '');
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Accueil', href: `/c/${p.slug}` }, { libelle: 'Annuaire' }]}
        titre="Trouver un professionnel"
        phrase={
          <>
            <strong>{nombre(p.total)}</strong>
            {p.total > 1 ? ' professionnels' : ' professionnel'}
            {filtre ? ' pour cette recherche.' : ' près de chez vous.'}
          </>
        }
      />
      <FormulaireDeFiltres
        action={base}
        libelle="Chercher un professionnel"
        effacer={filtre ? base : undefined}
      >
        <ChampRecherche nom="q" libelle="Nom" valeur={p.filtres.q} longueurMax={100} />
        <ListeDesProfessions valeur={p.filtres.profession} />
        <ListeDesCommunes valeur={p.filtres.commune} communes={p.communes} />
      </FormulaireDeFiltres>
      {p.lignes.length === 0 ? (
        <Vide
          niveau={2}
          titre="Personne ne répond à cette recherche"
          phrase="Essayez une autre commune, ou le début du nom seulement."
          action={<LienBouton href={base}>Voir tous les professionnels</LienBouton>}
        />
      ) : (
        <ul class="rows">
          {p.lignes.map((ligne) => (
            <Rangee ligne={ligne} />
          ))}
        </ul>
      )}
      <Pagination
        page={p.page}
        pages={Math.ceil(p.total / p.parPage)}
        adresse={(page) => `${base}${enRequete(p.filtres, page)}`}
      />
      <p class="quiet small mt6">
        Les noms et les lieux viennent de l’annuaire national des professionnels de santé.
      </p>
    </>
  );
};

const Rangee = ({ ligne: l }: { readonly ligne: LigneDAnnuaire }) => {
  const lieu = l.structure === null ? null : nomPropre(l.structure);
  const adresse = [lieu, l.adresse, l.communeNom].filter((mot) => mot !== null && mot !== '');
  return (
    <li>
      <p>
        <b>{nomComplet(l)}</b>
      </p>
      <p>{metierDe(l)}</p>
      <p class="quiet">{adresse.join(', ')}</p>
      {l.telephone ? (
        <p>
          <Telephone numero={l.telephone} />
        </p>
      ) : null}
    </li>
  );
};
