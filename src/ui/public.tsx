import { afficherTelephone, parseTelephone } from '#kernel/telephone.ts';
import type { Contenu } from './contenu.ts';

export type Etape = {
  readonly titre: string;
  readonly texte?: Contenu;
  readonly etat?: 'passe' | 'ici' | undefined;
};

/** How it goes, in a few numbered steps. */
export const Etapes = ({ etapes }: { readonly etapes: readonly Etape[] }) => (
  <ol class="steps">
    {etapes.map((e) => (
      <li class={e.etat === 'passe' ? 'past' : e.etat === 'ici' ? 'here' : undefined}>
        <b>{e.titre}</b>
        {e.texte}
      </li>
    ))}
  </ol>
);

export type Question = {
  readonly question: string;
  readonly reponse: Contenu;
  readonly ouverte?: boolean | undefined;
};

/** Questions people ask, each opening on its answer. */
export const Questions = ({ questions }: { readonly questions: readonly Question[] }) => (
  <div>
    {questions.map((q) => (
      <details open={q.ouverte}>
        <summary>{q.question}</summary>
        <p>{q.reponse}</p>
      </details>
    ))}
  </div>
);

/** A telephone number to call, set large, as French numbers are read; short numbers stay as they are. */
export const NumeroDeTelephone = ({ numero }: { readonly numero: string }) => {
  const lu = parseTelephone(numero);
  return (
    <p class="phone-line">
      <a class="phone" href={`tel:${lu.ok ? lu.valeur : numero.replace(/[^\d+]/g, '')}`}>
        {lu.ok ? afficherTelephone(lu.valeur) : numero}
      </a>
    </p>
  );
};

/** Rows between hairlines: a name, then a line about it. */
export const Rangees = (p: {
  readonly rangees: readonly { readonly titre: Contenu; readonly texte?: Contenu }[];
}) => (
  <ul class="rows">
    {p.rangees.map((r) => (
      <li>
        <b>{r.titre}</b>
        {r.texte ? (
          <>
            <br />
            {r.texte}
          </>
        ) : null}
      </li>
    ))}
  </ul>
);
