import { CODES_DE_MISSIONS, direMission } from '#kernel/mission-du-journal.ts';
import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';

/** What a group is about. */
export const ChampsDeGroupe = ({ saisie }: { readonly saisie: Saisie }) => (
  <>
    <ChampTexte {...lier(saisie, 'nom')} libelle="Nom du groupe" longueurMax={120} />
    <ChampTexteLong
      {...lier(saisie, 'objet')}
      libelle="Ce qu’il prépare"
      lignes={3}
      longueurMax={1000}
      facultatif
    />
    <ChampCases
      {...lierPlusieurs(saisie, 'missions')}
      libelle="Missions"
      aide="Les heures de ses réunions y sont comptées."
      choix={CODES_DE_MISSIONS.map((code) => ({ valeur: code, libelle: direMission(code) }))}
    />
  </>
);
