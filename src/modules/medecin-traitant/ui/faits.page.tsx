import type { DateCivile } from '#kernel/date-civile.ts';
import { direDelaiMesure } from '#kernel/dire-nombres.ts';
import { dateHeure, dateLongue, nombre, pluriel } from '#kernel/formats.ts';
import { TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import { direDetail, GENRES_DITS } from './dire-faits.ts';

export type FaitMontre = {
  readonly genre: string;
  readonly instant: Date;
  readonly acteurNom: string | null;
  readonly commune: string | null;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly detail: string | null;
  readonly lien: string | null;
  readonly source: string;
  readonly corrige: string | null;
};

export type FaitsPageProps = {
  /** `/app/demo`: the record of an entry is relative to it. */
  readonly racine: string;
  readonly fuseau: string;
  readonly genre: GenreDeFait;
  readonly du: DateCivile;
  readonly au: DateCivile;
  /** What narrows them down: `Ambert`, `ALD`. */
  readonly precision: string | null;
  readonly faits: readonly FaitMontre[];
  readonly total: number;
  /** Sum of the quantities: the figure these entries are behind. */
  readonly somme: number;
  readonly tronque: boolean;
  readonly page: number;
  readonly pages: number;
  readonly adresse: (page: number) => string;
  readonly csv: string;
  readonly xlsx: string;
  readonly retour: string;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly peut: { readonly dossier: boolean };
};

/** The ledger entries behind a figure: when, what, by whom, and the record for whoever may open it. */
export const FaitsPage = (p: FaitsPageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Chiffres du médecin traitant', href: p.retour },
        { libelle: 'Faits du journal' },
      ]}
      titre={p.precision ? `${GENRES_DITS[p.genre]}, ${p.precision}` : GENRES_DITS[p.genre]}
      phrase={
        <>
          <strong>{nombre(p.somme)}</strong>
          {` du ${dateLongue(p.du)} au ${dateLongue(p.au)}, en ${pluriel(p.total, 'fait')} du journal.`}
        </>
      }
      moyen
    />
    <p class="quiet measure">{FAITS[p.genre]}</p>
    {p.tronque ? (
      <p class="quiet">
        Il y en a davantage : choisissez une période plus courte pour les lire tous.
      </p>
    ) : null}
    <div class="mt5">
      <Liste {...p} />
    </div>
  </>
);

const Liste = (p: FaitsPageProps) => (
  <Tableau
    titre="Faits du journal d’activité"
    titreCache
    lignes={p.faits}
    vide={
      <Vide
        niveau={2}
        titre="Aucun fait"
        phrase="Ce nombre est zéro : rien n’a été consigné pendant cette période."
      />
    }
    exports={[
      { libelle: 'CSV', href: p.csv },
      { libelle: 'XLSX', href: p.xlsx },
    ]}
    pagination={
      p.pages > 1 ? <Pagination page={p.page} pages={p.pages} adresse={p.adresse} /> : undefined
    }
    colonnes={[
      { titre: 'Date', genre: 'date', cellule: (f) => dateHeure(f.instant, p.fuseau) },
      {
        titre: 'Fait',
        entete: true,
        cellule: (f) => direDetail(f.genre, f.detail) || GENRES_DITS[p.genre],
      },
      { titre: 'Commune', cellule: (f) => communeDite(p, f) },
      { titre: 'Par', cellule: (f) => f.acteurNom },
      {
        titre: 'Délai',
        genre: 'nombre',
        cellule: (f) => (f.minutes === null ? '' : direDelaiMesure(f.minutes)),
      },
      { titre: 'Compte', genre: 'nombre', cellule: direQuantite },
      { titre: 'Preuve', genre: 'actions', cellule: (f) => <Preuve {...p} fait={f} /> },
    ]}
  />
);

export const communeDite = ({ communes }: Pick<FaitsPageProps, 'communes'>, f: FaitMontre) =>
  communes.find(({ code }) => code === f.commune)?.nom ?? f.commune ?? '';

function direQuantite({ quantite, corrige, source }: FaitMontre): string {
  const dit = quantite < 0 ? `−\u00A0${nombre(-quantite)}` : nombre(quantite);
  if (corrige !== null || quantite < 0) return `${dit}, correction`;
  return source === 'mesure' ? dit : `${dit}, ${source === 'declare' ? 'déclaré' : 'transmis'}`;
}

/** The record of a request is for whoever keeps the register; counts and plans are open to those who read this. */
const Preuve = ({ racine, fuseau, peut, fait }: FaitsPageProps & { readonly fait: FaitMontre }) => {
  if (fait.lien === null) return <span class="quiet">Sans dossier</span>;
  if (!(peut.dossier || /^medecin-traitant\/(populations|departs)\//.test(fait.lien)))
    return <span class="quiet">Réservé</span>;
  return (
    <a href={`${racine}/${fait.lien}`}>
      Ouvrir
      <span class="hidden">{` le dossier du ${dateHeure(fait.instant, fuseau)}`}</span>
    </a>
  );
};
