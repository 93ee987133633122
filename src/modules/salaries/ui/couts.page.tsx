import { montant } from '#kernel/centimes.ts';
import { moisEtAnnee, pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { direMission } from '../domain/contrat.ts';
import type { CoutsDeLAnnee, MoisDeContrat } from '../domain/cout.ts';
import type { Cadre } from './vue-de-salaries.ts';

export type CoutsPageProps = Cadre & { readonly annee: number; readonly couts: CoutsDeLAnnee };

/** What the team costs over the months that are over, shared by what was declared. */
export const CoutsPage = (p: CoutsPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Équipe salariée', href: p.base }, { libelle: `Coût ${p.annee}` }]}
      titre={`Coût de l’équipe salariée, ${p.annee}`}
      moyen
      phrase={phraseDe(p)}
    />
    {p.couts.aSaisir.length > 0 ? <ASaisir {...p} /> : null}
    {p.couts.mois.length === 0 ? (
      <Vide
        niveau={2}
        titre="Aucun mois de contrat n’est fini cette année-là"
        phrase="Le coût d’un mois se partage une fois ce mois fini, selon les heures déclarées."
      />
    ) : (
      <Tables {...p} />
    )}
    <p class="mt5">
      <a href={`${p.base}/couts?annee=${p.annee - 1}`}>{p.annee - 1}</a>
      {' · '}
      <a href={`${p.base}/couts?annee=${p.annee + 1}`}>{p.annee + 1}</a>
    </p>
  </>
);

function phraseDe({ couts: { total, aSaisir, mois } }: CoutsPageProps) {
  if (mois.length > 0 && mois.length === aSaisir.length)
    return 'Coût inconnu\u00A0: aucun montant n’est saisi.';
  const reserve = aSaisir.length > 0 ? ', sans les mois à saisir' : '';
  return mois.length === 0 ? undefined : <strong>{`${montant(total)}${reserve}.`}</strong>;
}

const ASaisir = ({ base, couts: { aSaisir } }: CoutsPageProps) => (
  <div class="mt5">
    <Bandeau
      ton="attention"
      titre={`${pluriel(aSaisir.length, 'mois', 'mois')} dont le coût est à saisir`}
    >
      <ul>
        {aSaisir.map((m) => (
          <li>
            <a href={`${base}/contrats/${m.contrat}`}>{`${m.nom}, ${moisEtAnnee(m.mois)}`}</a>
          </li>
        ))}
      </ul>
    </Bandeau>
  </div>
);

const Tables = ({ couts }: CoutsPageProps) => (
  <>
    <Section
      titre="Par mission"
      proche
      introduction="Le coût de chaque mois est partagé selon les heures déclarées ce mois-là, au centime près. Une semaine est du mois de son jeudi."
    >
      <Tableau
        titre="Coût par mission"
        titreCache
        lignes={[
          ...couts.parMission
            .filter(({ centimes }) => centimes > 0)
            .map(({ mission, centimes }) => ({ quoi: direMission(mission), centimes })),
          ...(couts.nonReparti > 0
            ? [{ quoi: 'Non réparti\u00A0: aucune heure déclarée', centimes: couts.nonReparti }]
            : []),
        ]}
        vide={<p class="quiet">Rien n’est encore réparti.</p>}
        colonnes={[
          { titre: 'Mission', entete: true, cellule: (l) => l.quoi, pied: 'Total' },
          {
            titre: 'Coût',
            genre: 'nombre',
            cellule: (l) => montant(l.centimes),
            pied: montant(couts.total),
          },
        ]}
      />
    </Section>
    <Section titre="Mois par mois">
      <Tableau titre="Coût de chaque mois" titreCache lignes={couts.mois} colonnes={COLONNES} />
    </Section>
  </>
);

const COLONNES = [
  { titre: 'Mois', entete: true, cellule: (m: MoisDeContrat) => moisEtAnnee(m.mois) },
  { titre: 'Personne', cellule: (m: MoisDeContrat) => m.nom },
  {
    titre: 'Coût',
    genre: 'nombre' as const,
    cellule: (m: MoisDeContrat) =>
      m.cout === null ? <Etiquette ton="attention">À saisir</Etiquette> : montant(m.cout),
  },
  {
    titre: 'Partage',
    cellule: (m: MoisDeContrat) =>
      m.cout === null
        ? 'inconnu'
        : (m.parts?.map((p) => `${direMission(p.mission)} ${montant(p.centimes)}`).join(', ') ??
          'aucune heure déclarée'),
  },
];
