import { BoutonPoste } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly id: string;
  readonly nom: string;
  readonly refus: string | null;
};

/** Removing a factor cannot be undone: says what will happen. */
export function RetirerPage({ csrf, id, nom, refus }: Props) {
  return (
    <>
      <TeteDePage
        titre={`Retirer « ${nom} » ?`}
        phrase="Il ne servira plus à vous connecter. Pour l’employer de nouveau, il faudra l’ajouter comme la première fois."
      />
      <RefusDEntree refus={refus} />
      <div class="actions">
        <BoutonPoste action={`/compte/facteurs/${id}/retirer`} csrf={csrf} variante="danger">
          Retirer ce second facteur
        </BoutonPoste>
        <a class="button plain" href="/compte">
          Le garder
        </a>
      </div>
    </>
  );
}
