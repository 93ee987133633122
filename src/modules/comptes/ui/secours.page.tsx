import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { avecSuite } from './adresse.ts';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly suite: string | undefined;
  readonly refus: string | null;
};

/** Lost phone or key: a recovery code, or somebody who knows the person. */
export function SecoursPage({ csrf, suite, refus }: Props) {
  return (
    <>
      <TeteDePage
        titre="Code de secours"
        phrase="Donnez un des dix codes gardés le jour où vous avez ajouté votre second facteur. Chacun sert une fois."
      />
      <RefusDEntree refus={refus === 'code-refuse' ? 'secours-refuse' : refus} />
      <Formulaire action={avecSuite('/connexion/secours', suite)} csrf={csrf} gardeSaisie={false}>
        <ChampTexte
          nom="code"
          libelle="Code de secours"
          aide="Seize lettres et chiffres, comme 7K2M-9QXD-4TZA-0HCW. Majuscules et tirets ne comptent pas."
          remplissage="off"
          focus
        />
        <Actions>
          <Bouton type="submit" variante="suivant" grand>
            Continuer
          </Bouton>
          <a class="button plain" href={avecSuite('/connexion/second-facteur', suite)}>
            Revenir
          </a>
        </Actions>
      </Formulaire>
      <Section titre="Vous n’avez plus de code non plus">
        <p>
          Appelez la coordination de votre CPTS. Elle vérifiera que c’est bien vous, puis
          réinitialisera votre second facteur. À votre prochaine connexion, vous en ajouterez un
          nouveau.
        </p>
      </Section>
    </>
  );
}
