import { accord } from '#kernel/formats.ts';
import { JetonsCaches } from '#ui/jetons-caches.tsx';

export type CompteurPageProps = {
  /** Address of this page, where touches are sent. */
  readonly ici: string;
  readonly fuseau: string;
  readonly csrf: string;
  /** Id of the touch that the page sends without script: sent twice, it counts once. */
  readonly nouvelle: string;
  readonly porteur: string;
  readonly jour: string;
  readonly aujourdhui: number;
  readonly ceMois: number;
  /** The last one of today, which may be taken back. */
  readonly touche: string | null;
  readonly faute?: string | undefined;
};

/** The counter of one professional, opened by their link: one touch, one patient. */
export const CompteurPage = (p: CompteurPageProps) => (
  <div
    class="counter"
    data-compteur
    data-fuseau={p.fuseau}
    data-jour={p.jour}
    data-aujourdhui={p.aujourdhui}
    data-ce-mois={p.ceMois}
    data-touche={p.touche ?? ''}
  >
    <Titre qui={p.porteur} />
    {p.faute ? (
      <p class="banner warn" role="alert">
        {p.faute}
      </p>
    ) : null}
    <Compte n={p.aujourdhui} />
    <form method="post" action={p.ici} data-ajouter>
      <JetonsCaches csrf={p.csrf} />
      <input type="hidden" name="touche" value={p.nouvelle} />
      <PlusUn />
    </form>
    <p class="quiet small" data-file role="status">
      {`${p.ceMois} ${accord(p.ceMois, 'compté', 'comptés')} ce mois-ci.`}
    </p>
    <form method="post" action={p.ici} data-retirer hidden={p.touche === null}>
      <JetonsCaches csrf={p.csrf} />
      <input type="hidden" name="touche" value={`${p.touche ?? ''}::retiree`} />
      <Retirer />
    </form>
    <Rappel />
  </div>
);

/** The same without anybody's name nor count: what a phone keeps for when there is no network. */
export const CoquilleDuCompteur = ({ fuseau }: { readonly fuseau: string }) => (
  <>
    <div data-sans-compteur>
      <h1 class="mid">Compteur de soins</h1>
      <p class="lead">
        Ce compteur s’ouvre par le lien que votre CPTS vous a envoyé&nbsp;: touchez ce lien sur
        votre téléphone, puis ajoutez la page à l’écran d’accueil.
      </p>
    </div>
    <div class="counter" data-compteur data-fuseau={fuseau} hidden>
      <Titre qui={null} />
      <Compte n={0} />
      <form data-ajouter>
        <PlusUn />
      </form>
      <p class="quiet small" data-file role="status"></p>
      <form data-retirer hidden>
        <Retirer />
      </form>
      <Rappel />
    </div>
  </>
);

const Titre = ({ qui }: { readonly qui: string | null }) => (
  <>
    <h1 class="mid">Soins hors créneaux</h1>
    <p class="quiet">{qui ?? 'Votre compteur, sans réseau.'}</p>
  </>
);

const Compte = ({ n }: { readonly n: number }) => (
  <p class="counter-sum" aria-live="polite">
    <b data-compte>{n}</b>
    <span data-suite>{`${accord(n, 'patient compté', 'patients comptés')} aujourd’hui`}</span>
  </p>
);

const PlusUn = () => (
  <button class="button next counter-add" type="submit">
    <b aria-hidden="true">+1</b>
    Un patient de plus
  </button>
);

const Retirer = () => (
  <button class="button" type="submit">
    Annuler la dernière touche
  </button>
);

const Rappel = () => (
  <p class="small quiet">
    Un patient vu sans rendez-vous, entre deux. Ni nom, ni motif&nbsp;: seulement un nombre, déclaré
    par vous.
  </p>
);

/** Unknown, expired and revoked look the same. */
export const CompteurInconnuPage = () => (
  <div data-compteur-inconnu>
    <h1 class="mid">Ce compteur ne mène plus à rien</h1>
    <p class="lead">
      Son lien a expiré, a été arrêté, ou n’est pas complet. Demandez-en un nouveau à la
      coordination de votre CPTS, ou depuis votre page Aujourd’hui.
    </p>
  </div>
);
