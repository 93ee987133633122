import { LienBouton } from '#ui/bouton.tsx';
import { TeteDePage } from '#ui/page.tsx';

type Props = {
  readonly codes: readonly string[];
  readonly courriel: string;
  readonly continuer: string;
};

/** Recovery codes, this once. The file is in the page itself: nothing keeps the codes. */
export function CodesDeSecoursPage({ codes, courriel, continuer }: Props) {
  const texte = [
    `Maillage, codes de secours de ${courriel}`,
    'Chacun sert une fois.',
    '',
    ...codes,
  ];
  return (
    <>
      <TeteDePage
        titre="Vos codes de secours"
        phrase="Si vous perdez votre second facteur, un de ces codes vous ouvrira la porte. Ils ne seront plus jamais affichés : gardez-les maintenant, loin de cet appareil."
      />
      <ol class="recovery" aria-label="Codes de secours">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="actions mt4 no-print">
        <a
          class="button"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${texte.join('\r\n')}\r\n`)}`}
          download="maillage-codes-de-secours.txt"
        >
          Télécharger
        </a>
        <button class="button" type="button" data-imprimer hidden>
          Imprimer
        </button>
      </div>
      <div class="actions mt5">
        <LienBouton href={continuer} variante="suivant" grand>
          Je les ai gardés, continuer
        </LienBouton>
      </div>
    </>
  );
}
