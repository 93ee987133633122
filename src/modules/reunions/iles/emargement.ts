import { posterEnDiffere } from '#ui/iles/envoi-differe.ts';
import { type Memoire, ouvrirMemoire } from '#ui/iles/memoire-hors-ligne.ts';

/** One signature that waits here; under one id, so that another replaces it. */
type Gardee = {
  readonly id: 'presence';
  readonly code: string;
  readonly preuve: string;
  readonly presence: string;
  /** Milliseconds on this phone's clock. */
  readonly le: number;
};
type Emargement = {
  readonly forme: HTMLFormElement;
  readonly memoire: Memoire<Gardee, never>;
};

const ENTRE_ESSAIS_MS = 10_000;
const GARDEE =
  'Votre signature est gardée sur ce téléphone, à l’heure où vous l’avez donnée\u00A0: elle part dès que le réseau revient. Gardez cette page, ou rouvrez-la plus tard.';

const forme = document.querySelector<HTMLFormElement>('form[data-emargement]');
// Without a secure context (plain http) nothing is kept: the form of the page signs all the same.
if (forme && 'subtle' in crypto && 'indexedDB' in window)
  void commencer(forme).catch(() => undefined);

async function commencer(element: HTMLFormElement): Promise<void> {
  const memoire = await ouvrirMemoire<Gardee, never>('maillage-emargement', location.pathname);
  const e: Emargement = { forme: element, memoire };
  element.addEventListener('submit', (envoi) => {
    envoi.preventDefault();
    // Kept first, then sent: the guard against double sends of the other forms must not see it.
    envoi.stopPropagation();
    void signer(e, new FormData(element, envoi.submitter));
  });
  addEventListener('online', () => void transmettre(e));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void transmettre(e);
  });
  setInterval(() => void transmettre(e), ENTRE_ESSAIS_MS);
  element.dataset['pret'] = 'oui';
  await transmettre(e);
}

async function signer(e: Emargement, champs: FormData): Promise<void> {
  const du = (nom: string) => String(champs.get(nom) ?? '');
  const saisie = { code: du('code'), preuve: du('preuve'), presence: du('presence') };
  await e.memoire.garder([{ id: 'presence', le: Date.now(), ...saisie }]);
  await transmettre(e);
}

let enRoute = false;

/** Sends what waits, one send at a time. What the server refuses is said, and asked for again. */
async function transmettre(e: Emargement): Promise<void> {
  const [gardee] = await e.memoire.lire();
  if (!gardee || enRoute) return;
  enRoute = true;
  try {
    const reponse = navigator.onLine ? await envoyer(e.forme, gardee) : null;
    const refus = reponse && (await refusDe(reponse));
    if (refus === null) return attendre(e.forme, true);
    await e.memoire.oublier([gardee.id]);
    if (refus === '') location.replace(location.pathname);
    else dire(e.forme, refus);
  } finally {
    enRoute = false;
  }
}

async function envoyer(element: HTMLFormElement, { code, preuve, presence, le }: Gardee) {
  const champs = { code, preuve, presence, signeLe: String(le) };
  return await posterEnDiffere(element.action, () => new URLSearchParams(champs));
}

/** '' when it is signed, a sentence when it is refused, null when the server could not say. */
async function refusDe(reponse: Response): Promise<string | null> {
  if (reponse.status !== 200 && reponse.status !== 409) return null;
  try {
    const { signee, refus } = await reponse.json();
    return signee === true ? '' : typeof refus === 'string' ? refus : null;
  } catch {
    return null;
  }
}

function attendre(element: HTMLFormElement, attend: boolean): void {
  for (const bouton of element.querySelectorAll('button')) bouton.disabled = attend;
  if (attend) ecrire(element, GARDEE);
}

function dire(element: HTMLFormElement, refus: string): void {
  attendre(element, false);
  ecrire(element, refus);
}

function ecrire(element: HTMLFormElement, texte: string): void {
  element.hidden = false;
  const place = element.querySelector('[data-attente]');
  if (place && place.textContent !== texte) place.textContent = texte;
}
