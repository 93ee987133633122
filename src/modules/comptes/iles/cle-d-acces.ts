import { demander } from './authentificateur.ts';

/** Fills a form by an authenticator: draws a challenge, has it signed, then sends the form as any other. */
async function remplir(form: HTMLFormElement, champ: HTMLInputElement): Promise<void> {
  const csrf = form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
  const reponse = await fetch(form.dataset['defi'] ?? '', {
    method: 'POST',
    body: new URLSearchParams({ _csrf: csrf }),
  });
  if (!reponse.ok) throw new Error('no challenge');
  champ.value = JSON.stringify(
    await demander(form.dataset['cle'] === 'creer' ? 'creer' : 'utiliser', await reponse.json()),
  );
  form.submit();
}

const ABANDON =
  'Rien n’a été confirmé : la demande a été fermée, ou aucune clé d’accès de cet appareil ne convient. Recommencez, ou utilisez un autre moyen.';
const PANNE = 'La clé d’accès n’a pas pu être demandée. Rechargez la page, puis recommencez.';

function brancher(form: HTMLFormElement): void {
  const champ = form.querySelector<HTMLInputElement>('input[name="reponse"]');
  const bouton = form.querySelector<HTMLButtonElement>('[data-cle-bouton]');
  const erreur = form.querySelector<HTMLElement>('[data-cle-erreur]');
  if (!champ || !bouton || !erreur || !('PublicKeyCredential' in window)) return;
  form.querySelector<HTMLElement>('[data-cle-sans-script]')?.remove();
  bouton.hidden = false;
  const lancer = () => {
    erreur.textContent = '';
    bouton.disabled = true;
    remplir(form, champ).catch((cause: unknown) => {
      bouton.disabled = false;
      erreur.textContent = cause instanceof DOMException ? ABANDON : PANNE;
    });
  };
  bouton.addEventListener('click', lancer);
  // Enter in the field of the name.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    lancer();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-cle]')) brancher(form);
