import { LienBouton } from '#ui/bouton.tsx';

export type CodeDeSeanceProps = {
  /** Address of the session. */
  readonly ici: string;
  readonly titre: string;
  readonly dit: string;
  readonly msAvantLeSuivant: number;
  readonly presents: number;
  readonly convoques: number;
  readonly invites: number;
  /** QR code, as an address of an image. */
  readonly image: string;
};

/** What the room sees on the screen, or the video chat reads. */
export const CodeDeSeancePage = (p: CodeDeSeanceProps) => (
  <div class="room">
    <h1 class="mid">{p.titre}</h1>
    <p class="lead">
      Titulaires, suppléants, invités&nbsp;: ouvrez le lien de votre convocation, puis scannez ce
      code ou recopiez-le.
    </p>
    <CodeDeSeance {...p} />
    <div class="actions mt5 center">
      <LienBouton href={`${p.ici}/code`}>Montrer le code suivant</LienBouton>
      <LienBouton href={p.ici} variante="simple">
        Revenir à la séance
      </LienBouton>
    </div>
  </div>
);

/** The code of now: asked again when it goes. */
export const CodeDeSeance = (p: CodeDeSeanceProps) => (
  <div
    data-rafraichir={`${p.ici}/code?fragment=oui`}
    data-toutes={Math.min(p.msAvantLeSuivant + 200, 5000)}
  >
    <img src={p.image} alt="Code QR pour signer sa présence" width="352" height="352" />
    <p class="code">{p.dit}</p>
    <p class="mt4 quiet">{`${p.presents} sur ${p.convoques} sont là${p.invites > 0 ? `, et ${p.invites > 1 ? `${p.invites} invités` : 'un invité'}` : ''}. Le code change toutes les quinze secondes.`}</p>
  </div>
);

/** The code was scanned by a phone that does not know whose it is. */
export const EmargerSeancePage = () => (
  <div class="mt6">
    <h1>Signer ma présence</h1>
    <p class="lead mt4">Pour signer, il faut savoir qui vous êtes.</p>
    <ol class="steps">
      <li>
        <b>Ouvrez votre convocation</b>
        Le message reçu pour cette séance contient votre lien. Ouvrez-le sur ce téléphone.
      </li>
      <li>
        <b>Scannez de nouveau le code</b>
        Ou recopiez ses huit lettres et chiffres sur la page de votre convocation.
      </li>
    </ol>
    <p class="mt5">Sans ce message, dites votre nom à qui tient la séance&nbsp;: il vous note.</p>
  </div>
);
