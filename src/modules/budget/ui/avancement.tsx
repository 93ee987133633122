import { type Centimes, centimes, montant, soustraire } from '#kernel/centimes.ts';
import { Barre } from '#ui/jauge.tsx';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import type { CoutDeLEquipe } from '../domain/equipe.ts';
import { direFinanceur } from '../domain/financeur.ts';
import { DIRE_MISSION, DIRE_PART, MISSIONS, PARTS } from '../domain/mission.ts';
import { consomme, type LigneDeSuivi, total } from '../domain/suivi.ts';

type Props = { readonly lignes: readonly LigneDeSuivi[] };

const NON_DIT = 'Non réparti';
/** Nothing is shown as nothing, not as a figure. */
const ou = (c: Centimes) => (c === 0 ? '' : montant(c));

/** In the order of the contract, then what nobody said the purpose of. */
const enOrdre = (lignes: readonly LigneDeSuivi[], cles: readonly string[]) =>
  [...lignes].sort((a, b) => rang(cles, a.cle) - rang(cles, b.cle));
const rang = (cles: readonly string[], cle: string | null) =>
  cle === null ? cles.length : cles.indexOf(cle);

const direMission = (cle: string | null) =>
  MISSIONS.flatMap((m) => (m === cle ? [DIRE_MISSION[m]] : []))[0] ?? NON_DIT;

const bar = (l: Omit<LigneDeSuivi, 'cle'>) => (
  <Barre
    haute
    repartition={{
      acquis: Math.max(0, l.depense - l.reporte),
      enJeu: l.engage,
      total: Math.max(l.prevu, consomme(l)),
    }}
    enMots={`${montant(soustraire(l.depense, l.reporte))} dépensés, ${montant(l.engage)} engagés sur ${montant(l.prevu)}`}
  />
);

const reste = (l: Omit<LigneDeSuivi, 'cle'>) =>
  l.reste < 0 ? <strong class="bad-text">{montant(l.reste)}</strong> : montant(l.reste);

/** What the team costs each mission, beside what the entries say; unknown while nobody typed a cost. */
const colonneDeLEquipe = (equipe: CoutDeLEquipe): Colonne<LigneDeSuivi> => {
  const inconnu = equipe.total === 0 && equipe.aSaisir > 0;
  return {
    titre: 'Équipe salariée',
    genre: 'nombre',
    cellule: ({ cle }) => {
      const mission = MISSIONS.find((m) => m === cle);
      if (!mission) return '';
      return inconnu ? 'inconnu' : ou(equipe.parMission.get(mission) ?? centimes(0));
    },
    pied: inconnu ? 'inconnu' : montant(soustraire(equipe.total, equipe.nonReparti)),
  };
};

/** Spent and promised against what was planned, mission by mission. */
export const ParMission = ({
  lignes,
  equipe,
  finie,
}: Props & { readonly equipe: CoutDeLEquipe | null; readonly finie: boolean }) => {
  const tout = total(lignes);
  const colonnes: readonly Colonne<LigneDeSuivi>[] = [
    { titre: 'Mission', entete: true, cellule: (l) => direMission(l.cle), pied: 'Total' },
    { titre: 'Avancement', titreCache: true, genre: 'large', cellule: bar },
    { titre: 'Prévu', genre: 'nombre', cellule: (l) => ou(l.prevu), pied: montant(tout.prevu) },
    {
      titre: finie ? 'Engagé, reporté' : 'Engagé',
      genre: 'nombre',
      cellule: (l) => ou(l.engage),
      pied: montant(tout.engage),
    },
    {
      titre: 'Dépensé',
      genre: 'nombre',
      cellule: (l) => ou(l.depense),
      pied: montant(tout.depense),
    },
    ...(equipe ? [colonneDeLEquipe(equipe)] : []),
    { titre: 'Reste', genre: 'nombre', cellule: reste, pied: reste(tout) },
  ];
  return (
    <Tableau
      titre="Dépenses par mission"
      titreCache
      precision="Plein : dépensé. Hachuré : engagé, pas encore facturé."
      lignes={enOrdre(lignes, MISSIONS)}
      colonnes={colonnes}
    />
  );
};

const PARTS_DE_MISSIONS = MISSIONS.flatMap((mission) => PARTS.map((part) => `${mission} ${part}`));

const direPart = (cle: string | null) => {
  const [mission = '', code = ''] = (cle ?? '').split(' ');
  const part = PARTS.flatMap((p) => (p === code ? [DIRE_PART[p].toLowerCase()] : []))[0];
  return part ? `${direMission(mission)}, ${part}` : NON_DIT;
};

/** Fixed and variable money of each mission, apart. */
export const ParPart = ({ lignes }: Props) => (
  <Tableau
    titre="Part fixe et part variable de chaque mission"
    titreCache
    lignes={enOrdre(lignes, PARTS_DE_MISSIONS)}
    colonnes={[
      { titre: 'Argent', entete: true, cellule: (l) => direPart(l.cle) },
      { titre: 'Attendu', genre: 'nombre', cellule: (l) => ou(l.recettesPrevues) },
      { titre: 'Recettes', genre: 'nombre', cellule: (l) => ou(l.recu) },
      { titre: 'Dépensé', genre: 'nombre', cellule: (l) => ou(l.depense) },
      { titre: 'Engagé', genre: 'nombre', cellule: (l) => ou(l.engage) },
    ]}
  />
);

export const ParFinanceur = ({ lignes }: Props) => (
  <Tableau
    titre="Recettes et dépenses par financeur"
    titreCache
    lignes={[...lignes].sort((a, b) => b.recettesPrevues + b.prevu - a.recettesPrevues - a.prevu)}
    colonnes={[
      {
        titre: 'Financeur',
        entete: true,
        cellule: (l) => (l.cle === null ? NON_DIT : direFinanceur(l.cle)),
      },
      { titre: 'Attendu', genre: 'nombre', cellule: (l) => ou(l.recettesPrevues) },
      { titre: 'Recettes', genre: 'nombre', cellule: (l) => ou(l.recu) },
      { titre: 'Dépensé', genre: 'nombre', cellule: (l) => ou(l.depense) },
      { titre: 'Factures payées', genre: 'nombre', cellule: (l) => ou(l.paye) },
    ]}
  />
);
