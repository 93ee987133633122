import { pluriel } from '#kernel/formats.ts';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { Section } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { Emprunteur, Pret } from '../domain/mallette.ts';
import { direJour, direRetour, type Moment } from './dire-mallette.ts';
import { FormulaireDePassage, FormulaireDeRetour } from './formulaires.tsx';

type Props = {
  /** Address of the link. */
  readonly ici: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moment: Moment;
  readonly pret: Pret;
  readonly emprunteurs: readonly Emprunteur[];
  readonly saisies: { readonly passage: Saisie; readonly retour: Saisie };
  /** What the last gesture did, or why it was not done. */
  readonly message?: { readonly texte: string; readonly grave: boolean } | undefined;
};

/** For who holds a case: count, return, pass on. Opening the link changes nothing. */
export const PretParLienPage = (p: Props) => (
  <>
    <div class="mt6">
      <h1>{p.pret.mallette}</h1>
      <p class="lead mt4">
        {`Entre les mains de ${p.pret.emprunteur} depuis le ${direJour(p.pret.remiseLe, p.moment)}, ${direRetour(p.pret, p.moment)}.`}
      </p>
      {p.pret.contenu ? <p class="quiet">{p.pret.contenu}</p> : null}
      {p.message ? (
        <p class={p.message.grave ? 'lead mt4 bad-text' : 'lead mt4 ok-text'} role="status">
          {p.message.texte}
        </p>
      ) : null}
    </div>
    <Compteur {...p} />
    <Section titre="Je la rends" introduction={`Elle se range ici\u00A0: ${p.pret.depot}.`}>
      <FormulaireDeRetour {...p} action={`${p.ici}/rendre`} saisie={p.saisies.retour} />
    </Section>
    <Section titre="Je la prête à…">
      <FormulaireDePassage
        {...p}
        action={`${p.ici}/passer`}
        saisie={p.saisies.passage}
        verbe="Elle est à cette personne"
      />
    </Section>
    <p class="hint mt6">
      Ce lien est le vôtre tant que vous tenez la mallette. N’écrivez rien d’un patient ici.
    </p>
  </>
);

const Compteur = ({ ici, jetons, pret }: Props) => (
  <Section
    titre="Téléconsultations assistées"
    droite={`${pluriel(pret.usages, 'comptée')} sur ce prêt`}
  >
    <form method="post" action={`${ici}/usage`}>
      <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-plus`} />
      <button class="button big next" type="submit">
        Une de plus
      </button>
    </form>
    {pret.usages > 0 ? (
      <form method="post" action={`${ici}/usage`} class="mt4">
        <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-moins`} />
        <input type="hidden" name="retirer" value="oui" />
        <button class="button plain" type="submit">
          Annuler la dernière
        </button>
      </form>
    ) : null}
  </Section>
);

/** What the link did, or why nothing could be done. */
export const MessageDePret = (p: { readonly titre: string; readonly phrase: string }) => (
  <div class="mt6">
    <h1>{p.titre}</h1>
    <p class="lead mt4">{p.phrase}</p>
  </div>
);
