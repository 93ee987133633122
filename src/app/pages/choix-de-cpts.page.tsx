import { BoutonPoste } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';

type Props = {
  readonly nom: string;
  readonly csrf: string;
  readonly cpts: readonly { readonly slug: string; readonly nom: string; readonly roles: string }[];
  /** Whether this person administers the installation itself. */
  readonly administre: boolean;
};

/** Choice of the CPTS for people who act in several. */
export function ChoixDeCptsPage({ nom, cpts, csrf, administre }: Props) {
  return (
    <>
      <TeteDePage
        titre="Vos CPTS"
        phrase={`Bonjour ${nom}. Dans quelle communauté travaillez-vous maintenant ?`}
      />
      {cpts.length === 0 ? (
        <Vide
          titre="Aucun mandat en cours"
          phrase="Votre compte n’a de rôle dans aucune CPTS aujourd’hui. Demandez à la coordination de vous en donner un."
        />
      ) : (
        <ul class="rows">
          {cpts.map((une) => (
            <li>
              <a href={`/app/${une.slug}`}>
                <b>{une.nom}</b>
              </a>
              <p class="quiet small">{une.roles}</p>
            </li>
          ))}
        </ul>
      )}
      {administre ? (
        <p class="mt5">
          <a href="/comptes">Comptes de l’installation</a>
        </p>
      ) : null}
      <p class="mt6">
        <BoutonPoste action="/deconnexion" csrf={csrf}>
          Se déconnecter
        </BoutonPoste>
      </p>
    </>
  );
}
