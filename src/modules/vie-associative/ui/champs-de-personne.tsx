import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampNombre, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

export type Listes = {
  readonly metiers: readonly Option[];
  readonly communes: readonly Option[];
};

type Props = Listes & {
  readonly saisie: Saisie;
  /** Said to the person themselves, or by the coordination of somebody. */
  readonly soi: boolean;
};

/** For oneself, or for a structure that one represents. */
export const ChoixDuGenre = ({ saisie, soi }: Pick<Props, 'saisie' | 'soi'>) => (
  <ChampRadios
    {...lier(saisie, 'genre')}
    libelle={soi ? 'Vous adhérez' : 'Qui adhère'}
    choix={[
      {
        valeur: 'individuel',
        libelle: soi ? 'Pour vous' : 'Une personne',
        precision: 'Professionnel de santé, du social ou du médico-social, élu, usager',
      },
      {
        valeur: 'structure',
        libelle: soi ? 'Pour une structure que vous représentez' : 'Une structure, représentée',
        precision: 'Hôpital, EHPAD, CCAS, maison de santé, association',
      },
    ]}
  />
);

/** Who it is, what they do, and for which structure. */
export const ChampsDIdentite = ({ saisie, soi, metiers }: Props) => (
  <>
    <GroupeDeChamps legende={soi ? 'Qui vous êtes' : 'La personne'}>
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisie, 'prenom')}
          libelle="Prénom"
          remplissage={soi ? 'given-name' : 'off'}
        />
        <ChampTexte
          {...lier(saisie, 'nom')}
          libelle="Nom"
          remplissage={soi ? 'family-name' : 'off'}
        />
      </LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'profession')}
        libelle="Profession"
        vide="Autre, ou sans profession de santé"
        options={metiers}
        facultatif
      />
      <ChampTexte
        {...lier(saisie, 'qualite')}
        libelle={soi ? 'Sinon, à quel titre vous êtes là' : 'Sinon, à quel titre'}
        aide="Élue, représentant des usagers, éducatrice"
        facultatif
        longueurMax={80}
      />
      <ChampNombre
        {...lier(saisie, 'rpps')}
        libelle="Numéro RPPS"
        aide="Onze chiffres, sur la carte CPS"
        largeur="moyen"
        facultatif
      />
    </GroupeDeChamps>
    <DeLaStructure saisie={saisie} soi={soi} />
  </>
);

const DeLaStructure = ({ saisie, soi }: Pick<Props, 'saisie' | 'soi'>) => (
  <GroupeDeChamps legende="Si c’est une structure">
    <ChampTexte
      {...lier(saisie, 'structure')}
      libelle="Nom de la structure"
      facultatif
      longueurMax={160}
    />
    <LigneDeChamps>
      <ChampTexte
        {...lier(saisie, 'fonction')}
        libelle={soi ? 'Votre fonction' : 'Fonction de qui la représente'}
        facultatif
        longueurMax={80}
      />
      <ChampTexte {...lier(saisie, 'finess')} libelle="Numéro FINESS" largeur="moyen" facultatif />
    </LigneDeChamps>
  </GroupeDeChamps>
);

/** How to write to them, and where they are. */
export const ChampsDeContact = ({ saisie, soi, communes }: Omit<Props, 'metiers'>) => (
  <GroupeDeChamps legende={soi ? 'Comment vous répondre' : 'Comment lui répondre'}>
    <ChampCourriel
      {...lier(saisie, 'courriel')}
      libelle="Courriel"
      facultatif={!soi}
      remplissage={soi ? 'email' : 'off'}
    />
    <ChampTelephone
      {...lier(saisie, 'telephone')}
      libelle="Téléphone"
      facultatif
      remplissage={soi ? 'tel' : 'off'}
    />
    <ChampListe
      {...lier(saisie, 'commune')}
      libelle="Commune d’exercice"
      vide="Ailleurs, ou sans objet"
      options={communes}
      facultatif
    />
  </GroupeDeChamps>
);
