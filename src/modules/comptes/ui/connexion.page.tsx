import { Actions, Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCourriel, ChampMotDePasse } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { avecSuite } from './adresse.ts';
import { FormulaireCle } from './formulaire-cle.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  /** Whether Pro Santé Connect is switched on. */
  readonly psc: boolean;
  readonly suite: string | undefined;
  readonly email: string;
  readonly refus: string | null;
};

/** Sign-in: e-mail and password, or a passkey. */
export function ConnexionPage({ csrf, psc, suite, email, refus }: Props) {
  return (
    <>
      <TeteDePage titre="Connexion" phrase="L’espace des professionnels et de la coordination." />
      <RefusDEntree refus={refus} />
      {psc ? <ParPsc suite={suite} /> : null}
      <Formulaire action={avecSuite('/connexion', suite)} csrf={csrf} gardeSaisie={false}>
        <ChampCourriel
          nom="email"
          id="email"
          libelle="Adresse de courriel"
          valeur={email}
          remplissage="username"
          focus
        />
        <ChampMotDePasse
          nom="motDePasse"
          id="motDePasse"
          libelle="Mot de passe"
          remplissage="current-password"
        />
        <Actions>
          <Bouton type="submit" variante="suivant" grand>
            Se connecter
          </Bouton>
          <a class="button plain" href="/mot-de-passe-oublie">
            Mot de passe oublié
          </a>
        </Actions>
      </Formulaire>
      <Section
        titre="Avec une clé d’accès"
        introduction="Empreinte, visage ou code de l’appareil : ni mot de passe, ni code à recopier."
      >
        <FormulaireCle
          action={avecSuite('/connexion/cle', suite)}
          defi="/connexion/cle/defi"
          csrf={csrf}
          geste="utiliser"
          libelle="Utiliser une clé d’accès"
        />
      </Section>
    </>
  );
}

/** The professional's own way in: their card, or its application. */
const ParPsc = ({ suite }: Pick<Props, 'suite'>) => (
  <Section
    titre="Professionnels de santé"
    introduction="Avec votre carte CPS ou l’application e-CPS, sans autre mot de passe."
  >
    <LienBouton href={avecSuite('/connexion/psc', suite)} variante="ferme" grand>
      Se connecter avec Pro Santé Connect
    </LienBouton>
  </Section>
);
