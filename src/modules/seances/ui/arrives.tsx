import { dateLongue } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste } from '#ui/bouton.tsx';
import type { VueDeSeance } from './vue-de-seance.ts';

/** Who joined the body since it was convened: called within the notice of the statutes, or told to be too late. */
export const Arrives = ({ base, seance, jetons, arrives, convocation }: VueDeSeance) => {
  if (arrives.length === 0) return null;
  const plusieurs = arrives.length > 1;
  const titre = `${plusieurs ? 'Ont rejoint l’instance' : 'A rejoint l’instance'} depuis la convocation\u00A0: ${arrives.join(', ')}`;
  if (convocation.etat !== 'possible')
    return (
      <div class="mt5">
        <Bandeau ton="attention" titre={titre}>
          {convocation.etat === 'tardive'
            ? `Le délai que fixent les statuts est passé\u00A0: convoqué aujourd’hui, on ne siège qu’à partir du ${dateLongue(convocation.jour)}.`
            : 'Les statuts ne disent pas encore le délai\u00A0: sans lui, rien ne part.'}
        </Bandeau>
      </div>
    );
  return (
    <div class="mt5">
      <Bandeau
        ton="info"
        titre={titre}
        action={
          <BoutonPoste
            action={`${base}/${seance.id}/arrives`}
            csrf={jetons.csrf}
            cle={`${jetons.cle}-arrives`}
          >
            {plusieurs ? 'Les convoquer aussi' : 'Convoquer aussi cette personne'}
          </BoutonPoste>
        }
      >
        Le délai des statuts est encore tenu. Le message dira que la convocation vient après celle
        des autres.
      </Bandeau>
    </div>
  );
};
