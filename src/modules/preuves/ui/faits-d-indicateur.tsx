import { dateHeure, duree, nombre, pluriel } from '#kernel/formats.ts';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { FaitVu } from '../domain/vues.ts';
import { aUnePage } from './dire-annee.ts';
import type { IndicateurPageProps } from './vue-de-preuves.ts';

const PAR_PAGE = 25;

/** Entries one by one: those that lead to patients, which Maillage counts itself. */
export const FaitsDIndicateur = (
  p: IndicateurPageProps & { readonly faits: readonly FaitVu[] },
) => {
  const pages = Math.max(1, Math.ceil(p.faits.length / PAR_PAGE));
  const page = Math.min(p.numero, pages);
  return (
    <>
      <p class="quiet">
        {p.tronque
          ? 'Les derniers faits seulement : il y en a davantage.'
          : `${pluriel(p.faits.length, 'fait')} du journal, chacun écrit là où le travail est fait : le journal les prouve.`}
      </p>
      <Tableau
        titre="Faits du journal d’activité"
        titreCache
        lignes={p.faits.slice((page - 1) * PAR_PAGE, page * PAR_PAGE)}
        vide={
          <Vide
            titre="Aucun fait"
            phrase="Rien n’a été consigné cette année pour cet indicateur."
          />
        }
        pagination={
          <Pagination
            page={page}
            pages={pages}
            adresse={(n) => `${p.base}/indicateurs/${p.id}?annee=${p.annee.rang}&page=${n}`}
          />
        }
        colonnes={colonnesDeFaits(p)}
      />
    </>
  );
};

type Cadre = { readonly racine: string; readonly fuseau: string };

/** What a table says of entries of the ledger. */
export function colonnesDeFaits(p: Cadre) {
  return [
    {
      titre: 'Date',
      entete: true,
      genre: 'date' as const,
      cellule: (f: FaitVu) => dateHeure(f.instant, p.fuseau),
    },
    { titre: 'Profession', cellule: (f: FaitVu) => f.profession },
    {
      titre: 'Durée ou délai',
      genre: 'nombre' as const,
      cellule: (f: FaitVu) => (f.minutes === null ? '' : duree(f.minutes)),
    },
    { titre: 'Compte', genre: 'nombre' as const, cellule: direQuantite },
    {
      titre: 'Où',
      genre: 'actions' as const,
      cellule: (f: FaitVu) => <Ou {...p} fait={f} />,
    },
  ];
}

function direQuantite({ quantite, corrige, source }: FaitVu): string {
  const dit = quantite < 0 ? `−${nombre(-quantite)}` : nombre(quantite);
  if (corrige !== null || quantite < 0) return `${dit}, correction`;
  return source === 'declare' ? `${dit}, déclaré` : dit;
}

const Ou = ({ racine, fuseau, fait }: Cadre & { readonly fait: FaitVu }) =>
  fait.lien !== null && aUnePage(fait.lien) ? (
    <a href={`${racine}/${fait.lien}`}>
      Ouvrir
      <span class="hidden">{` ce qui date du ${dateHeure(fait.instant, fuseau)}`}</span>
    </a>
  ) : (
    <span class="quiet">Sans page</span>
  );
