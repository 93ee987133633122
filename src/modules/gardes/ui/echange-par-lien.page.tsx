import { NumeroDeTelephone } from '#ui/public.tsx';
import type { Invitation } from '../domain/echange.ts';
import { obstacleALaReponse } from '../domain/echange.ts';
import { direGarde, direRefus, type Moment, phrase } from './dire-garde.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

type Props = {
  /** Address of the link. */
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly invitation: Invitation;
};

/** Mail scanners open every link: taking a duty asks for a button. */
export const EchangeParLienPage = ({ ici, jetons, moment, invitation }: Props) => {
  const { demandeur, garde, retour, tableau, invite } = invitation;
  const obstacle = obstacleALaReponse(invitation, moment.maintenant);
  if (obstacle)
    return <MessageDEchange titre="C’est trop tard" phrase={direRefus({ motif: obstacle })} />;
  return (
    <>
      <div class="mt6">
        <h1>Reprendre cette garde&nbsp;?</h1>
        <p class="lead mt4">
          <b>{phrase(direGarde(garde, moment.fuseau))}</b>
        </p>
        <p class="mt4">{`${tableau}. Garde de ${demandeur}, proposée à ${invite}.`}</p>
        {retour ? (
          <p class="mt4">
            {`En retour, ${demandeur} prend votre garde\u00A0: ${direGarde(retour, moment.fuseau)}.`}
          </p>
        ) : null}
      </div>
      <form method="post" action={`${ici}/accepter`} class="mt5">
        <input type="hidden" name="_csrf" value={jetons.csrf} />
        <input type="hidden" name="_cle" value={jetons.cle} />
        <p>
          <button class="button big next" type="submit">
            Oui, je la reprends
          </button>
        </p>
        <p class="after">
          <button class="button big" type="submit" formaction={`${ici}/refuser`}>
            Non, je ne peux pas
          </button>
        </p>
      </form>
      <p class="hint mt6">
        Rien ne change tant que vous n’avez pas répondu. Une fois reprise, la garde est à vous.
      </p>
    </>
  );
};

/** What the answer did, or why nothing could be done. */
export const MessageDEchange = (p: {
  readonly titre: string;
  readonly phrase: string;
  readonly telephone?: string | null;
}) => (
  <div class="mt6">
    <h1>{p.titre}</h1>
    <p class="lead mt4">{p.phrase}</p>
    {p.telephone ? <NumeroDeTelephone numero={p.telephone} /> : null}
  </div>
);
