import { Bandeau } from '#ui/bandeau.tsx';
import { SIGNES_D_ALERTE } from '../domain/signe-alerte.ts';

type Props = { readonly valeur?: string | undefined; readonly erreur?: string | undefined };

/** The five questions, then one answer for all: no to each, or yes to one at least. Nothing is ticked beforehand. */
export const QuestionsDAlerte = ({ valeur, erreur }: Props) => (
  <fieldset class={erreur ? 'field full wrong' : 'field full'} aria-describedby="questions-alerte">
    <legend>1. Un de ces signes d’alerte&nbsp;?</legend>
    <ol class="decimal small mt4" id="questions-alerte">
      {SIGNES_D_ALERTE.map(({ question }) => (
        <li>{question}</li>
      ))}
    </ol>
    {erreur ? <p class="error">{erreur}</p> : null}
    <div class="choices side">
      <div class="choice">
        <input
          type="radio"
          name="signes"
          id="signes"
          value="non"
          checked={valeur === 'non'}
          data-focus
        />
        <label for="signes">Non, cinq fois non</label>
      </div>
      <div class="choice">
        <input type="radio" name="signes" id="signes-oui" value="oui" checked={valeur === 'oui'} />
        <label for="signes-oui">Oui, à une au moins</label>
      </div>
    </div>
  </fieldset>
);

/** A red flag: everything stops here, nothing typed was kept. */
export const ArretSurAlerte = () => (
  <Bandeau
    ton="grave"
    annonce="alerte"
    titre={'Signe d’alerte\u00A0: passez l’appel au 15 maintenant'}
  >
    La demande n’est pas ouverte et rien de la personne n’est gardé. Seul l’arrêt est compté.
  </Bandeau>
);
