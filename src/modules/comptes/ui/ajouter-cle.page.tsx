import { ChampTexte } from '#ui/champs-simples.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { FormulaireCle } from './formulaire-cle.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly action: string;
  readonly defi: string;
  readonly revenir: string;
  readonly refus: string | null;
  readonly nom: string;
  readonly erreurDuNom?: string | undefined;
};

/** Makes a passkey on this device, on a phone or on a security key. */
export function AjouterClePage({ csrf, action, defi, revenir, refus, nom, erreurDuNom }: Props) {
  return (
    <>
      <TeteDePage
        titre="Clé d’accès"
        phrase="Nommez-la, puis suivez votre navigateur : il la garde sur cet appareil, dans votre gestionnaire de mots de passe, ou sur une clé de sécurité."
      />
      <RefusDEntree refus={refus} />
      <FormulaireCle
        action={action}
        defi={defi}
        csrf={csrf}
        geste="creer"
        libelle="Créer la clé d’accès"
        variante="suivant"
      >
        <ChampTexte
          nom="nom"
          libelle="Nom"
          aide="Pour la reconnaître dans votre compte."
          valeur={nom}
          erreur={erreurDuNom}
          longueurMax={60}
        />
      </FormulaireCle>
      <p class="mt5">
        <a href={revenir}>Revenir</a>
      </p>
    </>
  );
}
