import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import type { ObjetDAccord, Reponse } from '../domain/accord.ts';
import { TITRES_PUBLICS } from './mes-donnees.page.tsx';

type Jetons = { readonly csrf: string; readonly cle: string };

type Confirmation = {
  readonly ici: string;
  readonly jetons: Jetons;
  readonly objet: ObjetDAccord;
  readonly reponse: Reponse;
  readonly texte: string;
};

const VERBES: Readonly<Record<ObjetDAccord, Readonly<Record<Reponse, string>>>> = {
  echange: { oui: 'Oui, je ne m’y oppose pas', non: 'Oui, je m’y oppose' },
  partage: { oui: 'Oui, j’accepte', non: 'Oui, je refuse' },
};

/** Mail scanners follow links: answering asks for a button. */
export const ConfirmerReponsePage = ({ ici, jetons, objet, reponse, texte }: Confirmation) => (
  <>
    <div class="mt6">
      <h1>{TITRES_PUBLICS[objet]}</h1>
      <p class="lead mt4">{texte}</p>
    </div>
    <form method="post" action={`${ici}/repondre`} class="mt5">
      <JetonsCaches {...jetons} />
      <input type="hidden" name="objet" value={objet} />
      <input type="hidden" name="reponse" value={reponse} />
      <p>
        <button class="button big next" type="submit">
          {VERBES[objet][reponse]}
        </button>
      </p>
      <p class="after">
        <a class="button big" href={ici}>
          Non, revenir
        </a>
      </p>
    </form>
  </>
);

type Bloquer = {
  readonly ici: string;
  readonly q: string;
  /** Null before a search. */
  readonly trouves:
    | readonly { readonly id: string; readonly nom: string; readonly precision: string }[]
    | null;
  readonly erreur?: string | undefined;
};

/** Find the professional to block, by name. */
export const ChercherQuiBloquerPage = ({ ici, q, trouves, erreur }: Bloquer) => (
  <>
    <div class="mt6">
      <h1>Bloquer un professionnel</h1>
      <p class="lead mt4">
        Écrivez son nom. Il ne verra plus rien de vous, et rien ne le lui dira.
      </p>
    </div>
    {erreur ? (
      <Bandeau ton="attention" annonce="alerte">
        {erreur}
      </Bandeau>
    ) : null}
    <form method="get" action={`${ici}/bloquer`} class="mt5">
      <ChampRecherche nom="q" libelle="Nom du professionnel" valeur={q} />
      <Bouton grand>Chercher</Bouton>
    </form>
    {trouves === null ? null : trouves.length === 0 ? (
      <p class="mt5">Personne de ce nom. Vérifiez l’orthographe, ou appelez votre CPTS.</p>
    ) : (
      <ul class="rows mt5">
        {trouves.map(({ id, nom, precision }) => (
          <li>
            <b>{nom}</b>
            {precision ? `, ${precision}` : ''}
            <p class="after">
              <LienBouton href={`${ici}/bloquer/${id}`} precision={nom}>
                Bloquer
              </LienBouton>
            </p>
          </li>
        ))}
      </ul>
    )}
    <p class="mt5">
      <a href={ici}>Revenir à vos informations</a>
    </p>
  </>
);

/** Blocking asks for a button too. */
export const ConfirmerBlocagePage = ({
  ici,
  jetons,
  id,
  nom,
}: {
  readonly ici: string;
  readonly jetons: Jetons;
  readonly id: string;
  readonly nom: string;
}) => (
  <>
    <div class="mt6">
      <h1>{`Bloquer ${nom}\u00A0?`}</h1>
      <p class="lead mt4">
        Dès maintenant, ce professionnel et les personnes qui travaillent pour lui ne verront plus
        rien de vous dans cet outil. Pour revenir en arrière, vous appellerez votre CPTS.
      </p>
    </div>
    <form method="post" action={`${ici}/bloquer/${id}`} class="mt5">
      <JetonsCaches {...jetons} />
      <p>
        <button class="button big danger" type="submit">
          Oui, bloquer
        </button>
      </p>
      <p class="after">
        <a class="button big" href={ici}>
          Non, revenir
        </a>
      </p>
    </form>
  </>
);

/** Unknown, expired and revoked look the same. */
export const LienFermePage = () => (
  <div class="mt6">
    <h1>Ce lien ne mène plus à rien</h1>
    <p class="lead mt4">
      Il a expiré, ou il n’est pas complet. Appelez votre CPTS : elle vous en donnera un autre.
    </p>
  </div>
);
