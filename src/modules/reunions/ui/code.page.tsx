import { LienBouton } from '#ui/bouton.tsx';
import { direCode } from '../domain/code.ts';

export type CodeProps = {
  readonly base: string;
  /** Of the fragment that is asked again. */
  readonly fragment: string;
  readonly reunion: string;
  readonly titre: string;
  readonly code: string;
  readonly msAvantLeSuivant: number;
  readonly presents: number;
  readonly convoques: number;
  /** QR code, as an address of an image. */
  readonly image: string;
  /** Written under the code for who has no camera. */
  readonly adresse: string;
};

/** What the room sees on the screen, or the video chat reads. */
export const CodePage = (p: CodeProps) => (
  <div class="room">
    <h1 class="mid">{p.titre}</h1>
    <p class="lead">Ouvrez le lien de votre convocation, puis scannez ce code ou recopiez-le.</p>
    <CodeTournant {...p} />
    <div class="actions mt5 center">
      <LienBouton href={`${p.base}/${p.reunion}/code`}>Montrer le code suivant</LienBouton>
      <LienBouton href={`${p.base}/${p.reunion}`} variante="simple">
        Revenir à la réunion
      </LienBouton>
    </div>
  </div>
);

/** The code of now: asked again when it goes. */
export const CodeTournant = (p: CodeProps) => (
  <div data-rafraichir={p.fragment} data-toutes={Math.min(p.msAvantLeSuivant + 200, 5000)}>
    <img src={p.image} alt="Code QR pour signer sa présence" width="352" height="352" />
    <p class="code">{direCode(p.code)}</p>
    <p class="mt4 quiet">{`${p.presents} sur ${p.convoques} ont signé. Le code change toutes les quinze secondes.`}</p>
  </div>
);
