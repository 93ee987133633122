import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { direEcheance } from './compte-rendu.page.tsx';
import type { Jetons } from './dire-quand.ts';

type Props = {
  readonly ici: string;
  readonly jetons: Jetons;
  readonly action: {
    readonly texte: string;
    readonly reunion: string;
    readonly nom: string;
    readonly echeance: string;
    readonly etat: 'a-faire' | 'faite' | 'abandonnee';
  };
  /** Just said. */
  readonly dite: boolean;
};

/** Is it done? One tap. */
export const ActionParLienPage = ({ ici, jetons, action, dite }: Props) => (
  <>
    <div class="mt6">
      <p class="crumbs">{action.reunion}</p>
      <h1 class="mid">{action.texte}</h1>
      <p class="lead mt4">{`${action.nom}, pour le ${direEcheance(action.echeance)}.`}</p>
      {dite || action.etat === 'faite' ? (
        <p class="mt4 ok-text" role="status">
          {action.etat === 'faite'
            ? 'C’est noté\u00A0: cette action est faite. Merci.'
            : 'C’est noté\u00A0: ce n’est pas encore fait.'}
        </p>
      ) : null}
    </div>
    {action.etat === 'abandonnee' ? (
      <p class="mt5">Cette action est abandonnée. Vous n’avez rien à faire.</p>
    ) : (
      <form method="post" action={ici} class="mt5">
        <JetonsCaches {...jetons} />
        {action.etat === 'faite' ? null : (
          <p>
            <button class="button big next" type="submit" name="etat" value="faite">
              C’est fait
            </button>
          </p>
        )}
        <p class="after">
          <button class="button big" type="submit" name="etat" value="a-faire">
            {action.etat === 'faite' ? 'Finalement, pas encore' : 'Pas encore'}
          </button>
        </p>
      </form>
    )}
  </>
);
