import { accord } from '#kernel/formats.ts';
import { type Memoire, ouvrirMemoire } from '#ui/iles/memoire-hors-ligne.ts';
import {
  acquitter,
  aOublier,
  attend,
  compterAujourdhui,
  dernierARetirer,
  type EtatConnu,
  type ToucheGardee,
} from '../domain/file-de-touches.ts';
import { envoyer } from './compteur-envoi.ts';

/** What goes at once; the server takes no more. */
const PAR_ENVOI = 200;
const ENTRE_ESSAIS_MS = 20_000;

type Compteur = {
  readonly cadre: HTMLElement;
  readonly memoire: Memoire<ToucheGardee, EtatConnu>;
  readonly fuseau: string;
};

const cadre = document.querySelector<HTMLElement>('[data-compteur]');
const jeton = /\/compteur\/([\w-]{43})$/.exec(location.pathname)?.[1];
// Without a secure context (plain http) nothing is kept: the form of the page counts all the same.
if (cadre && jeton && 'subtle' in crypto && 'indexedDB' in window)
  void commencer(cadre, jeton).catch(() => undefined);

async function commencer(element: HTMLElement, lien: string): Promise<void> {
  const memoire = await ouvrirMemoire<ToucheGardee, EtatConnu>('maillage-compteur', lien);
  const c: Compteur = {
    cadre: element,
    memoire,
    fuseau: element.dataset['fuseau'] ?? 'Europe/Paris',
  };
  element.hidden = false;
  for (const autre of document.querySelectorAll<HTMLElement>('[data-sans-compteur]'))
    autre.hidden = true;
  const lu = etatDeLaPage(element);
  if (lu) await memoire.retenir(lu);
  surEnvoi(c, 'ajouter', () => compter(c));
  surEnvoi(c, 'retirer', () => retirer(c));
  addEventListener('online', () => void transmettre(c));
  addEventListener('offline', () => void montrer(c));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void transmettre(c);
  });
  setInterval(() => void transmettre(c), ENTRE_ESSAIS_MS);
  await montrer(c);
  element.dataset['pret'] = 'oui';
  installer();
  await transmettre(c);
}

/** What the server said on the page; the page kept for offline says nothing. */
function etatDeLaPage({ dataset }: HTMLElement): EtatConnu | null {
  const { jour, aujourdhui, ceMois, touche } = dataset;
  if (!jour) return null;
  return {
    jour,
    aujourdhui: Number(aujourdhui),
    ceMois: Number(ceMois),
    touche: touche ? touche : null,
  };
}

function surEnvoi({ cadre: element }: Compteur, nom: string, faire: () => Promise<void>): void {
  element.querySelector<HTMLFormElement>(`form[data-${nom}]`)?.addEventListener('submit', (e) => {
    e.preventDefault();
    // Every touch counts: the guard against double sends of the other forms must not see it.
    e.stopPropagation();
    void faire();
  });
}

async function compter(c: Compteur): Promise<void> {
  const le = Date.now();
  await c.memoire.garder([{ id: crypto.randomUUID(), le, retiree: false, acquittee: null }]);
  navigator.vibrate?.(15);
  await montrer(c);
  await transmettre(c);
}

async function retirer(c: Compteur): Promise<void> {
  const [file, connu] = [await c.memoire.lire(), await c.memoire.connu()];
  const id = dernierARetirer(file, connu, quand(c));
  if (!id) return;
  const ici = file.find((touche) => touche.id === id);
  const autre = { id, le: Date.now(), acquittee: 'comptee' } as const;
  await c.memoire.garder([{ ...(ici ?? autre), retiree: true }]);
  await montrer(c);
  await transmettre(c);
}

const quand = ({ fuseau }: Compteur) => ({ maintenant: new Date(), fuseau });

let enRoute = false;
let encore = false;

/** Sends what waits, one send at a time; what is touched meanwhile goes right after. */
async function transmettre(c: Compteur): Promise<void> {
  if (enRoute) {
    encore = true;
    return;
  }
  enRoute = true;
  try {
    do {
      encore = false;
    } while ((await transmettreUneFois(c)) || encore);
  } finally {
    enRoute = false;
    await montrer(c);
  }
}

/** True when some more waits. */
async function transmettreUneFois(c: Compteur): Promise<boolean> {
  const attendent = (await c.memoire.lire()).filter(attend);
  if (attendent.length === 0 || !navigator.onLine) return false;
  const parties = attendent.slice(0, PAR_ENVOI);
  const reponse = await envoyer(parties);
  c.cadre.dataset['arrete'] = reponse.genre === 'arrete' ? 'oui' : '';
  if (reponse.genre !== 'recue') return false;
  const { etat, tropAnciennes } = reponse;
  const envoyees = new Set(parties.map(({ id }) => id));
  const gardees = (await c.memoire.lire()).filter(({ id }) => envoyees.has(id));
  const acquittees = acquitter(gardees, parties);
  await c.memoire.garder(acquittees);
  await c.memoire.retenir(etat);
  await c.memoire.oublier([...tropAnciennes, ...aOublier(acquittees, quand(c))]);
  if (tropAnciennes.length > 0) c.cadre.dataset['perdues'] = String(tropAnciennes.length);
  await montrer(c);
  return attendent.length > parties.length;
}

async function montrer(c: Compteur): Promise<void> {
  const [file, connu] = [await c.memoire.lire(), await c.memoire.connu()];
  const attente = file.filter(attend).length;
  const n = compterAujourdhui(file, connu, quand(c));
  dire(c, 'compte', String(n));
  dire(c, 'suite', `${accord(n, 'patient compté', 'patients comptés')} aujourd’hui`);
  dire(c, 'file', direFile(c, attente));
  const bouton = c.cadre.querySelector<HTMLElement>('form[data-retirer]');
  if (bouton) bouton.hidden = dernierARetirer(file, connu, quand(c)) === null;
}

function direFile({ cadre: element }: Compteur, attente: number): string {
  const { arrete, perdues } = element.dataset;
  const restent = `${attente} ${accord(attente, 'touche attend', 'touches attendent')}`;
  if (arrete)
    return `Ce compteur a été arrêté\u00A0: demandez-en un nouveau à votre CPTS.${attente > 0 ? ` ${restent} ici.` : ''}`;
  const trop = perdues
    ? ` ${perdues} ${accord(Number(perdues), 'touche trop ancienne n’a pas été comptée', 'touches trop anciennes n’ont pas été comptées')}.`
    : '';
  if (attente === 0) return `Tout est envoyé.${trop}`;
  return `${restent} le réseau. Vous pouvez fermer la page\u00A0: rien ne se perd.${trop}`;
}

function dire({ cadre: element }: Compteur, ou: string, texte: string): void {
  const place = element.querySelector(`[data-${ou}]`);
  if (place && place.textContent !== texte) place.textContent = texte;
}

/** Keeps the page, without anything personal, for when there is no network. */
function installer(): void {
  const page = location.pathname.replace(/\/[^/]+$/, '');
  const adresse = `/actifs/compteur-hors-ligne.js?page=${encodeURIComponent(page)}`;
  void navigator.serviceWorker?.register(adresse, { scope: `${page}/` }).catch(() => undefined);
}
