import { heure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Section } from '#ui/page.tsx';
import { direConstat } from '../domain/presences.ts';
import type { VueDeSeance } from './vue-de-seance.ts';

/** Each statement of the quorum with its hour, and one more when people came or went. */
export const Constater = (p: VueDeSeance) => {
  const { base, seance, jetons, constats, moment, tenir } = p;
  const dernier = constats.at(-1);
  return (
    <Section
      id="constats"
      titre="Constats du quorum"
      introduction="Chacun est gardé avec son heure, et écrit au procès-verbal."
      proche
    >
      {dernier?.etat === 'manque' ? (
        <Bandeau ton="attention">
          {`À ${heure(dernier.le, moment.fuseau)}, le quorum n’était plus atteint. Ce que devient la séance est à lire dans le texte de l’instance.`}
        </Bandeau>
      ) : null}
      <ol class="rows tight">
        {constats.map((constat) => (
          <li>{direConstat(constat, moment.fuseau)}</li>
        ))}
      </ol>
      {tenir ? (
        <div class="actions mt4">
          <BoutonPoste
            action={`${base}/${seance.id}/constater`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-constater`}
          >
            Constater le quorum maintenant
          </BoutonPoste>
        </div>
      ) : null}
    </Section>
  );
};
