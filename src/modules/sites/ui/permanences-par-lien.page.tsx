import { duree } from '#kernel/formats.ts';
import type { Permanence } from '../domain/permanence.ts';
import type { Site } from '../domain/site.ts';
import { direHoraire, type Moment, phrase } from './dire-site.ts';

type Props = {
  /** Address of the link. */
  readonly ici: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moment: Moment;
  readonly site: Site & { readonly communeNom: string };
  readonly qui: string;
  readonly permanences: readonly Permanence[];
  /** Those that they hold. */
  readonly siennes: readonly Permanence[];
  /** Why the last one was not taken. */
  readonly refus?: string | undefined;
};

/** Mail scanners open every link: taking hours asks for a button. */
export const PermanencesParLienPage = (p: Props) => (
  <>
    <div class="mt6">
      <h1>{titreDe(p)}</h1>
      <p class="lead mt4">
        <b>{p.site.nom}</b>
        {`, ${[p.site.adresse, p.site.communeNom].filter(Boolean).join(', ')}.`}
      </p>
      {p.refus ? (
        <p class="lead mt4 bad-text" role="alert">
          {p.refus}
        </p>
      ) : null}
    </div>
    {p.permanences.length === 0 ? (
      <p class="mt4">
        {`Plus rien n’attend quelqu’un ici. ${p.siennes.length > 0 ? '' : `Merci, ${p.qui}.`}`}
      </p>
    ) : (
      <ul class="rows mt5">
        {p.permanences.map((permanence) => (
          <li>
            <p>
              <b>{phrase(direHoraire(permanence, p.moment.fuseau))}</b>
              {`, ${dureeDe(permanence)}`}
            </p>
            <Prendre {...p} permanence={permanence} />
          </li>
        ))}
      </ul>
    )}
    {p.siennes.length > 0 ? <Siennes {...p} /> : null}
    <p class="hint mt6">
      {`Ce lien est celui de ${p.qui}. Rien ne change tant que vous n’avez pas choisi\u00A0; une permanence prise ouvre ses créneaux à votre nom.`}
    </p>
  </>
);

const titreDe = ({ permanences, siennes }: Props): string => {
  if (permanences.length > 0) return 'Une permanence à prendre';
  return siennes.length > 0 ? 'Vos permanences' : 'Tout est pourvu';
};

const Siennes = (p: Props) => (
  <section class="mt6">
    <h2>{p.permanences.length > 0 ? 'Vos permanences' : 'Celles que vous tenez'}</h2>
    <ul class="rows mt5">
      {p.siennes.map((permanence) => (
        <li>
          <p>
            <b>{phrase(direHoraire(permanence, p.moment.fuseau))}</b>
            {`, ${dureeDe(permanence)}`}
          </p>
          <Rendre {...p} permanence={permanence} />
        </li>
      ))}
    </ul>
  </section>
);

/** One press; a word to whoever answers for the site if one wants. */
const Rendre = ({
  ici,
  jetons,
  permanence,
  moment,
}: Props & { readonly permanence: Permanence }) => {
  const champ = `raison-${permanence.id.slice(-8)}`;
  return (
    <form method="post" action={`${ici}/rendre`} class="mt4">
      <input type="hidden" name="_csrf" value={jetons.csrf} />
      <input type="hidden" name="_cle" value={`${jetons.cle}-r${permanence.id.slice(-8)}`} />
      <input type="hidden" name="permanence" value={permanence.id} />
      <details>
        <summary>Dire un mot à qui répond du site</summary>
        <div class="field mt4">
          <label for={champ}>Votre mot, facultatif</label>
          <input id={champ} name="raison" type="text" maxlength={200} autocomplete="off" />
        </div>
      </details>
      <p class="after">
        <button class="button big" type="submit">
          Je ne peux pas l’assurer
          <span class="hidden">{` : ${direHoraire(permanence, moment.fuseau)}`}</span>
        </button>
      </p>
    </form>
  );
};

const Prendre = ({
  ici,
  jetons,
  permanence,
  moment,
}: Props & { readonly permanence: Permanence }) => (
  <form method="post" action={`${ici}/prendre`} class="mt4">
    <input type="hidden" name="_csrf" value={jetons.csrf} />
    <input type="hidden" name="_cle" value={`${jetons.cle}-${permanence.id.slice(-8)}`} />
    <input type="hidden" name="permanence" value={permanence.id} />
    <button class="button big next" type="submit">
      Je la prends
      <span class="hidden">{` : ${direHoraire(permanence, moment.fuseau)}`}</span>
    </button>
  </form>
);

const dureeDe = ({ debut, fin }: Permanence) =>
  duree(Math.round((fin.getTime() - debut.getTime()) / 60_000));

/** What the link did, or why nothing could be done. */
export const MessageDePermanence = (p: {
  readonly titre: string;
  readonly phrase: string;
  readonly suite?: { readonly href: string; readonly libelle: string };
  /** Takes back hours just given up, as long as nobody has them. */
  readonly defaire?: {
    readonly action: string;
    readonly csrf: string;
    readonly cle: string;
    readonly permanence: string;
  };
}) => (
  <div class="mt6">
    <h1>{p.titre}</h1>
    <p class="lead mt4">{p.phrase}</p>
    {p.suite ? (
      <p class="mt5">
        <a href={p.suite.href}>{p.suite.libelle}</a>
      </p>
    ) : null}
    {p.defaire ? (
      <form method="post" action={p.defaire.action} class="mt5">
        <input type="hidden" name="_csrf" value={p.defaire.csrf} />
        <input type="hidden" name="_cle" value={p.defaire.cle} />
        <input type="hidden" name="permanence" value={p.defaire.permanence} />
        <button class="button" type="submit">
          Finalement, je la garde
        </button>
      </form>
    ) : null}
  </div>
);
