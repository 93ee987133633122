import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampCourriel, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

type Props = {
  readonly cpts: string;
  readonly action: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly formulaire: { readonly ouvert: string; readonly defi: string };
  readonly alerte?: string | undefined;
};

/** A professional asks for an account: no account is needed to ask. */
export const RejoindrePage = ({ cpts, action, jetons, saisie, formulaire, alerte }: Props) => (
  <>
    <div class="mt6">
      <h1>Demander un compte</h1>
      <p class="lead mt4">
        {`Vous travaillez sur le territoire de ${cpts}\u00A0? La coordination vérifie votre demande, puis vous écrit.`}
      </p>
    </div>
    {alerte ? (
      <div class="mt5">
        <Bandeau ton="attention" annonce="alerte">
          {alerte}
        </Bandeau>
      </div>
    ) : null}
    <div class="mt5">
      <Formulaire action={action} {...jetons} saisie={saisie} gardeSaisie={false}>
        <input type="hidden" name="ouvert" value={formulaire.ouvert} />
        <input type="hidden" name="preuve" value="" data-defi={formulaire.defi} />
        <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="given-name" />
        <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="family-name" />
        <ChampCourriel {...lier(saisie, 'courriel')} libelle="Adresse de courriel" />
        <ChampTexte
          {...lier(saisie, 'profession')}
          libelle="Profession ou fonction"
          aide="Par exemple, infirmière libérale, secrétaire médical"
          remplissage="organization-title"
        />
        <ChampNombre
          {...lier(saisie, 'rpps')}
          libelle="Numéro RPPS"
          aide="Onze chiffres, sur votre carte CPS. Il accélère la vérification"
          largeur="moyen"
          facultatif
        />
        <ChampTexteLong
          {...lier(saisie, 'message')}
          libelle="Un mot pour la coordination"
          lignes={4}
          facultatif
        />
        <div class="actions mt5">
          <Bouton variante="suivant" grand>
            Envoyer ma demande
          </Bouton>
        </div>
        <p class="hint">
          Seule la coordination lit ces réponses. Elle s’en sert pour vous répondre, et pour rien
          d’autre. N’écrivez rien sur un patient.
        </p>
      </Formulaire>
    </div>
  </>
);

/** After the send: the same words whoever asked. */
export const DemandeRecuePage = ({ retour }: { readonly retour: string }) => (
  <div class="mt6">
    <h1>Votre demande est envoyée</h1>
    <p class="lead mt4">
      La coordination la vérifie et vous répond par courriel. Si votre adresse a déjà un compte, ou
      si vous avez déjà demandé, rien ne change&nbsp;: connectez-vous, ou attendez la réponse.
    </p>
    <div class="actions mt5">
      <LienBouton href={retour}>Revenir à l’accueil</LienBouton>
      <LienBouton href="/connexion" variante="simple">
        Se connecter
      </LienBouton>
    </div>
  </div>
);
