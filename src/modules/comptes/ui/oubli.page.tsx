import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampCourriel } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly email: string;
  readonly refus: string | null;
  readonly envoye: boolean;
};

/** Forgotten password: says the same whether the address has an account or not. */
export function OubliPage({ csrf, email, refus, envoye }: Props) {
  if (envoye)
    return (
      <>
        <TeteDePage
          titre="Regardez vos messages"
          phrase="Si cette adresse a un compte, un lien vient de lui être envoyé. Il sert une fois, dans l’heure."
        />
        <p class="quiet">
          Rien au bout de quelques minutes ? Regardez dans les indésirables, vérifiez l’adresse, ou
          demandez à la coordination de votre CPTS quelle adresse elle a enregistrée.
        </p>
        <p class="mt5">
          <a href="/connexion">Revenir à la connexion</a>
        </p>
      </>
    );
  return (
    <>
      <TeteDePage
        titre="Mot de passe oublié"
        phrase="Donnez votre adresse : vous recevrez un lien pour choisir un nouveau mot de passe."
      />
      <RefusDEntree refus={refus === 'saisie-invalide' ? null : refus} />
      <Formulaire action="/mot-de-passe-oublie" csrf={csrf} gardeSaisie={false}>
        <ChampCourriel
          nom="email"
          libelle="Adresse de courriel"
          valeur={email}
          remplissage="username"
          erreur={refus === 'saisie-invalide' ? 'Indiquez votre adresse de courriel.' : undefined}
          focus
        />
        <Actions>
          <Bouton type="submit" variante="suivant" grand>
            Recevoir le lien
          </Bouton>
          <a class="button plain" href="/connexion">
            Revenir
          </a>
        </Actions>
      </Formulaire>
    </>
  );
}
