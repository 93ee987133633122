import { Bandeau } from '#ui/bandeau.tsx';
import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampCourriel, ChampMotDePasse } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';

type Props = {
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly suite: string | undefined;
  readonly email: string;
  readonly refus: string | null;
};

const PHRASES: Readonly<Record<string, string>> = {
  'identifiants-inconnus':
    'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, puis recommencez.',
  'trop-d-essais':
    'Trop d’essais en peu de temps depuis votre connexion. Patientez un quart d’heure, puis recommencez.',
  'saisie-invalide': 'Indiquez votre adresse et votre mot de passe.',
};

/** Sign-in form: e-mail and password. */
export function ConnexionPage({ jetons, suite, email, refus }: Props) {
  const action = suite ? `/connexion?suite=${encodeURIComponent(suite)}` : '/connexion';
  return (
    <>
      <TeteDePage titre="Connexion" phrase="L’espace des professionnels et de la coordination." />
      {refus ? (
        <Bandeau ton="grave" annonce="alerte">
          {PHRASES[refus] ?? 'La connexion a échoué. Recommencez.'}
        </Bandeau>
      ) : null}
      <Formulaire action={action} csrf={jetons.csrf}>
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
        </Actions>
      </Formulaire>
    </>
  );
}
