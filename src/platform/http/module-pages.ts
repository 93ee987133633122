import type { Appel } from '../call.ts';
import type { Jetons, Message, Requete } from './request.ts';

/** Errors of a form: a sentence by field, under '' what no field is about. */
export type FormErrors = Readonly<Record<string, string>>;

type Refusal = { readonly motif: string };
type Done<T, R> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly refus: R };

/** What every page of a module needs to know of its request; `path` is where the module stands: 'gardes'. */
export function pageContext(
  { appel, jetons }: { readonly appel: Appel; readonly jetons: Jetons },
  path: string,
) {
  const slug = appel.cpts?.slug ?? '';
  return {
    /** `/app/demo` */
    racine: `/app/${slug}`,
    /** `/app/demo/gardes` */
    base: `/app/${slug}/${path}`,
    /** `/c/demo/gardes` */
    publique: `/c/${slug}/${path}`,
    cpts: appel.cpts?.id ?? '',
    moment: { fuseau: appel.cpts?.fuseau ?? 'Europe/Paris', maintenant: appel.maintenant },
    jetons,
    peut: (droit: string) => appel.acteur.droits.has(droit),
  };
}

type Answering<R> = {
  readonly path: string;
  /** A refusal, and what to do about it. */
  readonly say: (refusal: R) => string;
  /** Refusals that one field answers. */
  readonly fields?: Readonly<Record<string, string>>;
};

/** How the forms of a module are answered. */
export function formAnswers<R extends Refusal>({ path, say, fields = {} }: Answering<R>) {
  return {
    /** Back to a page, with what was done or why it was not. */
    retour: <T>(
      requete: Requete<unknown>,
      fait: Done<T, R>,
      { vers, dire }: { readonly vers: string; readonly dire: (valeur: T) => string },
    ): Response => {
      const message: Message = fait.ok
        ? { ton: 'ok', texte: dire(fait.valeur) }
        : { ton: 'warn', texte: say(fait.refus) };
      return requete.rediriger(`${pageContext(requete, path).base}${vers}`, message);
    },
    /** What is wrong with a form, by field; what no field is about comes first. */
    erreursDe: (refus: R & { readonly champs?: FormErrors }): FormErrors =>
      refus.motif === 'saisie-invalide' && refus.champs
        ? refus.champs
        : { [fields[refus.motif] ?? '']: say(refus) },
  };
}

/** Fields of the body as they were sent, several values as a list. */
export function corpsDe({
  corps,
}: Pick<Requete<unknown>, 'corps'>): Readonly<Record<string, unknown>> {
  return typeof corps === 'object' && corps !== null ? { ...corps } : {};
}

/**
 * A call of the public pages: by nobody, whoever is connected in this browser. What is sent from there is not tied to
 * their account, and what a signed link opens does not depend on them.
 */
export function commeLePublic({ appel }: { readonly appel: Appel }): Appel {
  const personne = { genre: 'public', id: null, nom: 'Page publique', roles: [] } as const;
  const rien = { droits: new Set<string>(), professionnel: null, delegations: [] };
  return { ...appel, acteur: { ...appel.acteur, ...personne, ...rien } };
}
