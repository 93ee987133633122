import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { MESURES, type Mesure } from '../domain/mesure.ts';
import { PROFESSIONS } from '../domain/profession.ts';

const MESURES_A_CHOISIR = Object.entries<Mesure>(MESURES).map(([valeur, { libelle }]) => ({
  valeur,
  libelle,
}));

/** What of the ledger an indicator counts, and what it is a share of. */
export const ChoisirMesure = ({ saisie }: { readonly saisie: Saisie }) => (
  <>
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'mesure')}
        libelle="Ce que le journal compte"
        aide="Si la valeur est comptée dans le journal"
        options={[{ valeur: '', libelle: 'Rien' }, ...MESURES_A_CHOISIR]}
        facultatif
      />
      <ChampListe
        {...lier(saisie, 'rapporteeA')}
        libelle="Pour cent"
        aide="Vide&nbsp;: un nombre, et non une part"
        options={[{ valeur: '', libelle: 'Rien' }, ...MESURES_A_CHOISIR]}
        facultatif
      />
      <ChampListe
        {...lier(saisie, 'profession')}
        libelle="De quelle profession"
        options={[
          { valeur: '', libelle: 'Toutes' },
          ...PROFESSIONS.map(({ code, libelle }) => ({ valeur: code, libelle })),
        ]}
        facultatif
      />
    </LigneDeChamps>
    <ChampRadios
      {...lier(saisie, 'missionSeule')}
      libelle="Réunions et présences comptées"
      cote
      choix={[
        { valeur: '', libelle: 'De toutes les missions' },
        { valeur: 'oui', libelle: 'De cette mission seule' },
      ]}
    />
  </>
);
