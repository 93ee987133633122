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
    <form method="post" action={action}>
      <h1>Connexion</h1>
      {refus ? (
        <p class="banner bad" role="alert">
          {PHRASES[refus] ?? 'La connexion a échoué. Recommencez.'}
        </p>
      ) : null}
      <input type="hidden" name="_csrf" value={jetons.csrf} />
      <div class="field">
        <label for="email">Adresse de courriel</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          required
          value={email}
        />
      </div>
      <div class="field">
        <label for="motDePasse">Mot de passe</label>
        <input
          id="motDePasse"
          name="motDePasse"
          type="password"
          autocomplete="current-password"
          required
        />
      </div>
      <button class="button next big" type="submit">
        Se connecter
      </button>
    </form>
  );
}
