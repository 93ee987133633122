import { dateHeure } from '#kernel/formats.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { type Phase, phaseDe, type Scrutin } from '../domain/scrutin.ts';
import { DIRE_PHASE, direGenre, type Moment, TON_DE_PHASE } from './dire-scrutin.ts';

export type ScrutinsPageProps = {
  readonly base: string;
  readonly onglets: readonly Onglet[];
  readonly moment: Moment;
  readonly scrutins: readonly (Scrutin & {
    readonly inscrits: number;
    readonly votants: number;
  })[];
  readonly tenir: boolean;
};

/** Secret ballots, the last first. */
export const ScrutinsPage = (p: ScrutinsPageProps) => (
  <>
    <TeteDePage
      titre="Scrutins"
      phrase="Les votes à bulletin secret et les élections&nbsp;: qui a voté se sait, ce que chacun a voté ne se sait pas."
      action={
        p.tenir ? (
          <LienBouton href={`${p.base}/nouveau`} variante="suivant">
            Préparer un scrutin
          </LienBouton>
        ) : undefined
      }
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    <Section titre="Scrutins" titreCache proche>
      <Liste {...p} />
    </Section>
  </>
);

const Liste = ({ base, moment, scrutins }: ScrutinsPageProps) => (
  <Tableau
    titre="Scrutins"
    titreCache
    lignes={scrutins.map((s) => ({ ...s, phase: phaseDe(s, moment.maintenant) }))}
    vide={
      <Vide
        titre="Aucun scrutin"
        phrase="Préparez le premier&nbsp;: une question, ou une élection. La liste se relit avant d’ouvrir."
      />
    }
    colonnes={[
      { titre: 'Scrutin', entete: true, cellule: (s) => <a href={`${base}/${s.id}`}>{s.titre}</a> },
      { titre: 'Genre', cellule: (s) => direGenre(s) },
      { titre: 'Ouvre le', genre: 'date', cellule: (s) => dateHeure(s.ouvreLe, moment.fuseau) },
      { titre: 'Participation', genre: 'nombre', cellule: (s) => participation(s) },
      {
        titre: 'État',
        cellule: ({ phase }) => (
          <Etiquette ton={TON_DE_PHASE[phase]}>{DIRE_PHASE[phase]}</Etiquette>
        ),
      },
    ]}
  />
);

function participation({
  phase,
  votants,
  inscrits,
}: {
  readonly phase: Phase;
  readonly votants: number;
  readonly inscrits: number;
}) {
  if (phase === 'prepare' || (phase === 'annule' && inscrits === 0))
    return <span class="quiet">pas encore ouvert</span>;
  return `${votants} sur ${inscrits}`;
}
