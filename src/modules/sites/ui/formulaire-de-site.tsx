import { ChampCase, ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { GroupeDeChamps } from '#ui/formulaire.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { GENRES_DE_SITE } from '../domain/site.ts';
import { DIRE_GENRE, direCanal } from './dire-site.ts';

export type ChoixDuSite = {
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly professionnels: readonly {
    readonly id: string;
    readonly nom: string;
    readonly metier: string;
    readonly commune: string;
  }[];
  readonly canaux: readonly string[];
  readonly motifs: readonly { readonly code: string; readonly libelle: string }[];
};

type Props = ChoixDuSite & { readonly saisie: Saisie };

/** What is said of a site, new or not. */
export const ChampsDeSite = (p: Props) => (
  <div class="two">
    <div>
      <GroupeDeChamps legende="Le lieu">
        <ChampRadios
          {...lier(p.saisie, 'genre')}
          libelle="Genre"
          choix={GENRES_DE_SITE.map((genre) => ({ valeur: genre, libelle: DIRE_GENRE[genre] }))}
        />
        <ChampTexte
          {...lier(p.saisie, 'nom')}
          libelle="Nom"
          aide="Comme les habitants le lisent"
          longueurMax={90}
        />
        <ChampTexte
          {...lier(p.saisie, 'finess')}
          libelle="Numéro FINESS"
          aide="L’annuaire national donne alors l’adresse et le téléphone laissés vides"
          facultatif
          largeur="court"
        />
        <ChampTexte {...lier(p.saisie, 'adresse')} libelle="Adresse" facultatif longueurMax={108} />
        <ChampListe
          {...lier(p.saisie, 'commune')}
          libelle="Commune"
          vide="Celle de l’établissement"
          options={p.communes.map(({ code, nom }) => ({ valeur: code, libelle: nom }))}
        />
        <ChampTelephone {...lier(p.saisie, 'telephone')} libelle="Téléphone" facultatif />
      </GroupeDeChamps>
    </div>
    <div>
      <Accueil {...p} />
    </div>
  </div>
);

const Accueil = (p: Props) => (
  <GroupeDeChamps legende="L’accueil">
    <ChampTexteLong
      {...lier(p.saisie, 'horaires')}
      libelle="Horaires d’ouverture"
      aide="Une ligne par jour ou par période"
      facultatif
      lignes={3}
    />
    <ChampListe
      {...lier(p.saisie, 'responsable')}
      libelle="Responsable"
      aide="Il ou elle ouvre les permanences, comme la coordination"
      vide="La coordination seule"
      facultatif
      options={p.professionnels.map(({ id, nom, metier, commune }) => ({
        valeur: id,
        libelle: `${nom}, ${metier}, ${commune}`,
      }))}
    />
    <ChampCases
      {...lierPlusieurs(p.saisie, 'reservablePar')}
      libelle="Qui peut y réserver"
      choix={p.canaux.map((canal) => ({ valeur: canal, libelle: direCanal(canal) }))}
    />
    <ChampTexteLong
      {...lier(p.saisie, 'adressages')}
      libelle="Motifs d’adressage"
      aide="D’une consultation avancée&nbsp;: un par ligne, comme les médecins les disent"
      facultatif
      lignes={3}
    />
    <details class="mt5">
      <summary>Seulement pour certains motifs</summary>
      <ChampCases
        {...lierPlusieurs(p.saisie, 'motifs')}
        libelle="Motifs reçus"
        aide="Aucun coché&nbsp;: tous les motifs"
        facultatif
        choix={p.motifs.map(({ code, libelle }) => ({ valeur: code, libelle }))}
      />
    </details>
    <ChampCase
      nom="public"
      libelle="Montrer ce site aux habitants"
      coche={p.saisie.valeurs['public'] === 'oui'}
      facultatif
    />
  </GroupeDeChamps>
);
