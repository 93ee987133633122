import { LienBouton } from '#ui/bouton.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';

type Props = {
  readonly cpts: readonly {
    readonly slug: string;
    readonly nom: string;
    readonly demonstration: boolean;
  }[];
};

/** Way in: the communities served here, and the sign-in. */
export function AccueilPage({ cpts }: Props) {
  return (
    <>
      <TeteDePage
        titre="Maillage"
        phrase="Le système d’information des communautés professionnelles territoriales de santé : un fait est saisi une seule fois, là où le travail se fait."
        action={
          <LienBouton href="/connexion" variante="suivant">
            Se connecter
          </LienBouton>
        }
      />
      <Section titre="Communautés servies ici">
        {cpts.length === 0 ? (
          <Vide
            titre="Aucune CPTS pour l’instant"
            phrase="Connectez-vous comme administrateur pour créer la première."
          />
        ) : (
          <ul class="rows">
            {cpts.map(({ slug, nom, demonstration }) => (
              <li>
                <a href={`/c/${slug}`}>
                  <b>{nom}</b>
                </a>
                {demonstration ? (
                  <p class="quiet">Démonstration : personnes et numéros fictifs</p>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        <p class="mt5">
          <a href="/territoires">Voir les territoires et les zones sans CPTS</a>
        </p>
      </Section>
    </>
  );
}
