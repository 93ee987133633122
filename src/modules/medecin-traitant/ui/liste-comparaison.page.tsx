import { nombre, pluriel } from '#kernel/formats.ts';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { EtatDeDemande, MotifDeCloture } from '../domain/demande.ts';
import type { Groupe, Mouvement } from '../domain/groupe-de-comparaison.ts';
import type { Liste } from '../domain/liste.ts';
import { direEtat, direGroupe, direMouvement } from './dire-liste.ts';
import { nomDeListe } from './liste.page.tsx';

export type ListeComparaisonPageProps = {
  readonly base: string;
  readonly liste: Liste;
  readonly onglets: readonly Onglet[];
  readonly mouvement: Mouvement;
  readonly groupe: Groupe;
  readonly total: number;
  readonly page: number;
  readonly parPage: number;
  readonly personnes: readonly {
    readonly id: string;
    readonly numero: number;
    readonly nom: string;
    readonly communeNom: string;
    readonly etat: EtatDeDemande;
    readonly motif: MotifDeCloture | null;
  }[];
};

/** Who left, stayed or came, among those of one state of our register. */
export const ListeComparaisonPage = (p: ListeComparaisonPageProps) => {
  const ici = `${p.base}/listes/${p.liste.id}`;
  const { titre, quoiFaire } = direGroupe(p.mouvement, p.groupe);
  return (
    <>
      <TeteDePage
        moyen
        titre={titre}
        miettes={[
          { libelle: 'Listes reçues', href: `${p.base}/listes` },
          { libelle: nomDeListe(p.liste), href: ici },
          { libelle: direMouvement(p.mouvement) },
        ]}
        phrase={
          <>
            <strong>{pluriel(p.total, 'personne')}</strong>
            {`. ${quoiFaire}`}
          </>
        }
      />
      <Onglets libelle="Médecin traitant" onglets={p.onglets} />
      <div class="mt5">
        <Tableau
          titre={titre}
          titreCache
          lignes={p.personnes}
          vide={<p class="quiet">Personne.</p>}
          colonnes={[
            {
              titre: 'Personne',
              cellule: (l) => <a href={`${p.base}/demandes/${l.id}`}>{l.nom}</a>,
            },
            { titre: 'Commune', cellule: (l) => l.communeNom },
            { titre: 'Au registre', cellule: (l) => direEtat(l.etat, l.motif) },
            { titre: 'Demande', genre: 'nombre', cellule: (l) => nombre(l.numero) },
          ]}
          pagination={
            <Pagination
              page={p.page}
              pages={Math.ceil(p.total / p.parPage)}
              adresse={(page) =>
                `${ici}/comparaison?mouvement=${p.mouvement}&groupe=${p.groupe}&page=${page}`
              }
            />
          }
        />
      </div>
    </>
  );
};
