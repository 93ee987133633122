import { nombre, pluriel } from '#kernel/formats.ts';
import { TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import type { EtatDeDemande } from '../domain/demande.ts';
import { RAISONS_D_ECART } from '../domain/destinataires.ts';
import { ETAPES } from '../domain/resultats-de-campagne.ts';
import { DIRE_ECART, DIRE_ETAPE } from './dire-campagne.ts';
import { DIRE_ETAT } from './dire-demande.ts';

export type PersonnesDeCampagnePageProps = {
  readonly base: string;
  readonly campagne: { readonly id: string; readonly nom: string };
  /** A reason, a step, `a-ecrire` or `mineurs`. */
  readonly groupe: string;
  readonly total: number;
  readonly page: number;
  readonly parPage: number;
  readonly personnes: readonly {
    readonly id: string;
    readonly numero: number;
    readonly nom: string;
    readonly communeNom: string;
    readonly etat: EtatDeDemande;
  }[];
};

/** Who is behind a number of a campaign. */
export const PersonnesDeCampagnePage = (p: PersonnesDeCampagnePageProps) => {
  const ici = `${p.base}/campagnes/${p.campagne.id}`;
  const { titre, phrase } = direGroupeDeCampagne(p.groupe);
  return (
    <>
      <TeteDePage
        moyen
        titre={titre}
        miettes={[
          { libelle: 'Campagnes', href: `${p.base}/campagnes` },
          { libelle: p.campagne.nom, href: ici },
          { libelle: titre },
        ]}
        phrase={
          <>
            <strong>{pluriel(p.total, 'personne')}</strong>
            {`. ${phrase}`}
          </>
        }
      />
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
            { titre: 'Au registre', cellule: (l) => DIRE_ETAT[l.etat] },
            { titre: 'Demande', genre: 'nombre', cellule: (l) => nombre(l.numero) },
          ]}
          pagination={
            <Pagination
              page={p.page}
              pages={Math.ceil(p.total / p.parPage)}
              adresse={(page) => `${ici}/personnes?groupe=${p.groupe}&page=${page}`}
            />
          }
        />
      </div>
    </>
  );
};

export function direGroupeDeCampagne(groupe: string): {
  readonly titre: string;
  readonly phrase: string;
} {
  const raison = RAISONS_D_ECART.find((connue) => connue === groupe);
  if (raison) return { titre: DIRE_ECART[raison].raison, phrase: DIRE_ECART[raison].quoiFaire };
  const etape = ETAPES.find((connue) => connue === groupe);
  if (etape) return { titre: DIRE_ETAPE[etape], phrase: 'D’après le journal d’activité.' };
  if (groupe === 'mineurs')
    return {
      titre: 'Mineurs',
      phrase: 'La lettre est adressée à leur représentant légal, que le registre ne nomme pas.',
    };
  return { titre: 'À qui écrire', phrase: 'Une lettre peut leur partir aujourd’hui.' };
}
