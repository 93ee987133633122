import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampCommune } from '#ui/champ-commune.tsx';
import type { Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampCourriel, ChampDate, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { CRITERES } from '../domain/critere.ts';
import { ChampDuDepart, type DepartChoisi } from './depart-de-demande.tsx';

// What is asked of somebody who looks for a médecin traitant, wherever they are inscribed.

type Props = { readonly saisie: Saisie };

export const ChampsDIdentite = ({ saisie }: Props) => (
  <>
    <LigneDeChamps>
      <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="off" />
      <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="off" />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'dateDeNaissance')} libelle="Date de naissance" />
      <ChampRadios
        {...lier(saisie, 'sexe')}
        libelle="Sexe"
        facultatif
        cote
        choix={[
          { valeur: 'f', libelle: 'Femme' },
          { valeur: 'm', libelle: 'Homme' },
          { valeur: 'autre', libelle: 'Autre' },
        ]}
      />
    </LigneDeChamps>
  </>
);

type ContactProps = Props & {
  readonly recherche: string;
  readonly choix: readonly Option[] | undefined;
};

export const ChampsDeContact = ({ saisie, recherche, choix }: ContactProps) => (
  <>
    <ChampCommune
      {...lier(saisie, 'commune')}
      texte={lier(saisie, 'communeTexte').valeur}
      libelle="Commune"
      recherche={recherche}
      choix={choix}
    />
    <LigneDeChamps>
      <ChampTelephone
        {...lier(saisie, 'telephone')}
        libelle="Téléphone"
        facultatif
        remplissage="off"
      />
      <ChampCourriel
        {...lier(saisie, 'courriel')}
        libelle="Courriel"
        facultatif
        remplissage="off"
      />
    </LigneDeChamps>
    <ChampTexte {...lier(saisie, 'adresse')} libelle="Adresse" facultatif remplissage="off" />
  </>
);

type SituationProps = Props & {
  readonly criteres: readonly string[];
  readonly departs: readonly DepartChoisi[];
};

export const ChampsDeSituation = ({ saisie, criteres, departs }: SituationProps) => (
  <>
    <ChampCases
      {...lier(saisie, 'criteres')}
      libelle="Sa situation"
      aide="Ce qui est vrai aujourd’hui. L’âge est compté tout seul."
      facultatif
      valeurs={criteres}
      choix={CRITERES.map(({ code, libelle }) => ({ valeur: code, libelle }))}
    />
    <ChampDuDepart
      saisie={saisie}
      libelle="Le médecin qu’elle perd"
      departs={departs}
      vide="Aucun de ceux-là"
    />
    <ChampDate
      {...lier(saisie, 'traitementAvant')}
      libelle="Traitement à renouveler avant le"
      facultatif
    />
    <ChampTexteLong
      {...lier(saisie, 'precisions')}
      libelle="Ce qu’il faut savoir"
      aide="Médecin souhaité, horaires où appeler"
      facultatif
      lignes={2}
    />
  </>
);
