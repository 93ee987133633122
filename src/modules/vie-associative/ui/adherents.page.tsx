import { depuis, pluriel } from '#kernel/formats.ts';
import { Attente } from '#ui/attente.tsx';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import type { Option } from '#ui/champ-liste.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { appelerAdherent, nomDe } from '../domain/adhesion.ts';
import {
  type AdherentVu,
  DIRE_ETAT,
  direPeriode,
  type Jetons,
  type Moment,
  TON_D_ETAT,
} from './dire-adhesion.ts';
import { FiltresDAdherents, type FiltresVus } from './filtres-d-adherents.tsx';

export type AdherentsPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly adherents: readonly AdherentVu[];
  /** How many answer, of which `adherents` are one page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly demandes: readonly AdherentVu[];
  /** Current members, all of them. */
  readonly enCours: number;
  readonly filtres: FiltresVus;
  /** The filters as an address: "?q=…". */
  readonly requete: string;
  readonly colleges: readonly Option[];
  readonly secteurs: readonly Option[];
  readonly metiers: readonly Option[];
  /** People whom the directory says are members and who have no membership here. */
  readonly aReprendre: number;
  readonly jetons: Jetons;
  readonly tenir: boolean;
};

/** Who is a member, and who asked to be. */
export const AdherentsPage = (p: AdherentsPageProps) => (
  <>
    <TeteDePage
      titre="Adhérents"
      phrase={<Compte {...p} />}
      action={
        p.tenir ? (
          <>
            <LienBouton href={`${p.base}/adherents/nouveau`}>Noter une demande</LienBouton>
            <LienBouton href={`${p.base}/importer`} variante="simple">
              Importer un fichier
            </LienBouton>
          </>
        ) : undefined
      }
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    {p.demandes.length > 0 ? <Demandes {...p} /> : null}
    {p.aReprendre > 0 && p.tenir ? <Reprendre {...p} /> : null}
    <Section titre="Liste des adhérents" titreCache proche>
      <FiltresDAdherents {...p} />
      <Ecrire {...p} />
      <Liste {...p} />
    </Section>
  </>
);

const Compte = ({ enCours, demandes }: AdherentsPageProps) => (
  <>
    <strong>{pluriel(enCours, 'adhérent')}</strong>
    {demandes.length === 0
      ? '. Aucune demande n’attend.'
      : `, et ${pluriel(demandes.length, 'demande')} à décider.`}
  </>
);

const Demandes = ({ demandes, base, moment, tenir }: AdherentsPageProps) => (
  <Section titre="Demandes à décider" droite={String(demandes.length)} proche>
    <ul data-lignes>
      {demandes.map((d) => (
        <Attente
          age={depuis(d.demandeeLe, moment.maintenant)}
          phrase={<a href={`${base}/adherents/${d.id}`}>{appelerAdherent(d)}</a>}
          detail={[
            d.genre === 'structure' ? `représentée par ${nomDe(d)}` : d.metier,
            d.communeNom,
            d.origine === 'public' ? 'par la page publique' : 'notée par la coordination',
          ]
            .filter(Boolean)
            .join(', ')}
          verbe={
            <LienBouton href={`${base}/adherents/${d.id}`} precision={appelerAdherent(d)}>
              {tenir ? 'Décider' : 'Voir'}
            </LienBouton>
          }
        />
      ))}
    </ul>
  </Section>
);

const Reprendre = ({ aReprendre, base, jetons }: AdherentsPageProps) => (
  <div class="mt5">
    <Bandeau ton="info">
      {`L’annuaire dit adhérentes ${pluriel(aReprendre, 'personne')} qui n’ont pas d’adhésion ici.`}
    </Bandeau>
    <div class="actions">
      <BoutonPoste
        action={`${base}/adherents/reprendre`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-reprendre`}
      >
        Les reprendre comme adhérents
      </BoutonPoste>
    </div>
  </div>
);

/** The members that are shown may be written to; not those who left, nor those who were refused. */
const Ecrire = ({ base, filtres: { etat }, requete, total, tenir }: AdherentsPageProps) =>
  tenir && total > 0 && (etat === '' || etat === 'suspendue') ? (
    <p class="mt4">
      <a href={`${base}/ecrire${requete}`}>
        {total === 1 ? 'Écrire à cet adhérent' : `Écrire à ces ${total} adhérents`}
      </a>
    </p>
  ) : null;

const Liste = (p: AdherentsPageProps) => (
  <Tableau
    titre="Adhérents"
    titreCache
    precision={pluriel(p.total, 'adhésion')}
    lignes={p.adherents}
    vide={<Rien {...p} />}
    colonnes={[
      {
        titre: 'Adhérent',
        entete: true,
        cellule: (a) => <a href={`${p.base}/adherents/${a.id}`}>{appelerAdherent(a)}</a>,
      },
      {
        titre: 'Profession, ou représentant',
        cellule: (a) =>
          a.genre === 'structure' ? [nomDe(a), a.fonction].filter(Boolean).join(', ') : a.metier,
      },
      { titre: 'Commune', cellule: (a) => a.communeNom ?? '' },
      {
        titre: 'Collège',
        cellule: (a) => a.college ?? <span class="quiet">aucun</span>,
      },
      { titre: 'Adhésion', genre: 'date', cellule: (a) => direPeriode(a) },
      {
        titre: 'État',
        cellule: (a) => <Etiquette ton={TON_D_ETAT[a.etat]}>{DIRE_ETAT[a.etat]}</Etiquette>,
      },
    ]}
    exports={['xlsx', 'csv'].map((format) => ({
      libelle: format.toUpperCase(),
      href: `${p.base}/adherents.${format}${p.requete}`,
    }))}
    pagination={
      <Pagination
        page={p.page}
        pages={p.pages}
        adresse={(page) => `${p.base}${p.requete === '' ? '?' : `${p.requete}&`}page=${page}`}
      />
    }
  />
);

const Rien = ({ requete, base, tenir }: AdherentsPageProps) =>
  requete === '' ? (
    <Vide
      titre="Aucun adhérent"
      phrase="Importez la liste que vous tenez aujourd’hui, ou donnez l’adresse de la page où chacun demande à adhérer."
      action={
        tenir ? <LienBouton href={`${base}/importer`}>Importer un fichier</LienBouton> : undefined
      }
    />
  ) : (
    <Vide
      titre="Personne ne répond à ces filtres"
      phrase="Enlevez un filtre, ou vérifiez l’orthographe du nom."
      action={<LienBouton href={base}>Voir tous les adhérents</LienBouton>}
    />
  );
