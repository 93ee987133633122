import { pluriel } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampCases } from '#ui/champ-choix.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { TRAITS } from '../domain/poids.ts';
import type { Participant } from '../domain/tableau.ts';
import { DIRE_TRAIT } from './dire-garde.ts';

export type Inscriptible = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
};

type Props = {
  readonly ici: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly participants: readonly Participant[];
  readonly inscriptibles: readonly Inscriptible[];
};

/** Who takes turns, what each never takes, and who of the directory may join. */
export const Participants = (p: Props) => (
  <Section titre="Participants" droite={pluriel(p.participants.length, 'personne')}>
    <Tableau
      titre="Participants"
      titreCache
      lignes={p.participants}
      vide={<p class="quiet">Personne&nbsp;: cochez plus bas qui prend son tour.</p>}
      colonnes={[
        {
          titre: 'Personne',
          entete: true,
          cellule: (q) => (
            <>
              {q.nom}
              {q.lieu ? <span class="quiet small">{` ${q.lieu}`}</span> : null}
            </>
          ),
        },
        { titre: 'Ne prend jamais', cellule: (q) => <Exclusions {...p} participant={q} /> },
        {
          titre: 'Gestes',
          titreCache: true,
          genre: 'actions',
          cellule: (q) => (
            <BoutonPoste
              action={`${p.ici}/participants/${q.professionnelId}/retirer`}
              csrf={p.jetons.csrf}
              cle={p.jetons.cle}
              precision={q.nom}
            >
              Retirer
            </BoutonPoste>
          ),
        },
      ]}
    />
    {p.inscriptibles.length > 0 ? <Inscrire {...p} /> : null}
  </Section>
);

const Exclusions = ({
  ici,
  jetons,
  participant,
}: Props & { readonly participant: Participant }) => (
  <form
    method="post"
    action={`${ici}/participants/${participant.professionnelId}`}
    aria-label={`Ce que ne prend jamais ${participant.nom}`}
  >
    <JetonsCaches {...jetons} />
    <span class="actions">
      {TRAITS.map((trait) => {
        const id = `exclusion-${trait}-${participant.professionnelId}`;
        return (
          <span class="choice">
            <input
              type="checkbox"
              id={id}
              name="exclusions"
              value={trait}
              checked={participant.exclusions.includes(trait)}
            />
            <label for={id}>{DIRE_TRAIT[trait]}</label>
          </span>
        );
      })}
      <Bouton precision={participant.nom}>Enregistrer</Bouton>
    </span>
  </form>
);

const Inscrire = ({ ici, jetons, inscriptibles }: Props) => (
  <details class="mt5">
    <summary>{`Inscrire quelqu’un (${pluriel(inscriptibles.length, 'personne')} du territoire)`}</summary>
    <form method="post" action={`${ici}/participants`} class="mt4">
      <JetonsCaches {...jetons} />
      <ChampCases
        nom="professionnels"
        libelle="Qui prend son tour&nbsp;?"
        cote
        choix={inscriptibles.map(({ id, nom, commune }) => ({
          valeur: id,
          libelle: `${nom}, ${commune}`,
        }))}
      />
      <div class="actions">
        <Bouton variante="ferme">Inscrire</Bouton>
      </div>
    </form>
  </details>
);
