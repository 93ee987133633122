import { JetonsCaches } from '#ui/jetons-caches.tsx';

type Props = {
  readonly action: string;
  /** Address that draws the challenge. */
  readonly defi: string;
  readonly csrf: string;
  readonly libelle: string;
  /** Makes a new key, or uses one. */
  readonly geste: 'creer' | 'utiliser';
  readonly variante?: 'suivant' | 'normal';
  readonly children?: unknown;
};

/** A form filled by an authenticator: the island asks it. Without script it says so and offers nothing. */
export function FormulaireCle({ action, defi, csrf, libelle, geste, variante, children }: Props) {
  return (
    <form method="post" action={action} data-cle={geste} data-defi={defi} novalidate>
      <JetonsCaches csrf={csrf} />
      <input type="hidden" name="reponse" value="" />
      {children}
      <p class="quiet small" data-cle-sans-script>
        Les clés d’accès demandent JavaScript, qui est désactivé dans ce navigateur, ou un
        navigateur plus récent.
      </p>
      <p class="error" role="alert" data-cle-erreur></p>
      <div class="actions mt4">
        <button
          class={variante === 'suivant' ? 'button next big' : 'button'}
          type="button"
          data-cle-bouton
          hidden
        >
          {libelle}
        </button>
      </div>
    </form>
  );
}
