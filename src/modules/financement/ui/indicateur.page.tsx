import { montant } from '#kernel/centimes.ts';
import { dateHeure, duree, nombre, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { AnneeDeContrat } from '../domain/contrat.ts';
import type { FaitCompte } from '../domain/fait-compte.ts';
import { LIBELLES_DES_POSTES } from '../domain/mission.ts';
import type { IndicateurVu } from '../domain/poste-vu.ts';
import { direProfession } from '../domain/profession.ts';
import { direAnnee } from './dire-financement.tsx';
import { direCalcul } from './dire-mesure.ts';
import { direRegleDe, direValeur } from './dire-valeur.ts';

export type IndicateurPageProps = {
  readonly base: string;
  /** `/app/demo`: the record of an entry is relative to it. */
  readonly racine: string;
  readonly fuseau: string;
  readonly annee: AnneeDeContrat;
  readonly indicateur: IndicateurVu;
  /** Null: kept for the coordination. */
  readonly faits: readonly FaitCompte[] | null;
  readonly tronque: boolean;
  readonly page: number;
};

const PAR_PAGE = 25;

/** One indicator in one year: what it is worth, how it is counted, and every entry that makes it. */
export const IndicateurPage = (p: IndicateurPageProps) => {
  const { base, annee, indicateur: i } = p;
  const ici = `?annee=${annee.rang}`;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Contrat ACI', href: `${base}${ici}` },
          { libelle: LIBELLES_DES_POSTES[i.mission], href: `${base}/postes/${i.mission}${ici}` },
          { libelle: direAnnee(annee) },
        ]}
        titre={i.libelle}
        phrase={<Resume {...p} />}
        moyen
      />
      {i.euros !== null && i.eurosDeLaCpam !== null && i.euros !== i.eurosDeLaCpam ? (
        <Bandeau ton="attention" titre="La CPTS et la CPAM ne comptent pas pareil">
          {`${montant(i.euros)} selon la CPTS, ${montant(i.eurosDeLaCpam)} selon la CPAM.`}
        </Bandeau>
      ) : null}
      <Faits
        large
        faits={[
          { terme: 'Vaut', valeur: direRegleDe(i) },
          { terme: 'Compté', valeur: i.calcul ? direCalcul(i) : 'Hors de Maillage' },
          { terme: 'Selon la CPAM', valeur: i.cpam === null ? 'inconnu' : direValeur(i, i.cpam) },
          ...(i.preuve ? [{ terme: 'Preuve demandée', valeur: i.preuve }] : []),
        ]}
      />
      <Section titre="Ce qui fait ce nombre">
        <Origine {...p} />
      </Section>
    </>
  );
};

const Resume = ({ indicateur: i }: IndicateurPageProps) => (
  <>
    <strong>{i.cpts === null ? 'Valeur inconnue' : direValeur(i, i.cpts)}</strong>
    {i.euros === null ? '.' : `, soit ${montant(i.euros)} sur ${montant(i.maximum)}.`}
    {i.suivant
      ? ` À ${direValeur(i, i.suivant.jusqua)}, ${montant(i.suivant.gain)} de plus.`
      : null}
  </>
);

const Origine = (p: IndicateurPageProps) => {
  if (!p.indicateur.calcul)
    return (
      <p class="quiet measure">
        {p.indicateur.source === 'remis'
          ? 'La CPAM remet cette valeur : elle se lit sur sa pièce.'
          : 'Cette valeur est déclarée : rien dans Maillage ne la compte encore.'}
      </p>
    );
  if (p.faits === null)
    return (
      <p class="quiet measure">
        Ces faits mènent à des patients&nbsp;: la coordination seule les ouvre.
      </p>
    );
  return <Liste {...p} faits={p.faits} />;
};

const Liste = (p: IndicateurPageProps & { readonly faits: readonly FaitCompte[] }) => {
  const pages = Math.max(1, Math.ceil(p.faits.length / PAR_PAGE));
  const page = Math.min(p.page, pages);
  return (
    <>
      <p class="quiet">
        {p.tronque
          ? 'Les derniers faits seulement : il y en a davantage.'
          : `${pluriel(p.faits.length, 'fait')} du journal, chacun écrit là où le travail est fait.`}
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
            adresse={(n) =>
              `${p.base}/indicateurs/${p.indicateur.id}?annee=${p.annee.rang}&page=${n}`
            }
          />
        }
        colonnes={[
          {
            titre: 'Date',
            entete: true,
            genre: 'date',
            cellule: (f) => dateHeure(f.instant, p.fuseau),
          },
          { titre: 'Profession', cellule: (f) => direProfession(f.professions[0]) },
          {
            titre: 'Durée ou délai',
            genre: 'nombre',
            cellule: (f) => (f.minutes === null ? '' : duree(f.minutes)),
          },
          { titre: 'Compte', genre: 'nombre', cellule: direQuantite },
          { titre: 'Preuve', genre: 'actions', cellule: (f) => <Preuve {...p} fait={f} /> },
        ]}
      />
    </>
  );
};

function direQuantite({ quantite, corrige, source }: FaitCompte): string {
  const dit = quantite < 0 ? `−${nombre(-quantite)}` : nombre(quantite);
  if (corrige !== null || quantite < 0) return `${dit}, correction`;
  return source === 'declare' ? `${dit}, déclaré` : dit;
}

/** Records that have a page of their own. */
const PAGES =
  /^(reunions|gardes\/gardes|mallettes|sites|soins\/(demandes|creneaux)|medecin-traitant\/demandes|vie-associative\/adherents)\//;

const Preuve = ({ racine, fuseau, fait }: IndicateurPageProps & { readonly fait: FaitCompte }) =>
  fait.lien !== null && PAGES.test(fait.lien) ? (
    <a href={`${racine}/${fait.lien}`}>
      Ouvrir
      <span class="hidden">{` ce qui date du ${dateHeure(fait.instant, fuseau)}`}</span>
    </a>
  ) : (
    <span class="quiet">Sans page</span>
  );
