import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, SAISIE_VIDE, type Saisie } from '#ui/saisie.ts';
import { ChoisirMesure } from './choisir-mesure.tsx';
import type { PostePageProps } from './vue-de-poste.ts';

const DEFAUT = {
  ...SAISIE_VIDE,
  valeurs: { sens: 'croissant', source: 'declare', mode: 'binaire' },
};

/** An indicator as the contract words it, and how its value becomes euros. */
export const AjouterIndicateur = ({ base, ici, poste, jetons, saisies }: PostePageProps) => {
  const saisie = saisies.indicateur ?? DEFAUT;
  return (
    <details class="mt6" open={saisies.indicateur !== undefined}>
      <summary>Ajouter un indicateur du contrat</summary>
      <Formulaire
        action={`${base}/postes/${poste}/indicateurs${ici}`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-indicateur`}
        saisie={saisies.indicateur}
      >
        <LigneDeChamps>
          <ChampTexte {...lier(saisie, 'libelle')} libelle="Indicateur" longueurMax={160} />
          <ChampTexte
            {...lier(saisie, 'unite')}
            libelle="Unité"
            aide="%, personnes, réunions"
            facultatif
            longueurMax={40}
          />
        </LigneDeChamps>
        <ChampRadios
          {...lier(saisie, 'sens')}
          libelle="Mieux, c’est"
          cote
          choix={[
            { valeur: 'croissant', libelle: 'Plus' },
            { valeur: 'decroissant', libelle: 'Moins' },
          ]}
        />
        <ChampRadios
          {...lier(saisie, 'source')}
          libelle="D’où vient la valeur"
          cote
          choix={[
            { valeur: 'mesure', libelle: 'Comptée dans le journal' },
            { valeur: 'declare', libelle: 'Déclarée' },
            { valeur: 'remis', libelle: 'Remise par la CPAM' },
          ]}
        />
        <ChoisirMesure saisie={saisie} />
        <EnEuros saisie={saisie} />
        <ChampTexte
          {...lier(saisie, 'preuve')}
          libelle="Preuve demandée"
          aide="Feuilles d’émargement, compte rendu…"
          facultatif
          longueurMax={300}
        />
        <div class="actions">
          <Bouton>Ajouter l’indicateur</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};

/** How its value becomes euros: fields of the three ways, those that the chosen one needs. */
export const EnEuros = ({
  saisie,
  prefixe = '',
}: {
  readonly saisie: Saisie;
  /** Of the ids, where a page has several such forms. */
  readonly prefixe?: string;
}) => (
  <>
    <ChampRadios
      {...lier(saisie, 'mode')}
      id={idDe(prefixe, 'mode')}
      libelle="Comment elle devient des euros"
      choix={[
        { valeur: 'binaire', libelle: 'Tout, si la cible est atteinte' },
        { valeur: 'paliers', libelle: 'Par paliers' },
        { valeur: 'lineaire', libelle: 'À proportion, du départ à la cible' },
      ]}
    />
    <LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'depart')}
        id={idDe(prefixe, 'depart')}
        libelle="Départ"
        aide="À proportion seulement"
        facultatif
        decimal
      />
      <ChampNombre
        {...lier(saisie, 'cible')}
        id={idDe(prefixe, 'cible')}
        libelle="Cible"
        facultatif
        decimal
      />
      <ChampNombre
        {...lier(saisie, 'maximum')}
        id={idDe(prefixe, 'maximum')}
        libelle="Montant maximum"
        unite="€"
        facultatif
        decimal
      />
    </LigneDeChamps>
    <ChampTexteLong
      {...lier(saisie, 'paliers')}
      id={idDe(prefixe, 'paliers')}
      libelle="Paliers"
      aide="Un par ligne&nbsp;: 69,7&nbsp;: 1 000&nbsp;€"
      facultatif
      lignes={4}
    />
  </>
);

const idDe = (prefixe: string, nom: string) => (prefixe ? `${prefixe}-${nom}` : undefined);
