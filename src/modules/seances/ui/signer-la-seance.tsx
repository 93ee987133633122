import { heure } from '#kernel/formats.ts';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { SignerParCode } from '#ui/signer-par-code.tsx';
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
      <SignerParCode modalite={seance.modalite} preuve={preuve} />
    </form>
  </section>
);
