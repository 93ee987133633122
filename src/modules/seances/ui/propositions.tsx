import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton } from '#ui/bouton.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { Section } from '#ui/page.tsx';
import type { Proposition, Seance } from '../domain/seance.ts';
import type { Jetons, Moment } from './vue-de-seance.ts';

type Props = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly propositions: readonly (Proposition & { readonly instance: string })[];
  readonly aVenir: readonly Seance[];
  readonly tenir: boolean;
};

/** What anybody of a body asks to put on an agenda: taken, or put aside with its reason. */
export const Propositions = (p: Props) =>
  p.propositions.length === 0 ? null : (
    <Section
      titre="Points proposés"
      introduction="Par les membres des instances. Chacun voit, là où il a proposé, ce que son point est devenu."
    >
      <ul class="rows">
        {p.propositions.map((une) => (
          <li>
            <b>{une.titre}</b>
            <br />
            {`${une.instance}, ${une.parNom}, le ${dateCourte(dateCivileDe(une.proposeeLe, p.moment.fuseau))}.`}
            {une.texte ? <p>{une.texte}</p> : null}
            {p.tenir ? <Repondre {...p} une={une} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );

const Repondre = ({
  base,
  jetons,
  aVenir,
  une,
}: Props & { readonly une: Props['propositions'][number] }) => {
  const possibles = aVenir.filter((s) => s.instanceId === une.instanceId && s.etat === 'preparee');
  return (
    <div class="mt4">
      {possibles.map((seance) => (
        <form method="post" action={`${base}/propositions/${une.id}/retenir`}>
          <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-${une.id}-${seance.id}`} />
          <input type="hidden" name="seance" value={seance.id} />
          <Bouton
            variante="ferme"
            precision={une.titre}
          >{`Mettre à l’ordre du jour, ${seance.titre}`}</Bouton>
        </form>
      ))}
      {possibles.length === 0 ? (
        <p class="quiet small">Pour le retenir, préparez d’abord une séance de cette instance.</p>
      ) : null}
      <details>
        <summary>Écarter</summary>
        <form method="post" action={`${base}/propositions/${une.id}/ecarter`} class="mt4">
          <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-${une.id}-non`} />
          <div class="field">
            <label for={`raison-${une.id}`}>Pourquoi</label>
            <input id={`raison-${une.id}`} name="raison" maxlength={300} value="" />
          </div>
          <div class="actions">
            <Bouton precision={une.titre}>Écarter ce point</Bouton>
          </div>
        </form>
      </details>
    </div>
  );
};
