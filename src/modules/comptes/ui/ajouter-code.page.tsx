import { Actions, Bouton } from '#ui/bouton.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { RefusDEntree } from './refus-d-entree.tsx';

type Props = {
  readonly csrf: string;
  readonly action: string;
  readonly revenir: string;
  readonly refus: string | null;
  readonly nom: string;
  readonly erreurDuNom?: string | undefined;
  readonly propose: {
    readonly secret: string;
    readonly scelle: string;
    /** The QR code, as a `data:` address. */
    readonly image: string;
  };
};

/** Puts a secret into an application of codes, and checks the first code it gives. */
export function AjouterCodePage({
  csrf,
  action,
  revenir,
  refus,
  nom,
  erreurDuNom,
  propose,
}: Props) {
  return (
    <>
      <TeteDePage
        titre="Application de codes"
        phrase="Trois gestes : scannez, nommez, recopiez le code."
      />
      <RefusDEntree refus={refus} />
      <Section titre="1. Scannez avec votre application" proche>
        <p class="qr">
          <img src={propose.image} alt="Code QR à scanner avec l’application de codes" />
        </p>
        <p class="quiet small mt4">
          L’application est sur cet appareil, ou ne scanne pas ? Tapez-y cette clé :{' '}
          <TexteACopier texte={enGroupes(propose.secret)} libelle="la clé" />
        </p>
      </Section>
      <Formulaire action={action} csrf={csrf} gardeSaisie={false}>
        <input type="hidden" name="scelle" value={propose.scelle} />
        <Section titre="2. Nommez cet appareil">
          <ChampTexte
            nom="nom"
            libelle="Nom"
            aide="Pour le reconnaître dans votre compte."
            valeur={nom}
            erreur={erreurDuNom}
            longueurMax={60}
          />
        </Section>
        <Section titre="3. Recopiez le code affiché">
          <ChampNombre nom="code" libelle="Code à six chiffres" remplissage="one-time-code" />
          <Actions>
            <Bouton type="submit" variante="suivant" grand>
              Ajouter cette application
            </Bouton>
            <a class="button plain" href={revenir}>
              Revenir
            </a>
          </Actions>
        </Section>
      </Formulaire>
    </>
  );
}

const enGroupes = (secret: string) => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');
