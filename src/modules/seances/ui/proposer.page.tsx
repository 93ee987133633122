import { Bouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Proposition } from '../domain/seance.ts';
import { SuitesDePropositions } from './suites-de-propositions.tsx';
import type { Jetons } from './vue-de-seance.ts';

export type ProposerPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  readonly instances: readonly Option[];
  /** What this person asked before. */
  readonly siennes: readonly Proposition[];
  /** May read the sessions themselves. */
  readonly lire: boolean;
};

/** Whoever sits in a body asks that something be spoken of. */
export const ProposerPage = ({
  base,
  jetons,
  saisie,
  instances,
  siennes,
  lire,
}: ProposerPageProps) => (
  <>
    <TeteDePage
      miettes={
        lire ? [{ libelle: 'Séances', href: base }, { libelle: 'Proposer un point' }] : undefined
      }
      titre="Proposer un point"
      moyen
      phrase="À l’ordre du jour d’une instance où vous siégez. Qui prépare la séance le retient, ou dit ici pourquoi il ne l’est pas."
    />
    <Formulaire action={`${base}/proposer`} {...jetons} saisie={saisie}>
      <ChampListe {...lier(saisie, 'instance')} libelle="Instance" options={instances} />
      <ChampTexte {...lier(saisie, 'titre')} libelle="De quoi s’agit-il&nbsp;?" longueurMax={200} />
      <ChampTexteLong
        {...lier(saisie, 'texte')}
        libelle="Ce que vous proposez"
        facultatif
        longueurMax={4000}
      />
      <div class="actions">
        <Bouton variante="suivant">Proposer ce point</Bouton>
      </div>
    </Formulaire>
    {siennes.length === 0 ? null : (
      <Section titre="Vos propositions">
        <SuitesDePropositions propositions={siennes} />
      </Section>
    )}
  </>
);
