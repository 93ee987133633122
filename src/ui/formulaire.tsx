import type { AvecEnfants, Contenu } from './contenu.ts';
import { JetonsCaches } from './jetons-caches.tsx';
import { ResumeErreurs } from './resume-erreurs.tsx';
import type { Saisie } from './saisie.ts';

export type FormulaireProps = AvecEnfants & {
  readonly action: string;
  readonly csrf: string;
  readonly cle?: string | undefined;
  readonly id?: string | undefined;
  /** With files, the form is sent as multipart. */
  readonly fichiers?: boolean | undefined;
  /** When given, its errors are summed up on top, each with a link to its field. */
  readonly saisie?: Saisie | undefined;
  /** Warn before leaving with something typed (islands); true by default. */
  readonly gardeSaisie?: boolean | undefined;
};

/** A POST form with its hidden tokens. Native checks are off: the server says what to correct. */
export const Formulaire = (p: FormulaireProps) => (
  <form
    method="post"
    action={p.action}
    id={p.id}
    enctype={p.fichiers ? 'multipart/form-data' : undefined}
    novalidate
    data-garde-saisie={p.gardeSaisie === false ? undefined : ''}
  >
    <JetonsCaches csrf={p.csrf} cle={p.cle} />
    {p.saisie ? <ResumeErreurs erreurs={p.saisie.erreurs} /> : null}
    {p.children}
  </form>
);

/** Fields that belong together, under one legend. */
export const GroupeDeChamps = (p: AvecEnfants & { readonly legende: Contenu }) => (
  <fieldset class="fieldset">
    <legend>{p.legende}</legend>
    {p.children}
  </fieldset>
);

/** Short fields on one line on a desk (from, to), one under the other on a phone. */
export const LigneDeChamps = (p: AvecEnfants) => <div class="fields">{p.children}</div>;
