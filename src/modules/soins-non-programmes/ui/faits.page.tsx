import type { DateCivile } from '#kernel/date-civile.ts';
import { dateHeure, dateLongue, duree, pluriel } from '#kernel/formats.ts';
import { TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { GenreDeFait } from '../domain/fait.ts';
import { AUTRES_REPONSES } from '../domain/reponse.ts';
import type { FaitDuTableau } from '../domain/tableau.ts';
import { direReponse } from './dire-rendez-vous.ts';
import { direGenre, direOrigineDuFait, direProfession, direRaison } from './dire-tableau.ts';

export type FaitsPageProps = {
  readonly ici: string;
  /** `/app/demo`: a link of an entry is relative to it. */
  readonly racine: string;
  readonly fuseau: string;
  readonly genre: GenreDeFait;
  readonly du: DateCivile;
  readonly au: DateCivile;
  readonly precision: string | null;
  readonly faits: readonly FaitDuTableau[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The same list on another page, or as CSV. */
  readonly adresse: (page: number) => string;
  readonly csv: string;
  readonly retour: string;
  readonly peut: { readonly dossier: boolean };
};

/** The ledger entries behind a figure: when, what, by whom, and the record they came from. */
export const FaitsPage = (p: FaitsPageProps) => {
  const { nom, definition } = direGenre(p.genre);
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Pilotage', href: p.retour }, { libelle: 'Faits du journal' }]}
        titre={p.precision ? `${nom}, ${p.precision}` : nom}
        phrase={`${pluriel(p.total, 'fait')} du ${dateLongue(p.du)} au ${dateLongue(p.au)}.`}
        moyen
      />
      <p class="quiet measure">{definition}</p>
      <div class="mt5">
        <Tableau
          titre="Faits du journal d’activité"
          titreCache
          lignes={p.faits}
          vide={
            <Vide
              titre="Aucun fait"
              phrase="Ce nombre est zéro&nbsp;: rien n’a été consigné pendant cette période."
            />
          }
          exports={[{ libelle: 'CSV', href: p.csv }]}
          pagination={
            p.pages > 1 ? (
              <Pagination page={p.page} pages={p.pages} adresse={p.adresse} />
            ) : undefined
          }
          colonnes={[
            { titre: 'Date', genre: 'date', cellule: (f) => dateHeure(f.instant, p.fuseau) },
            { titre: 'Fait', entete: true, cellule: (f) => direDetail(f) },
            { titre: 'Par', cellule: (f) => f.acteurNom },
            {
              titre: 'Délai',
              genre: 'nombre',
              cellule: (f) => (f.minutes === null ? '' : duree(f.minutes)),
            },
            { titre: 'Compte', genre: 'nombre', cellule: (f) => direQuantite(f) },
            {
              titre: 'Preuve',
              genre: 'actions',
              cellule: (f) =>
                aUnePage(f.lien) && p.peut.dossier ? (
                  <a href={`${p.racine}/${f.lien}`}>
                    Ouvrir
                    <span class="hidden">{` le dossier du ${dateHeure(f.instant, p.fuseau)}`}</span>
                  </a>
                ) : (
                  <span class="quiet">{aUnePage(f.lien) ? 'Réservé' : 'Sans dossier'}</span>
                ),
            },
          ]}
        />
      </div>
    </>
  );
};

/** Requests and slots have a page of their own; a count of care given outside has none. */
function aUnePage(lien: string | null): boolean {
  return lien !== null && /^soins\/(demandes|creneaux)\//.test(lien);
}

/** What the detail of an entry means depends on its kind. */
export function direDetail(f: FaitDuTableau): string {
  const profession = f.professions[0] ? direProfession(f.professions[0]) : '';
  const detail = f.detail ?? '';
  switch (f.genre) {
    case 'snp.demande.recue':
    case 'snp.rendez-vous':
      return direOrigineDuFait(detail);
    case 'snp.demande.sans-solution':
      return direRaison(detail);
    case 'snp.demande.repondue':
    case 'snp.demande.orientee':
      return [direReponseDuFait(detail), profession].filter(Boolean).join(', ');
    default:
      return profession || detail || 'Fait';
  }
}

function direReponseDuFait(detail: string): string {
  const genre = AUTRES_REPONSES.find((r) => r.genre === detail)?.genre;
  return genre ? direReponse({ genre, raison: null }) : 'Rendez-vous';
}

function direQuantite({ quantite, corrige, source }: FaitDuTableau): string {
  const signe = quantite < 0 ? `−${-quantite}` : String(quantite);
  if (corrige) return `${signe}, correction`;
  return source === 'declare' ? `${signe}, déclaré` : signe;
}
