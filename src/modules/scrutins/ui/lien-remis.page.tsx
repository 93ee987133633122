import { LienBouton } from '#ui/bouton.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';

export type LienRemisProps = {
  readonly retour: string;
  readonly nom: string;
  readonly titre: string;
  readonly lien: string;
  /** QR code, as an address of an image. */
  readonly image: string;
};

/** A voter's own link, for a phone in the room or somebody without an address. Shown once. */
export const LienRemisPage = ({ retour, nom, titre, lien, image }: LienRemisProps) => (
  <div class="room">
    <h1 class="mid">{nom}</h1>
    <p class="lead">{`Scannez ce code pour voter\u00A0: ${titre}.`}</p>
    <img src={image} alt={`Code QR du lien de vote de ${nom}`} width="352" height="352" />
    <TexteACopier texte={lien} libelle="Lien de vote" />
    <p class="mt4 quiet">
      Ce lien est le sien&nbsp;: laissez-lui l’écran. Il ne s’affiche qu’une fois, et ne vote qu’une
      fois même s’il en a reçu un autre. Si son adresse est connue, un message lui dit qu’il vient
      d’être affiché.
    </p>
    <div class="actions mt5 center">
      <LienBouton href={retour}>Revenir à la liste</LienBouton>
    </div>
  </div>
);
