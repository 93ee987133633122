import { NATURES_INS, STATUTS_D_IDENTITE } from '#kernel/ins.ts';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampCommune } from '#ui/champ-commune.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampDate, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { VERIFICATIONS } from '../domain/dossier.ts';
import { SEXES } from '../domain/identite.ts';
import {
  LIBELLES_DES_NATURES,
  LIBELLES_DES_SEXES,
  LIBELLES_DES_STATUTS,
  LIBELLES_DES_VERIFICATIONS,
  SENS_DES_STATUTS,
} from './dire-patient.ts';

export type ChampsDuPatientProps = {
  readonly slug: string;
  readonly saisie: Saisie;
  readonly medecins: readonly Option[];
  readonly choixDeCommune?: readonly Option[] | undefined;
  /** A matricule is kept that is not shown: what is typed replaces it. */
  readonly matriculeGarde?: boolean | undefined;
};

/** Fields of a record: who the person is, how to reach them, their identity number. */
export const ChampsDuPatient = (p: ChampsDuPatientProps) => (
  <>
    <Identite {...p} />
    <Joindre {...p} />
    <IdentiteNationale {...p} />
  </>
);

const Identite = ({ saisie }: ChampsDuPatientProps) => (
  <GroupeDeChamps legende="Identité">
    <LigneDeChamps>
      <ChampTexte
        libelle="Nom de naissance"
        longueurMax={120}
        remplissage="off"
        {...lier(saisie, 'nomDeNaissance')}
      />
      <ChampTexte
        libelle="Prénoms de naissance"
        aide="Dans l’ordre de l’état civil, séparés par des virgules."
        longueurMax={200}
        remplissage="off"
        {...lier(saisie, 'prenoms')}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampTexte
        libelle="Nom utilisé"
        facultatif
        longueurMax={120}
        remplissage="off"
        {...lier(saisie, 'nomUtilise')}
      />
      <ChampTexte
        libelle="Prénom utilisé"
        facultatif
        longueurMax={120}
        remplissage="off"
        {...lier(saisie, 'prenomUtilise')}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampDate libelle="Date de naissance" {...lier(saisie, 'dateDeNaissance')} />
      <ChampTexte
        libelle="Code INSEE du lieu de naissance"
        aide="Cinq caractères, ou 99 et trois chiffres pour un pays."
        facultatif
        largeur="court"
        longueurMax={5}
        remplissage="off"
        {...lier(saisie, 'communeDeNaissance')}
      />
    </LigneDeChamps>
    <ChampRadios
      libelle="Sexe"
      cote
      choix={SEXES.map((valeur) => ({ valeur, libelle: LIBELLES_DES_SEXES[valeur] }))}
      {...lier(saisie, 'sexe')}
    />
  </GroupeDeChamps>
);

const Joindre = ({ slug, saisie, medecins, choixDeCommune }: ChampsDuPatientProps) => (
  <GroupeDeChamps legende="Joindre et suivre">
    <LigneDeChamps>
      <ChampTelephone
        libelle="Téléphone"
        facultatif
        remplissage="off"
        {...lier(saisie, 'telephone')}
      />
      <ChampCourriel
        libelle="Adresse électronique"
        facultatif
        remplissage="off"
        {...lier(saisie, 'courriel')}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampCommune
        libelle="Commune où vit la personne"
        facultatif
        recherche={`/communes?cpts=${slug}`}
        texte={lier(saisie, 'communeTexte').valeur}
        choix={choixDeCommune}
        {...lier(saisie, 'commune')}
      />
      <ChampListe
        libelle="Médecin traitant"
        facultatif
        options={[
          { valeur: 'inconnu', libelle: 'Inconnu' },
          { valeur: 'aucun', libelle: 'Aucun' },
          { groupe: 'Médecins du territoire', options: medecins },
        ]}
        {...lier(saisie, 'medecinTraitant')}
      />
    </LigneDeChamps>
    <Prevenir saisie={saisie} />
  </GroupeDeChamps>
);

const Prevenir = ({ saisie }: Pick<ChampsDuPatientProps, 'saisie'>) => (
  <LigneDeChamps>
    <ChampTexte
      libelle="Personne à prévenir"
      facultatif
      longueurMax={120}
      remplissage="off"
      {...lier(saisie, 'contactNom')}
    />
    <ChampTexte
      libelle="Lien avec elle"
      aide="Fille, voisin, tutrice…"
      facultatif
      longueurMax={60}
      remplissage="off"
      {...lier(saisie, 'contactLien')}
    />
    <ChampTelephone
      libelle="Son téléphone"
      facultatif
      remplissage="off"
      {...lier(saisie, 'contactTelephone')}
    />
  </LigneDeChamps>
);

const IdentiteNationale = ({ saisie, matriculeGarde }: ChampsDuPatientProps) => (
  <GroupeDeChamps legende="Identité nationale de santé (INS)">
    <ChampRadios
      libelle="Statut de l’identité"
      choix={STATUTS_D_IDENTITE.map((valeur) => ({
        valeur,
        libelle: LIBELLES_DES_STATUTS[valeur],
        precision: SENS_DES_STATUTS[valeur],
      }))}
      {...lier(saisie, 'statut')}
    />
    <ChampListe
      libelle="Comment elle a été vérifiée"
      facultatif
      vide="Elle ne l’a pas été"
      options={VERIFICATIONS.map((valeur) => ({
        valeur,
        libelle: LIBELLES_DES_VERIFICATIONS[valeur],
      }))}
      {...lier(saisie, 'verification')}
    />
    <LigneDeChamps>
      <ChampTexte
        libelle="Matricule"
        aide={
          matriculeGarde
            ? 'Un matricule est gardé. Il ne se montre qu’avec une identité qualifiée ; ce que vous tapez le remplace.'
            : 'Quinze caractères, clé comprise. Il ne se montre qu’avec une identité qualifiée.'
        }
        facultatif
        longueurMax={24}
        remplissage="off"
        {...lier(saisie, 'matricule')}
      />
      <ChampListe
        libelle="Nature du matricule"
        facultatif
        vide="Aucune"
        options={NATURES_INS.map((valeur) => ({ valeur, libelle: LIBELLES_DES_NATURES[valeur] }))}
        {...lier(saisie, 'nature')}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);
