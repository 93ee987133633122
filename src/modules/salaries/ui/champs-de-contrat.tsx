import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampCourriel, ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { direMission, FONCTIONNEMENT, MISSIONS_DECLAREES } from '../domain/contrat.ts';

/** What a contract says, that an amendment may change. */
export const ChampsDeContrat = ({
  saisie,
  nouveau,
}: {
  readonly saisie: Saisie;
  readonly nouveau: boolean;
}) => (
  <>
    <LigneDeChamps>
      <ChampTexte {...lier(saisie, 'fonction')} libelle="Fonction" longueurMax={120} />
      <ChampNombre
        {...lier(saisie, 'quotite')}
        libelle="Quotité"
        unite="% d’un temps plein"
        decimal
      />
    </LigneDeChamps>
    <LigneDeChamps>
      {nouveau ? <ChampDate {...lier(saisie, 'du')} libelle="Premier jour" /> : null}
      <ChampDate
        {...lier(saisie, 'au')}
        libelle="Dernier jour"
        aide={'Vide\u00A0: sans terme prévu.'}
        facultatif
      />
    </LigneDeChamps>
    <ChampCases
      {...lierPlusieurs(saisie, 'missions')}
      libelle="Missions du contrat"
      aide="Le fonctionnement de la CPTS s’y ajoute toujours."
      facultatif
      choix={MISSIONS_DECLAREES.filter((m) => m !== FONCTIONNEMENT).map((mission) => ({
        valeur: mission,
        libelle: direMission(mission),
      }))}
    />
    <ChampCourriel
      {...lier(saisie, 'courriel')}
      libelle="Adresse du lien du vendredi"
      aide="Chaque vendredi, un lien pour déclarer la semaine y est envoyé, sans compte."
      facultatif
    />
  </>
);
