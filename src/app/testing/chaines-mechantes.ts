import { lireHtml } from './lire-html.ts';

/** Strings that break programs, one of each kind; whatever would open in a page is named `zorgl`. */
export const CHAINES_MECHANTES = {
  balise: '"><zorgl onzorgl=zorgl()><script>zorgl()</script>',
  attribut: `x' onzorgl='zorgl()' "onzorgl="zorgl()`,
  texteBrut: '</textarea></title></script><zorgl>',
  commentaire: '--><zorgl><!--',
  adresse: 'javascript:zorgl()//',
  sql: `zorgl'); drop table comptes.comptes; --`,
  motifSql: `%_\\'||pg_sleep(9)||'`,
  nul: 'zor\u0000gl',
  demiPaire: 'zorgl\ud800 \udfff',
  versLaGauche: 'zorgl\u202egnp.exe\u2066',
  sansLargeur: '\u200bzo\u200drgl\ufeff',
  longue: 'zorgl '.repeat(17_000),
  emoji: '👩🏽‍⚕️🇫🇷'.repeat(9),
  enTete: 'zorgl\r\nX-Zorgl: 1\r\n\r\n<zorgl>',
  formule: `=cmd|'/c zorgl'!A1`,
  chemin: '../../../../etc/zorgl',
  pourcent: '%00%0d%0aX-Zorgl:1%c0%ae',
  gabarit: '{{7*7}}#{zorgl}<%= zorgl %>$(zorgl)',
  prototype: '__proto__',
  nombre: '1e999999',
  arabe: 'ﷺ'.repeat(60),
  accentsEmpiles: `z${'\u0301'.repeat(500)}orgl`,
  retour: '//zorgl.exemple.invalid/\\zorgl',
  json: '{"$ne":null}',
  blanc: '\u00a0\u2028\u3000',
} as const;

export const CHAINES: readonly (readonly [string, string])[] = Object.entries(CHAINES_MECHANTES);

/** Fields filled with strings, so that every string goes through every route, and through each field a few. */
export function* remplissages(champs: Readonly<Record<string, string>>) {
  const noms = Object.keys(champs).filter((champ) => !champ.startsWith('_'));
  const chaine = (n: number) => CHAINES[n % CHAINES.length]?.[1] ?? '';
  const fois = Math.ceil(CHAINES.length / Math.max(1, noms.length));
  for (let f = 0; f < (noms.length > 0 ? Math.max(2, fois) : 1); f++)
    yield Object.fromEntries(noms.map((champ, i) => [champ, chaine(f * noms.length + i + f)]));
  // Alone among answers that could be taken, it goes further.
  for (const [i, champ] of noms.slice(0, 3).entries())
    yield { ...champs, [champ]: i % 2 ? chaine(i * 7) : CHAINES_MECHANTES.nul };
  yield { ...champs, [CHAINES_MECHANTES.balise]: 'x', [CHAINES_MECHANTES.nul]: 'x' };
}

/** Attributes that lead somewhere, or run something. */
const MENENT = new Set(['href', 'src', 'action', 'formaction', 'srcdoc', 'style']);

/** How zod speaks when nobody told it what to say, in English or in its own French. */
const EN_ANGLAIS =
  /Invalid (input|option|string|email|UUID|type)|Too (big|small)|expected (string|number|one of)|Unrecognized key|Option invalide|Entrée invalide|Trop (grand|petit) :/;

/** What one of these strings did to an answer: an element, an attribute, a header, a way out, an English sentence. */
export async function fautesDe(reponse: Response): Promise<readonly string[]> {
  const { status, headers } = reponse;
  const texte = await reponse.text();
  const fautes: string[] = [];
  if (headers.has('x-zorgl')) fautes.push('a header of its own');
  const vers = headers.get('location');
  if (vers !== null && !/^\/(?![/\\])/.test(vers)) fautes.push(`sends away to ${vers}`);
  if (status === 422 && EN_ANGLAIS.test(texte)) fautes.push('answers in English');
  if (!headers.get('content-type')?.startsWith('text/html')) return fautes;
  for (const { nom, attributs, texte: dedans } of lireHtml(texte)) {
    if (nom.includes('zorgl')) fautes.push(`an element <${nom}>`);
    if (nom === 'script' && dedans !== '') fautes.push('a script within the page');
    for (const [attribut, valeur] of attributs) {
      if (/zorgl|^on/.test(attribut)) fautes.push(`an attribute ${attribut} of <${nom}>`);
      if (MENENT.has(attribut) && /^\s*(javascript:|(https?:)?\/\/.*zorgl)/i.test(valeur))
        fautes.push(`${attribut}="${valeur.slice(0, 60)}" of <${nom}>`);
    }
  }
  return fautes;
}

/** Fields as a form that carries files sends them, each value a file too. */
export function enFlux(champs: Readonly<Record<string, string>>): FormData {
  const envoi = new FormData();
  for (const [champ, valeur] of Object.entries(champs)) {
    envoi.set(champ, valeur);
    envoi.append('fichiers', new File([valeur], valeur));
  }
  return envoi;
}
