import { classes } from './classes.ts';
import type { AvecEnfants } from './contenu.ts';
import { JetonsCaches } from './jetons-caches.tsx';

/**
 * `suivant` (ochre) is the one thing to do next on the page; `ferme` (pine) records;
 * `simple` is a link-like way out; `danger` cannot be undone.
 */
export type Variante = 'suivant' | 'ferme' | 'simple' | 'danger' | 'normal';

type Aspect = AvecEnfants & {
  readonly variante?: Variante | undefined;
  readonly grand?: boolean | undefined;
  /** Key shown in the button, e.g. `Entrée`. */
  readonly touche?: string | undefined;
  /** Added for screen readers when the words alone are ambiguous in a list. */
  readonly precision?: string | undefined;
  readonly id?: string | undefined;
};

export type BoutonProps = Aspect & {
  readonly type?: 'submit' | 'button' | undefined;
  readonly nom?: string | undefined;
  readonly valeur?: string | undefined;
  readonly action?: string | undefined;
  readonly formulaire?: string | undefined;
  /** Why it cannot be used now: the button stays reachable and the reason stands beside it. */
  readonly indisponible?: string | undefined;
  /** Opens the dialog of that id. */
  readonly ouvre?: string | undefined;
};

export type LienBoutonProps = Aspect & {
  readonly href: string;
  readonly telecharge?: boolean | undefined;
};

export type BoutonPosteProps = Aspect & {
  readonly action: string;
  readonly csrf: string;
  readonly cle?: string | undefined;
  /** Hidden values sent with the gesture. */
  readonly valeurs?: Readonly<Record<string, string>> | undefined;
};

const CLASSE = { suivant: 'next', ferme: 'firm', simple: 'plain', danger: 'danger', normal: '' };

/** A button of a form. Its words are a verb and the person's own words. */
export const Bouton = (p: BoutonProps) => (
  <>
    <button
      class={classeDe(p)}
      type={p.indisponible || p.ouvre ? 'button' : (p.type ?? 'submit')}
      id={p.id}
      name={p.nom}
      value={p.valeur}
      formaction={p.action}
      form={p.formulaire}
      data-ouvre={p.ouvre}
      aria-haspopup={p.ouvre ? 'dialog' : undefined}
      aria-disabled={p.indisponible ? 'true' : undefined}
    >
      <Interieur {...p} />
    </button>
    {p.indisponible ? <span class="reason">{p.indisponible}</span> : null}
  </>
);

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export const LienBouton = (p: LienBoutonProps) => (
  <a class={classeDe(p)} href={p.href} id={p.id} download={p.telecharge ? '' : undefined}>
    <Interieur {...p} />
  </a>
);

/** A form of one button: the verb at the end of a row. */
export const BoutonPoste = (p: BoutonPosteProps) => (
  <form method="post" action={p.action}>
    <JetonsCaches csrf={p.csrf} cle={p.cle} />
    {Object.entries(p.valeurs ?? {}).map(([nom, valeur]) => (
      <input type="hidden" name={nom} value={valeur} />
    ))}
    <Bouton {...aspect(p)}>{p.children}</Bouton>
  </form>
);

/** A line of actions, the main one first. */
export const Actions = (p: AvecEnfants) => <div class="actions mt5">{p.children}</div>;

const Interieur = (p: Aspect) => (
  <>
    {p.children}
    {p.precision ? <span class="hidden">{` : ${p.precision}`}</span> : null}
    {p.touche ? <kbd>{p.touche}</kbd> : null}
  </>
);

const classeDe = (p: Aspect): string =>
  classes('button', CLASSE[p.variante ?? 'normal'], p.grand && 'big');

const aspect = ({ variante, grand, touche, precision, id }: Aspect): Aspect => ({
  variante,
  grand,
  touche,
  precision,
  id,
});
