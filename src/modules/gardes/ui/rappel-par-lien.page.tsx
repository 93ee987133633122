import { ChampTexte } from '#ui/champs-simples.tsx';
import { ResumeErreurs } from '#ui/resume-erreurs.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { GardeListee } from '../domain/garde.ts';
import type { SuiteDuRappel } from '../domain/rappel.ts';
import { direGarde, type Moment, phrase } from './dire-garde.ts';

type Jetons = { readonly csrf: string; readonly cle: string };

type Props = {
  /** Address of the link. */
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly garde: GardeListee;
  readonly tableau: string;
  readonly qui: string;
  readonly suite: SuiteDuRappel;
  /** The word to the coordination as it was typed, and what is wrong with it. */
  readonly mot: Saisie;
  /** Why the last gesture was refused. */
  readonly refus?: string | undefined;
};

const TITRES: Readonly<Record<SuiteDuRappel, string>> = {
  sienne: 'Votre garde',
  rendue: 'Cette garde attend quelqu’un',
  passee: 'Cette garde n’est plus la vôtre',
};

/** Mail scanners open every link: giving a duty back asks for a button. */
export const RappelParLienPage = (p: Props) => (
  <>
    <div class="mt6">
      <h1>{TITRES[p.suite]}</h1>
      <p class="lead mt4">
        <b>{phrase(direGarde(p.garde, p.moment.fuseau))}</b>
      </p>
      {p.refus ? (
        <p class="lead mt4 bad-text" role="alert">
          {p.refus}
        </p>
      ) : null}
      <p class="mt4">{direSuite(p)}</p>
    </div>
    {p.suite === 'sienne' ? <Rendre {...p} /> : null}
    {p.suite === 'rendue' ? <Garder {...p} /> : null}
    {p.suite === 'passee' ? null : (
      <p class="hint mt6">{`Ce lien est celui de ${p.qui}. Rien ne change tant que vous n’avez pas choisi.`}</p>
    )}
  </>
);

function direSuite({ suite, tableau, qui, garde }: Props): string {
  if (suite === 'sienne') return `${tableau}. Elle est tenue par ${qui}.`;
  if (suite === 'rendue')
    return `${tableau}. Vous l’avez rendue. Tant que personne ne l’a prise, vous pouvez la garder.`;
  return garde.professionnel
    ? `${tableau}. ${garde.professionnel} la tient. Vous n’avez rien à faire.`
    : `${tableau}. La coordination s’en occupe. Vous n’avez rien à faire.`;
}

/** One press is enough; a word to the coordination if one wants. */
const Rendre = ({ ici, jetons, mot }: Props) => (
  <form method="post" action={`${ici}/rendre`} class="mt5">
    <input type="hidden" name="_csrf" value={jetons.csrf} />
    <input type="hidden" name="_cle" value={`${jetons.cle}-r`} />
    <ResumeErreurs erreurs={mot.erreurs} />
    <details open={Object.keys(mot.erreurs).length > 0}>
      <summary>Dire un mot à la coordination</summary>
      <ChampTexte
        {...lier(mot, 'raison')}
        libelle="Votre mot"
        facultatif
        longueurMax={200}
        remplissage="off"
      />
    </details>
    <p class="after">
      <button class="button big" type="submit">
        Je ne peux pas la tenir
      </button>
    </p>
    <p class="hint mt4">
      Vos confrères et consœurs du tableau qui ont une adresse reçoivent aussitôt un lien pour la
      prendre, et la coordination le sait.
    </p>
  </form>
);

const Garder = ({ ici, jetons }: Pick<Props, 'ici' | 'jetons'>) => (
  <form method="post" action={`${ici}/garder`} class="mt5">
    <input type="hidden" name="_csrf" value={jetons.csrf} />
    <input type="hidden" name="_cle" value={`${jetons.cle}-g`} />
    <button class="button big" type="submit">
      Finalement, je la garde
    </button>
  </form>
);

/** What the gesture did, with what undoes it as long as nobody took the duty. */
export const MessageDeRappel = (p: {
  readonly titre: string;
  readonly phrase: string;
  readonly defaire?: { readonly ici: string; readonly jetons: Jetons };
}) => (
  <>
    <div class="mt6">
      <h1>{p.titre}</h1>
      <p class="lead mt4">{p.phrase}</p>
    </div>
    {p.defaire ? <Garder {...p.defaire} /> : null}
  </>
);
