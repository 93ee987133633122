import { BoutonPoste } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = { readonly csrf: string; readonly refus: string | null };

/** Says what will happen, and what would tie it again. */
export const DetacherPscPage = ({ csrf, refus }: Props) => (
  <>
    <TeteDePage
      titre="Détacher Pro Santé Connect ?"
      phrase="Votre compte ne sera plus rattaché à cette identité, et vos autres sessions se fermeront. Une prochaine connexion par Pro Santé Connect le rattachera de nouveau, si c’est bien votre numéro RPPS que votre CPTS a relié à ce compte."
    />
    <RefusDEntree refus={refus} />
    <div class="actions">
      <BoutonPoste action="/compte/pro-sante-connect/detacher" csrf={csrf} variante="danger">
        Détacher Pro Santé Connect
      </BoutonPoste>
      <a class="button plain" href="/compte">
        Le garder
      </a>
    </div>
  </>
);
