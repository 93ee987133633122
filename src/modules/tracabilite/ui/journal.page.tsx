import type { DateCivile } from '#kernel/date-civile.ts';
import { dateHeure, pluriel } from '#kernel/formats.ts';
import {
  GENRES_DE_TRACE,
  type GenreDeTrace,
  LIBELLES_DES_GENRES_DE_TRACE,
} from '#kernel/genre-de-trace.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Alerte } from '../domain/alerte.ts';
import type { TraceLue } from '../domain/trace-lue.ts';
import { Alertes } from './alertes.tsx';
import { type Actions, direAction, direRoles } from './dire-trace.ts';
import { EtatDeLaChaine, type Verification } from './etat-de-la-chaine.tsx';

export type FiltreDuJournal = {
  readonly du: DateCivile;
  readonly au: DateCivile;
  readonly par: string;
  readonly genre: GenreDeTrace | null;
  readonly personne: string | null;
};

export type JournalPageProps = {
  readonly base: string;
  readonly fuseau: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly actions: Actions;
  readonly filtre: FiltreDuJournal;
  /** The address of the page is that of all its filters. */
  readonly adresse: (de: 'page' | 'csv', avant?: number) => string;
  readonly traces: readonly TraceLue[];
  readonly suite: number | null;
  readonly alertes: readonly Alerte[];
  readonly verification: Verification | null;
};

/** Who saw and did what in the CPTS, whether the trail is whole, and what must be looked at. */
export const JournalPage = (p: JournalPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Vie de la CPTS' }, { libelle: 'Journal des accès' }]}
      titre="Journal des accès"
      phrase={<EtatDeLaChaine verification={p.verification} fuseau={p.fuseau} />}
    />
    <Alertes {...p} />
    <Section
      titre="Qui a fait quoi"
      proche
      introduction="Chaque lecture et chaque écriture de données de santé, chaque droit donné, chaque téléchargement. Rien ne s’y modifie."
    >
      <FiltresDuJournal {...p} />
      <div class="mt4">
        <Entrees {...p} />
      </div>
    </Section>
  </>
);

const FiltresDuJournal = ({ base, filtre }: JournalPageProps) => (
  <Filtres action={base} libelle="Filtrer le journal" effacer={base}>
    <ChampDate nom="du" libelle="Du" valeur={filtre.du} />
    <ChampDate nom="au" libelle="Au" valeur={filtre.au} />
    <ChampTexte nom="par" libelle="Par" valeur={filtre.par} facultatif largeur="moyen" />
    <ChampListe
      nom="genre"
      libelle="Quoi"
      valeur={filtre.genre ?? ''}
      vide="Tout"
      facultatif
      options={GENRES_DE_TRACE.map((genre) => ({
        valeur: genre,
        libelle: LIBELLES_DES_GENRES_DE_TRACE[genre],
      }))}
    />
    <ChampTexte
      nom="personne"
      libelle="Numéro de dossier"
      valeur={filtre.personne ?? ''}
      facultatif
      largeur="moyen"
    />
  </Filtres>
);

const Entrees = (p: JournalPageProps) => (
  <>
    {p.filtre.personne ? (
      <p class="mb4">
        <LienBouton href={`${p.base}/personnes/${p.filtre.personne}`}>
          Imprimer la liste pour cette personne
        </LienBouton>
      </p>
    ) : null}
    <Tableau
      titre="Journal des accès"
      titreCache
      lignes={p.traces}
      vide={
        <Vide titre="Rien pendant ces jours" phrase="Élargissez les dates, ou retirez un filtre." />
      }
      exports={[{ libelle: 'CSV', href: p.adresse('csv') }]}
      pagination={
        p.suite ? <a href={p.adresse('page', p.suite)}>Voir ce qui précède</a> : undefined
      }
      colonnes={[
        { titre: 'Quand', genre: 'date', cellule: (t) => dateHeure(t.instant, p.fuseau) },
        {
          titre: 'Qui',
          entete: true,
          cellule: (t) => (
            <>
              {t.acteurNom}
              <span class="quiet small">{` ${direRoles(t)}`}</span>
            </>
          ),
        },
        { titre: 'Quoi', cellule: (t) => direAction(p.actions, t.action) },
        {
          titre: 'Dossiers',
          cellule: (t) => <Dossiers trace={t} base={p.base} fuseau={p.fuseau} />,
        },
      ]}
    />
  </>
);

type DossiersProps = { readonly trace: TraceLue; readonly base: string; readonly fuseau: string };

const Dossiers = ({ trace, base, fuseau }: DossiersProps) => {
  if (trace.personne === null)
    return <>{trace.personnes === 0 ? '' : pluriel(trace.personnes, 'dossier')}</>;
  return (
    <a href={`${base}/personnes/${trace.personne}`}>
      Qui l’a lu
      <span class="hidden">{`, trace du ${dateHeure(trace.instant, fuseau)}`}</span>
    </a>
  );
};
