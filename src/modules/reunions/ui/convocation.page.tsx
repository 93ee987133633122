import { heure, pluriel } from '#kernel/formats.ts';
import { type DocumentJoint, DocumentsJoints } from '#ui/documents-joints.tsx';
import { Faits } from '#ui/faits.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { ResumeErreurs } from '#ui/resume-erreurs.tsx';
import { SignerParCode } from '#ui/signer-par-code.tsx';
import { direQualite, type Personne } from '../domain/personne.ts';
import { peutSigner, type Signature } from '../domain/presence.ts';
import { DIRE_MODALITE, type Reponse, type Reunion } from '../domain/reunion.ts';
import { direPlageLongue, type Jetons, type Moment, phrase } from './dire-quand.ts';
import { Points } from './ordre-du-jour.tsx';
import type { PointVu } from './vue-de-reunion.ts';

export type ConvocationPageProps = {
  /** Address of the link, or of the page of an account. */
  readonly ici: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly reunion: Reunion;
  readonly personne: Personne;
  readonly reponse: Reponse | null;
  readonly points: readonly PointVu[];
  readonly documents: readonly DocumentJoint[];
  readonly signature: Signature | null;
  readonly presents: number;
  readonly convoques: number;
  readonly preuve: string | null;
  readonly erreur: string | null;
  /** By a link, one answers, leaves, and has the event for one's agenda here; by an account, one signs. */
  readonly agenda: string | null;
};

/** One person's meeting on their phone: come or not, sign, leave. */
export const ConvocationPage = (p: ConvocationPageProps) => {
  const { reunion, moment } = p;
  const fenetre = peutSigner(reunion, moment.maintenant);
  const ouverte = reunion.etat === 'prevue' && fenetre === null;
  return (
    <>
      <div class="mt6">
        <p class="crumbs">{phrase(direPlageLongue(reunion, moment.fuseau))}</p>
        <h1 class="mid">{reunion.titre}</h1>
        <p class="quiet">{reunion.lieu ?? DIRE_MODALITE[reunion.modalite]}</p>
      </div>
      {p.erreur ? (
        <div class="mt5">
          <ResumeErreurs erreurs={{ '': p.erreur }} />
        </div>
      ) : null}
      <section class="mt6" aria-label="Vous êtes">
        <p class="quiet">Vous êtes</p>
        <p class="mid">
          <b>{p.personne.nom}</b>
        </p>
        <p>{direQualite(p.personne)}</p>
        {reunion.etat === 'annulee' ? (
          <p class="mt5 bad-text">Cette réunion est annulée. Vous n’avez rien à faire.</p>
        ) : p.signature ? (
          <Signe {...p} signature={p.signature} />
        ) : ouverte ? (
          <Signer {...p} />
        ) : reunion.fin <= moment.maintenant || reunion.etat === 'figee' ? (
          <>
            <p class="mt5">La réunion est passée, et vous ne l’avez pas signée.</p>
            <Retrouver {...p} />
          </>
        ) : null}
      </section>
      {p.agenda !== null &&
      reunion.etat === 'prevue' &&
      !p.signature &&
      reunion.fin > moment.maintenant ? (
        <Repondre {...p} />
      ) : null}
      <Suite {...p} />
    </>
  );
};

const Signer = (p: ConvocationPageProps) => (
  <form method="post" action={`${p.ici}/signer`} class="mt5" data-emargement>
    <JetonsCaches {...p.jetons} />
    <SignerParCode modalite={p.reunion.modalite} preuve={p.preuve} />
    <p class="mt4" role="status" data-attente />
  </form>
);

/** Nothing to press: a phone that kept a signature sends it from here. */
const Retrouver = ({ ici, jetons }: ConvocationPageProps) => (
  <form method="post" action={`${ici}/signer`} data-emargement hidden>
    <JetonsCaches {...jetons} />
    <p class="mt4" role="status" data-attente />
  </form>
);

const Signe = ({
  signature,
  ici,
  jetons,
  moment,
  reunion,
  agenda,
}: ConvocationPageProps & { readonly signature: Signature }) => {
  const { arrivee, depart, presence } = signature;
  const ou = presence === 'distance' ? ', à distance' : '';
  const partir =
    agenda !== null && reunion.etat === 'prevue' && peutSigner(reunion, moment.maintenant) === null;
  return (
    <>
      <p class="mt5 ok-text">
        {`Votre présence est signée à ${heure(arrivee, moment.fuseau)}${ou}.`}
        {depart ? ` Départ à ${heure(depart, moment.fuseau)}.` : ''}
      </p>
      {partir ? (
        <form method="post" action={`${ici}/partir`} class="mt5">
          <JetonsCaches {...jetons} />
          <button
            class="button big"
            type="submit"
            name="depart"
            value={depart ? 'aucun' : 'maintenant'}
          >
            {depart ? 'Je suis encore là' : 'Je pars maintenant'}
          </button>
        </form>
      ) : null}
    </>
  );
};

const REPONSES: readonly { readonly valeur: Reponse; readonly dite: string }[] = [
  { valeur: 'vient', dite: 'Je viens' },
  { valeur: 'distance', dite: 'À distance' },
  { valeur: 'absent', dite: 'Je ne viens pas' },
];

const Repondre = ({ ici, jetons, reunion, reponse, moment }: ConvocationPageProps) => {
  const proposees = REPONSES.filter(
    ({ valeur }) =>
      (valeur !== 'distance' || reunion.modalite !== 'presence') &&
      (valeur !== 'vient' || reunion.modalite !== 'visio'),
  );
  const enCours = peutSigner(reunion, moment.maintenant) === null;
  return (
    <section class="mt6" aria-labelledby="venir">
      <h2 id="venir">{reponse ? 'Votre réponse' : 'Viendrez-vous\u00A0?'}</h2>
      <form method="post" action={`${ici}/repondre`} class="mt4">
        <JetonsCaches {...jetons} />
        {proposees.map(({ valeur, dite }, rang) => (
          <p class="after">
            <button
              class={`button big${reponse === valeur ? ' firm' : !reponse && !enCours && rang === 0 ? ' next' : ''}`}
              type="submit"
              name="reponse"
              value={valeur}
              aria-pressed={reponse === valeur ? 'true' : 'false'}
            >
              {dite}
            </button>
          </p>
        ))}
      </form>
    </section>
  );
};

const Suite = ({
  reunion,
  points,
  documents,
  presents,
  convoques,
  agenda,
  moment,
}: ConvocationPageProps) => (
  <section class="mt6" aria-labelledby="suite">
    <h2 id="suite">La réunion</h2>
    <Points points={points} />
    {documents.length > 0 ? (
      <>
        <h3 class="mt5">Documents</h3>
        <DocumentsJoints documents={documents} />
      </>
    ) : null}
    <Faits
      faits={[
        ...(reunion.adresseVisio
          ? [{ terme: 'Visio', valeur: <a href={reunion.adresseVisio}>Rejoindre la visio</a> }]
          : []),
        ...(reunion.debut <= moment.maintenant
          ? [{ terme: 'Déjà présents', valeur: `${presents} sur ${convoques}` }]
          : [{ terme: 'Convoqués', valeur: pluriel(convoques, 'personne') }]),
        ...(reunion.etat === 'annulee'
          ? []
          : [
              {
                terme: 'Temps compté',
                valeur: 'Celui de votre présence, dans les heures de la réunion',
              },
            ]),
      ]}
    />
    {agenda && reunion.etat !== 'annulee' ? (
      <p class="mt4">
        <a href={agenda}>Ajouter à mon agenda</a>
      </p>
    ) : null}
    {agenda ? <p class="tiny quiet after">Ce lien vous est personnel.</p> : null}
  </section>
);
