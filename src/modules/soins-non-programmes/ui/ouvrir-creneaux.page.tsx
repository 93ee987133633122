import { type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampCommune } from '#ui/champ-commune.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampDate, ChampHeure, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { CANAUX, GENRES_DE_CRENEAU, PUBLICS } from '../domain/creneau.ts';
import { MOTIFS } from '../domain/motif.ts';
import { DIRE_CANAL, DIRE_GENRE, DIRE_PUBLIC } from './dire-rendez-vous.ts';

export type OuvrirCreneauxPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly serie: boolean;
  /** Empty for who opens for themselves alone. */
  readonly professions: readonly {
    readonly profession: string;
    readonly professionnels: readonly {
      readonly rpps: string;
      readonly nom: string;
      readonly commune: string;
    }[];
  }[];
  readonly zones: readonly string[];
  /** Urgent paths whose protocol the CPTS copied: the others are not offered. */
  readonly filieres: readonly Filiere[];
  readonly choixDeCommune?: readonly Option[] | undefined;
};

/** One slot, or a weekly pattern: when, where, for whom, and who may book. */
export const OuvrirCreneauxPage = (p: OuvrirCreneauxPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Créneaux', href: `${p.base}/creneaux` }, { libelle: 'Ouvrir' }]}
      titre="Ouvrir des créneaux"
      phrase="La régulation les voit aussitôt, ou à l’heure que vous choisissez."
    />
    <Onglets
      libelle="Une fois ou chaque semaine"
      onglets={[
        { libelle: 'Une fois', href: `${p.base}/creneaux/ouvrir`, actif: !p.serie },
        { libelle: 'Chaque semaine', href: `${p.base}/creneaux/ouvrir?serie=oui`, actif: p.serie },
      ]}
    />
    <div class="mt5">
      <Formulaire
        action={`${p.base}/creneaux/${p.serie ? 'ouvrir-serie' : 'ouvrir'}`}
        {...p.jetons}
        saisie={p.saisie}
      >
        <div class="two">
          <div>
            {p.professions.length > 0 ? <Pour {...p} /> : null}
            {p.serie ? <QuandChaqueSemaine {...p} /> : <QuandUneFois {...p} />}
          </div>
          <div>
            <Ou {...p} />
            <PourQui {...p} />
          </div>
        </div>
        <div class="actions mt6">
          <Bouton variante="suivant">
            {p.serie ? 'Ouvrir chaque semaine' : 'Ouvrir ce créneau'}
          </Bouton>
          <LienBouton href={`${p.base}/creneaux`} variante="simple">
            Abandonner
          </LienBouton>
        </div>
      </Formulaire>
    </div>
  </>
);

const Pour = ({ saisie, professions }: OuvrirCreneauxPageProps) => (
  <GroupeDeChamps legende="Pour qui les ouvrez-vous&nbsp;?">
    <ChampListe
      {...lier(saisie, 'professionnel')}
      libelle="Professionnel"
      vide="Choisir"
      options={professions.map(({ profession, professionnels }) => ({
        groupe: profession,
        options: professionnels.map(({ rpps, nom, commune }) => ({
          valeur: rpps,
          libelle: `${nom}, ${commune}`,
        })),
      }))}
    />
  </GroupeDeChamps>
);

const QuandUneFois = ({ saisie }: OuvrirCreneauxPageProps) => (
  <GroupeDeChamps legende="Quand">
    <ChampDate {...lier(saisie, 'jour')} libelle="Jour" />
    <LigneDeChamps>
      <ChampHeure {...lier(saisie, 'heureDebut')} libelle="De" />
      <ChampNombre {...lier(saisie, 'dureeMinutes')} libelle="Durée" unite="min" />
    </LigneDeChamps>
    <Liberation saisie={saisie} />
  </GroupeDeChamps>
);

const JOURS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];

const QuandChaqueSemaine = ({ saisie, zones }: OuvrirCreneauxPageProps) => (
  <GroupeDeChamps legende="Quand">
    <ChampCases
      {...lierPlusieurs(saisie, 'jours')}
      libelle="Jours"
      cote
      choix={JOURS.map((libelle, i) => ({ valeur: String(i + 1), libelle }))}
    />
    <LigneDeChamps>
      <ChampHeure {...lier(saisie, 'heureDebut')} libelle="De" />
      <ChampHeure {...lier(saisie, 'heureFin')} libelle="À" />
      <ChampNombre {...lier(saisie, 'dureeMinutes')} libelle="Chacun de" unite="min" />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'du')} libelle="Du" />
      <ChampDate {...lier(saisie, 'au')} libelle="Au" />
    </LigneDeChamps>
    <ChampTexteLong
      {...lier(saisie, 'exceptions')}
      libelle="Sauf ces jours"
      aide="Un par ligne, comme 25/12/2026"
      facultatif
      lignes={2}
    />
    {zones.length > 0 ? (
      <ChampListe
        {...lier(saisie, 'zoneVacances')}
        libelle="Vacances scolaires"
        facultatif
        vide="Ouvert aussi pendant les vacances"
        options={zones.map((zone) => ({
          valeur: zone,
          libelle: `Fermé pendant celles de la zone ${zone}`,
        }))}
      />
    ) : null}
    <Liberation saisie={saisie} />
  </GroupeDeChamps>
);

const Liberation = ({ saisie }: { readonly saisie: Saisie }) => (
  <ChampHeure
    {...lier(saisie, 'heureLiberation')}
    libelle="Proposé aux autres à partir de"
    aide="Le jour même&nbsp;; avant, vous le gardez pour vos patients"
    facultatif
  />
);

const Ou = ({ base, saisie, choixDeCommune }: OuvrirCreneauxPageProps) => (
  <GroupeDeChamps legende="Où">
    <ChampRadios
      {...lier(saisie, 'genre')}
      libelle="Comment"
      cote
      choix={GENRES_DE_CRENEAU.map((genre) => ({ valeur: genre, libelle: DIRE_GENRE[genre] }))}
    />
    <ChampCommune
      {...lier(saisie, 'commune')}
      texte={lier(saisie, 'communeTexte').valeur}
      libelle="Commune"
      aide="Vide&nbsp;: celle où le professionnel exerce"
      recherche={`${base}/communes`}
      choix={choixDeCommune}
    />
    <ChampTexte
      {...lier(saisie, 'lieu')}
      libelle="Lieu"
      aide="Adresse, cabinet, salle"
      facultatif
    />
  </GroupeDeChamps>
);

const PourQui = ({ saisie, filieres }: OuvrirCreneauxPageProps) => (
  <GroupeDeChamps legende="Pour qui">
    <ChampListe
      {...lier(saisie, 'public')}
      libelle="Personnes reçues"
      options={PUBLICS.map((valeur) => ({ valeur, libelle: DIRE_PUBLIC[valeur] }))}
    />
    <LigneDeChamps>
      <ChampNombre {...lier(saisie, 'ageMin')} libelle="Âge, de" unite="ans" facultatif />
      <ChampNombre {...lier(saisie, 'ageMax')} libelle="à" unite="ans" facultatif />
    </LigneDeChamps>
    <ChampCases
      {...lierPlusieurs(saisie, 'reservablePar')}
      libelle="Qui peut réserver"
      choix={CANAUX.map((valeur) => ({ valeur, libelle: DIRE_CANAL[valeur] }))}
    />
    {filieres.length > 0 ? (
      <ChampCases
        {...lierPlusieurs(saisie, 'filieres')}
        libelle="Gardé aux urgences de kinésithérapie"
        aide="Réservé après les questions du protocole signé, à qui est éligible"
        facultatif
        choix={filieres.map((filiere) => ({
          valeur: filiere,
          libelle: LIBELLES_DES_FILIERES[filiere],
        }))}
      />
    ) : null}
    <details class="mt5">
      <summary>Seulement pour certains motifs</summary>
      <ChampCases
        {...lierPlusieurs(saisie, 'motifs')}
        libelle="Motifs reçus"
        aide="Aucun coché&nbsp;: tous les motifs"
        facultatif
        choix={MOTIFS.map(({ code, libelle }) => ({ valeur: code, libelle }))}
      />
    </details>
  </GroupeDeChamps>
);
