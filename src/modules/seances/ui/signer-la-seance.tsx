import { heure } from '#kernel/formats.ts';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import type { Participant, Seance } from '../domain/seance.ts';
import type { Jetons, Moment } from './vue-de-seance.ts';

type Props = {
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly seance: Seance;
  readonly participant: Participant;
  /** From an hour before, as long as it is not over. */
  readonly signable: boolean;
  /** They opened the page while their code was shown. */
  readonly preuve: string | null;
};

/** In the room: present, by the code that turns. */
export const SignerLaSeance = (p: Props) => {
  const { arrivee, depart, presence } = p.participant;
  if (arrivee && !depart)
    return (
      <p class="mt5 ok-text">
        {`Vous êtes noté présent depuis ${heure(arrivee, p.moment.fuseau)}${presence === 'distance' ? ', à distance' : ''}.`}
      </p>
    );
  return p.signable ? <Signer {...p} /> : null;
};

const Signer = ({ ici, jetons, seance, preuve }: Props) => (
  <section class="mt5" aria-labelledby="signer">
    <h2 id="signer">Signer ma présence</h2>
    <form method="post" action={`${ici}/signer`} class="mt4">
      <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-signer`} />
      {preuve ? (
        <input type="hidden" name="preuve" value={preuve} />
      ) : (
        <div class="field">
          <label for="code">Code affiché dans la salle ou dans la visio</label>
          <p class="hint" id="code-aide">
            Huit lettres et chiffres. Il change toutes les quinze secondes.
          </p>
          <input
            id="code"
            name="code"
            aria-describedby="code-aide"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={12}
            value=""
          />
        </div>
      )}
      {seance.modalite === 'visio' ? null : (
        <p class="after">
          <button class="button next big" type="submit" name="presence" value="sur-place">
            Je suis sur place
          </button>
        </p>
      )}
      {seance.modalite === 'presence' ? null : (
        <p class="after">
          <button
            class={seance.modalite === 'visio' ? 'button next big' : 'button big'}
            type="submit"
            name="presence"
            value="distance"
          >
            Je suis à distance
          </button>
        </p>
      )}
    </form>
  </section>
);
