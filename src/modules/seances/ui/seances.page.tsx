import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Proposition, Seance } from '../domain/seance.ts';
import { Propositions } from './propositions.tsx';
import {
  DIRE_ETAT,
  direQuand,
  type Jetons,
  type Moment,
  phrase,
  TON_D_ETAT,
} from './vue-de-seance.ts';

export type SeanceVue = Seance & {
  readonly points: number;
  readonly convoques: number;
  readonly presents: number;
  readonly approuvee: boolean;
};

export type SeancesPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly onglets: readonly Onglet[];
  readonly aVenir: readonly SeanceVue[];
  readonly passees: readonly SeanceVue[];
  readonly propositions: readonly (Proposition & { readonly instance: string })[];
  readonly tenir: boolean;
};

/** What comes, what was asked of an agenda, what was held. */
export const SeancesPage = (p: SeancesPageProps) => (
  <>
    <TeteDePage
      titre="Séances"
      phrase={direProchaine(p)}
      action={
        <>
          {p.tenir ? (
            <LienBouton href={`${p.base}/nouvelle`} variante="suivant">
              Préparer une séance
            </LienBouton>
          ) : null}
          <LienBouton href={`${p.base}/proposer`}>Proposer un point</LienBouton>
          <LienBouton href={`${p.base}/regles`} variante="simple">
            Règles des instances
          </LienBouton>
        </>
      }
    />
    <Onglets libelle="Vie associative" onglets={p.onglets} />
    {p.aVenir.length + p.passees.length === 0 ? (
      <Vide
        niveau={2}
        titre="Aucune séance encore"
        phrase="Préparez la prochaine assemblée générale ou le prochain conseil&nbsp;: la convocation part dans le délai de vos statuts."
      />
    ) : (
      <Section titre="À venir" id="a-venir" proche>
        <Liste {...p} seances={p.aVenir} vide="Rien n’est prévu." />
      </Section>
    )}
    <Propositions {...p} />
    {p.passees.length > 0 ? (
      <Section titre="Tenues" id="tenues">
        <Liste {...p} seances={p.passees} vide="" />
      </Section>
    ) : null}
  </>
);

function direProchaine({ aVenir, moment }: SeancesPageProps) {
  const [premiere] = aVenir;
  if (!premiere) return 'Aucune séance n’est prévue.';
  return (
    <>
      <strong>{premiere.instance}</strong>
      {`, ${direQuand(premiere, moment)}.`}
    </>
  );
}

type ListeProps = SeancesPageProps & {
  readonly seances: readonly SeanceVue[];
  readonly vide: string;
};

const Liste = ({ base, moment, seances, vide }: ListeProps) => (
  <Tableau
    titre="Séances"
    titreCache
    lignes={seances}
    vide={<p class="quiet">{vide}</p>}
    colonnes={[
      {
        titre: 'Séance',
        entete: true,
        cellule: (s) => (
          <>
            <a href={`${base}/${s.id}`}>{s.titre}</a>
            {s.titre.startsWith(s.instance) ? null : (
              <span class="quiet small">{` ${s.instance}`}</span>
            )}
          </>
        ),
      },
      { titre: 'Quand', cellule: (s) => phrase(direQuand(s, moment)) },
      { titre: 'Ordre du jour', cellule: (s) => pluriel(s.points, 'point') },
      { titre: 'Personnes', cellule: direPersonnes },
      { titre: 'État', cellule: (s) => <Etat seance={s} moment={moment} /> },
    ]}
  />
);

function direPersonnes({ etat, convoques, presents }: SeanceVue): string {
  if (convoques === 0) return '';
  return etat === 'convoquee'
    ? pluriel(convoques, 'convoqué')
    : `${pluriel(presents, 'présent')} sur ${convoques}`;
}

const Etat = ({ seance: s, moment }: { readonly seance: SeanceVue; readonly moment: Moment }) => (
  <>
    <Etiquette ton={TON_D_ETAT[s.etat]}>{DIRE_ETAT[s.etat]}</Etiquette>
    {s.etat === 'close' ? (
      <span class="quiet small">
        {s.approuvee ? ' procès-verbal approuvé' : ' procès-verbal à approuver'}
      </span>
    ) : null}
    {s.rang === 2 && s.convoqueeLe ? (
      <span class="quiet small">
        {` seconde convocation du ${dateCourte(dateCivileDe(s.convoqueeLe, moment.fuseau))}`}
      </span>
    ) : null}
  </>
);
