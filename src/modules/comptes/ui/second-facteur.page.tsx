import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampNombre } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { avecSuite } from './adresse.ts';
import { FormulaireCle } from './formulaire-cle.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly suite: string | undefined;
  readonly refus: string | null;
  /** Kinds of factors the account has. */
  readonly genres: readonly string[];
};

/** Between the password and the session: a code of the application, or a passkey. */
export function SecondFacteurPage({ csrf, suite, refus, genres }: Props) {
  const aUnCode = genres.includes('code');
  return (
    <>
      <TeteDePage
        titre="Second facteur"
        phrase={
          aUnCode
            ? 'Ouvrez votre application de codes, et donnez le code à six chiffres qu’elle affiche pour Maillage.'
            : 'Utilisez une clé d’accès de votre compte.'
        }
      />
      <RefusDEntree refus={refus} />
      {aUnCode ? <Code csrf={csrf} suite={suite} /> : null}
      {genres.includes('cle-d-acces') ? (
        <Section titre="Clé d’accès" titreCache={!aUnCode} proche={!aUnCode}>
          <FormulaireCle
            action={avecSuite('/connexion/second-facteur/cle', suite)}
            defi="/connexion/second-facteur/cle/defi"
            csrf={csrf}
            geste="utiliser"
            libelle="Utiliser une clé d’accès"
            variante={aUnCode ? 'normal' : 'suivant'}
          />
        </Section>
      ) : null}
      <p class="mt6">
        <a href={avecSuite('/connexion/secours', suite)}>
          Je n’ai plus mon téléphone ni ma clé d’accès
        </a>
      </p>
    </>
  );
}

const Code = ({ csrf, suite }: Pick<Props, 'csrf' | 'suite'>) => (
  <Formulaire
    action={avecSuite('/connexion/second-facteur', suite)}
    csrf={csrf}
    gardeSaisie={false}
  >
    <ChampNombre nom="code" libelle="Code à six chiffres" remplissage="one-time-code" focus />
    <Actions>
      <Bouton type="submit" variante="suivant" grand>
        Continuer
      </Bouton>
      <a class="button plain" href="/connexion">
        Revenir
      </a>
    </Actions>
  </Formulaire>
);
