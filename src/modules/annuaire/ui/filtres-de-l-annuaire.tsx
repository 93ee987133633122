import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Filtres as FormulaireDeFiltres } from '#ui/filtres.tsx';
import { DISTANCES, type Filtres } from '../domain/filtres.ts';
import { PROFESSIONS } from '../domain/nomenclatures.ts';

type Props = {
  readonly action: string;
  readonly filtres: Filtres;
  readonly communes: readonly { readonly code: string; readonly nom: string }[];
  readonly specificites: readonly string[];
};

/** Filters of the directory, for those who work with it. */
export const FiltresDeLAnnuaire = ({ action, filtres, communes, specificites }: Props) => (
  <FormulaireDeFiltres
    action={action}
    libelle="Filtrer l’annuaire"
    effacer={Object.values(filtres).some((v) => v !== '') ? action : undefined}
  >
    <ChampRecherche nom="q" libelle="Nom ou prénom" valeur={filtres.q} longueurMax={100} />
    <ListeDesProfessions valeur={filtres.profession} />
    <ListeDesCommunes valeur={filtres.commune} communes={communes} />
    <ChampListe
      nom="minutes"
      libelle="Distance"
      vide="Sur place"
      valeur={filtres.minutes}
      options={DISTANCES.map((d) => ({ valeur: d, libelle: `À moins de ${d}\u00a0min` }))}
    />
    <ChampListe
      nom="specificite"
      libelle="Spécificité"
      vide="Toutes"
      valeur={filtres.specificite}
      options={specificites.map((s) => ({ valeur: s, libelle: s }))}
    />
    <ChampListe
      nom="nouveaux"
      libelle="Nouveaux patients"
      vide="Tous"
      valeur={filtres.nouveaux}
      options={[{ valeur: 'oui', libelle: 'En accueille' }]}
    />
    <ChampListe
      nom="membre"
      libelle="Adhésion"
      vide="Tous"
      valeur={filtres.membre}
      options={[
        { valeur: 'oui', libelle: 'Adhérents' },
        { valeur: 'non', libelle: 'Non-adhérents' },
      ]}
    />
  </FormulaireDeFiltres>
);

/** Professions to filter by. */
export const ListeDesProfessions = ({ valeur }: { readonly valeur: string }) => (
  <ChampListe
    nom="profession"
    libelle="Profession"
    vide="Toutes"
    valeur={valeur}
    options={PROFESSIONS.map((p) => ({ valeur: p.code, libelle: p.libelle }))}
  />
);

/** Communes of the CPTS to filter by. */
export const ListeDesCommunes = (p: {
  readonly valeur: string;
  readonly communes: Props['communes'];
}) => (
  <ChampListe
    nom="commune"
    libelle="Commune"
    vide="Tout le territoire"
    valeur={p.valeur}
    options={p.communes.map((c) => ({ valeur: c.code, libelle: c.nom }))}
  />
);
