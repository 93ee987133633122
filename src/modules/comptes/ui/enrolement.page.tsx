import { Section, TeteDePage } from '#ui/page.tsx';

type Props = {
  /** Where the two ways are: at a first sign-in, or in one's account. */
  readonly application: string;
  readonly cle: string;
};

/** First sign-in: why a second factor, and which. */
export function EnrolementPage({ application, cle }: Props) {
  return (
    <>
      <TeteDePage
        titre="Protégez votre compte"
        phrase="Votre rôle ouvre des données de santé, des droits ou de l’argent : un mot de passe ne suffit pas. Ajoutez un second facteur, une fois pour toutes."
      />
      <Section
        titre="Sur cet appareil"
        introduction="Une clé d’accès se débloque par l’empreinte, le visage ou le code de l’appareil. Rien à recopier, et rien qu’un faux site puisse voler."
        proche
      >
        <p>
          <a class="button next big" href={cle}>
            Ajouter une clé d’accès
          </a>
        </p>
      </Section>
      <Section
        titre="Sur votre téléphone"
        introduction="Une application de codes (FreeOTP, Aegis, celle de votre gestionnaire de mots de passe…) affiche un code à six chiffres qui change toutes les trente secondes."
      >
        <p>
          <a class="button" href={application}>
            Utiliser une application de codes
          </a>
        </p>
      </Section>
    </>
  );
}
