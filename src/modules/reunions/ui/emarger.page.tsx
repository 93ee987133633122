/** The code was scanned by a phone that does not know whose it is. */
export const EmargerPage = ({
  compte,
  autres,
}: {
  readonly compte: string;
  /** Other CPTS of the room: each signs on the sheet of their own. */
  readonly autres: readonly { readonly nom: string; readonly href: string }[];
}) => (
  <div class="mt6">
    <h1>Signer ma présence</h1>
    <p class="lead mt4">Pour signer, il faut savoir qui vous êtes.</p>
    <ol class="steps">
      <li>
        <b>Ouvrez votre convocation</b>
        Le message reçu pour cette réunion contient votre lien. Ouvrez-le sur ce téléphone.
      </li>
      <li>
        <b>Scannez de nouveau le code</b>
        Ou recopiez ses huit lettres et chiffres sur la page de votre convocation.
      </li>
    </ol>
    {autres.length > 0 ? (
      <>
        <p class="mt5">Vous venez d’une autre CPTS&nbsp;? Signez sur sa feuille&nbsp;:</p>
        <ul class="rows tight">
          {autres.map(({ nom, href }) => (
            <li>
              <a href={href}>{nom}</a>
            </li>
          ))}
        </ul>
      </>
    ) : null}
    <p class="mt5">
      Vous avez un compte&nbsp;? <a href={compte}>Signer avec mon compte</a>
    </p>
    <p class="mt4">
      Sans message ni compte, signez la feuille de papier, ou dites votre nom à qui anime la
      réunion.
    </p>
  </div>
);
