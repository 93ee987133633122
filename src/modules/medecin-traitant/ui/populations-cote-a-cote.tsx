import { Section } from '#ui/page.tsx';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { COMPTES_DE_RELEVE, type CompteDeReleve } from '../domain/releve.ts';
import { direCompte, direCompteVu, direPeriodeDeReleve } from './dire-populations.ts';
import type { PopulationsPageProps, ReleveMontre } from './vue-de-population.ts';

/** The last count of each source, side by side; together only when they are of one day and of the same people. */
export const DerniersReleves = (p: PopulationsPageProps) => {
  const derniers = dernierDeChaqueSource(p.releves);
  const bornes = derniers.map(({ ageAuDela }) => ageAuDela);
  const dits = COMPTES_DE_RELEVE.filter((c) => derniers.some(({ vus }) => vus[c] !== null));
  return (
    <Section titre="Le dernier de chaque source" proche introduction={introduction(p)}>
      <Tableau
        titre="Derniers relevés, par source"
        titreCache
        lignes={dits}
        colonnes={[
          {
            titre: 'Personnes',
            entete: true,
            cellule: (compte: CompteDeReleve) => direCompte(compte, bornes),
          },
          ...derniers.map((r) => colonneDe(p, r)),
          ...ensemble(p),
        ]}
      />
    </Section>
  );
};

export function dernierDeChaqueSource(releves: readonly ReleveMontre[]): readonly ReleveMontre[] {
  return releves.filter((r, i) => releves[i - 1]?.emetteurCle !== r.emetteurCle);
}

function introduction({ ensemble: e, deLExterieur }: PopulationsPageProps): string {
  if (deLExterieur) return 'Chaque source se lit à part.';
  if (e?.ok) return 'Les sources sont de la même période et du même âge : elles s’additionnent.';
  if (e?.parce === 'periodes')
    return 'Les périodes diffèrent : ces relevés se lisent côte à côte, et ne s’additionnent pas.';
  if (e?.parce === 'ages')
    return 'Les âges comptés diffèrent : ces relevés se lisent côte à côte, et ne s’additionnent pas.';
  return 'Tel que la source le dit. Chaque nombre mène au document dont il vient.';
}

/** Each number leads to what it comes from. */
function colonneDe(
  { base, peut }: PopulationsPageProps,
  releve: ReleveMontre,
): Colonne<CompteDeReleve> {
  return {
    titre: `${releve.emetteur}, ${direPeriodeDeReleve(releve)}`,
    genre: 'nombre',
    cellule: (compte) => {
      const dit = direCompteVu(releve.vus[compte]);
      if (releve.vus[compte] === null) return <span class="quiet">{dit}</span>;
      return peut.detailler ? <a href={`${base}/populations/${releve.releve}`}>{dit}</a> : dit;
    },
  };
}

function ensemble({ ensemble: e }: PopulationsPageProps): readonly Colonne<CompteDeReleve>[] {
  if (!e?.ok) return [];
  const { comptes } = e;
  return [
    {
      titre: 'Ensemble',
      genre: 'nombre',
      cellule: (compte) =>
        comptes[compte] === null ? (
          <span class="quiet">inconnu</span>
        ) : (
          <b>{direCompteVu(comptes[compte])}</b>
        ),
    },
  ];
}
