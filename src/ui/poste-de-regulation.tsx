import type { Contenu } from './contenu.ts';
import { type Fait, Faits } from './faits.tsx';

export type Touche = { readonly touches: readonly string[]; readonly libelle: string };

export type PosteDeRegulationProps = {
  readonly demande: {
    readonly titre: Contenu;
    /** `Demande 1147, en ligne depuis 3 min`. */
    readonly miettes: Contenu;
    readonly faits: readonly Fait[];
    readonly actions?: Contenu;
  };
  readonly reponses: {
    readonly titre: Contenu;
    readonly aJour?: Contenu;
    /** What the action before left to say: a full-screen page has no other place for it. */
    readonly message?: Contenu;
    /** `Propositions`, or what to do when there is none. */
    readonly propositions: Contenu;
    readonly carte?: Contenu;
    readonly autres?: readonly AutreReponse[] | undefined;
  };
  readonly touches?: readonly Touche[] | undefined;
};

export type AutreReponse = {
  readonly libelle: string;
  readonly href: string;
  readonly touche?: string | undefined;
};

/** The regulator's desk: the demand on the left, its answers on the right. Use with `pleinEcran`. */
export const PosteDeRegulation = ({ demande, reponses, touches }: PosteDeRegulationProps) => (
  <main id="contenu" class="desk" tabindex={-1}>
    <section class="take" aria-labelledby="demande-titre">
      <p class="crumbs">{demande.miettes}</p>
      <h1 class="mid" id="demande-titre">
        {demande.titre}
      </h1>
      <Faits faits={demande.faits} />
      {demande.actions ? <div class="actions">{demande.actions}</div> : null}
    </section>
    <section class="answer" aria-labelledby="reponses-titre">
      {reponses.message}
      <div class="section-head">
        <h2 id="reponses-titre" class="mid">
          {reponses.titre}
        </h2>
        {reponses.aJour ? <span class="small quiet">{reponses.aJour}</span> : null}
      </div>
      {reponses.propositions}
      {reponses.carte || reponses.autres ? (
        <div class="below">
          <div>{reponses.carte}</div>
          {reponses.autres ? <AutresReponses reponses={reponses.autres} /> : null}
        </div>
      ) : null}
      {touches ? <BarreDeTouches touches={touches} /> : null}
    </section>
  </main>
);

const AutresReponses = ({ reponses }: { readonly reponses: readonly AutreReponse[] }) => (
  <div>
    <h3 class="small">Ou une autre réponse</h3>
    <ul class="others">
      {reponses.map((r) => (
        <li>
          <a href={r.href} data-touche={r.touche}>
            {r.libelle}
            {r.touche ? <kbd>{r.touche}</kbd> : null}
          </a>
        </li>
      ))}
    </ul>
  </div>
);

/** Keys that work on this page; on a desk only. */
export const BarreDeTouches = ({ touches }: { readonly touches: readonly Touche[] }) => (
  <p class="keysbar">
    {touches.map((t) => (
      <span>
        {t.touches.map((touche) => (
          <kbd>{touche}</kbd>
        ))}
        {` ${t.libelle}`}
      </span>
    ))}
  </p>
);
