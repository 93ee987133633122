import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Filtres } from '#ui/filtres.tsx';

export type FiltresVus = {
  readonly q: string;
  readonly etat: string;
  readonly genre: string;
  readonly college: string;
  readonly profession: string;
  readonly secteur: string;
  readonly depuis: string;
};

type Props = {
  readonly base: string;
  readonly filtres: FiltresVus;
  readonly requete: string;
  readonly colleges: readonly Option[];
  readonly secteurs: readonly Option[];
  readonly metiers: readonly Option[];
};

export const FiltresDAdherents = ({ base, filtres: f, requete, ...listes }: Props) => (
  <Filtres
    action={base}
    libelle="Filtrer les adhérents"
    gardes={f.depuis ? { depuis: f.depuis } : {}}
    effacer={requete === '' ? undefined : base}
  >
    <ChampTexte nom="q" libelle="Nom" valeur={f.q} largeur="moyen" />
    <ChampListe
      nom="etat"
      libelle="État"
      valeur={f.etat}
      vide="Adhérents"
      options={[
        { valeur: 'suspendue', libelle: 'Suspendus' },
        { valeur: 'partie', libelle: 'Partis' },
        { valeur: 'refusee', libelle: 'Refusés' },
        { valeur: 'toutes', libelle: 'Tous' },
      ]}
    />
    <ChampListe
      nom="genre"
      libelle="Qui"
      valeur={f.genre}
      vide="Tous"
      options={[
        { valeur: 'individuel', libelle: 'Personnes' },
        { valeur: 'structure', libelle: 'Structures' },
      ]}
    />
    {listes.colleges.length > 0 ? (
      <ChampListe
        nom="college"
        libelle="Collège"
        valeur={f.college}
        vide="Tous"
        options={listes.colleges}
      />
    ) : null}
    <ChampListe
      nom="profession"
      libelle="Profession"
      valeur={f.profession}
      vide="Toutes"
      options={listes.metiers}
    />
    <ChampListe
      nom="secteur"
      libelle="Secteur"
      valeur={f.secteur}
      vide="Tous"
      options={listes.secteurs}
    />
  </Filtres>
);
