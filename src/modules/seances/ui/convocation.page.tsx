import { type DocumentJoint, DocumentsJoints } from '#ui/documents-joints.tsx';
import { Faits } from '#ui/faits.tsx';
import { JetonsCaches } from '#ui/jetons-caches.tsx';
import { ResumeErreurs } from '#ui/resume-erreurs.tsx';
import { direHoraire } from '../domain/annonce.ts';
import type { Regles } from '../domain/regles.ts';
import {
  DIRE_MODALITE,
  documentsDe,
  type Participant,
  type Point,
  type Proposition,
  type Reponse,
  type Seance,
} from '../domain/seance.ts';
import { EnQualite } from './en-qualite.tsx';
import { SignerLaSeance } from './signer-la-seance.tsx';
import { SuitesDePropositions } from './suites-de-propositions.tsx';
import { A_SAISIR, type Jetons, type Moment, phrase } from './vue-de-seance.ts';

export type ConvocationPageProps = {
  readonly ici: string;
  /** Address of the convocation to print. */
  readonly pdf: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly seance: Seance;
  readonly participant: Participant;
  /** All who are convened: in which capacity each is. */
  readonly tous: readonly Participant[];
  readonly points: readonly Point[];
  readonly regles: Regles;
  readonly mandataire: string | null;
  readonly porteLesVoixDe: readonly string[];
  readonly mandataires: readonly {
    readonly id: string;
    readonly nom: string;
    readonly college: string | null;
  }[];
  readonly erreur: string | null;
  readonly signable: boolean;
  readonly preuve: string | null;
  readonly joints: readonly DocumentJoint[];
  readonly propositions: readonly Proposition[];
  readonly proposition: { readonly titre: string; readonly texte: string };
};

/** One member's session on their phone: they come, or give their voice. */
export const ConvocationPage = (p: ConvocationPageProps) => {
  const ouverte = p.seance.etat === 'convoquee' || p.seance.etat === 'ouverte';
  return (
    <>
      <div class="mt6">
        <p class="crumbs">{phrase(direHoraire(p.seance, p.moment.fuseau))}</p>
        <h1 class="mid">{p.seance.titre}</h1>
        <p class="quiet">{`${p.seance.instance}, ${p.seance.lieu ?? DIRE_MODALITE[p.seance.modalite]}`}</p>
      </div>
      {p.erreur ? (
        <div class="mt5">
          <ResumeErreurs erreurs={{ '': p.erreur }} />
        </div>
      ) : null}
      <section class="mt5" aria-label="Vous êtes">
        <p class="mid">
          <b>{p.participant.nom}</b>
        </p>
        <EnQualite {...p} />
        <p>
          {p.participant.voix === 'consultative'
            ? 'Voix consultative\u00A0: vous êtes entendu, sans voter.'
            : (p.participant.college ?? '')}
        </p>
        {p.porteLesVoixDe.length > 0 ? (
          <p class="ok-text">{`Vous portez la voix de ${p.porteLesVoixDe.join(', ')}.`}</p>
        ) : null}
      </section>
      {ouverte ? null : <Fermee {...p} />}
      {ouverte ? <SignerLaSeance {...p} /> : null}
      {p.seance.etat === 'convoquee' && !p.participant.arrivee ? <Repondre {...p} /> : null}
      {ouverte && p.participant.rang === 'titulaire' ? <Pouvoir {...p} /> : null}
      <Suite {...p} />
      {p.seance.etat === 'annulee' || p.participant.rang === 'invite' ? null : <Proposer {...p} />}
      <p class="tiny quiet after">Ce lien vous est personnel.</p>
    </>
  );
};

const Fermee = ({ seance }: ConvocationPageProps) => (
  <p class={seance.etat === 'annulee' ? 'mt5 bad-text' : 'mt5'}>
    {seance.etat === 'annulee'
      ? 'Cette séance est annulée. Vous n’avez rien à faire.'
      : seance.etat === 'carence'
        ? 'Faute de quorum, cette séance n’a pas délibéré. Une seconde convocation suivra.'
        : 'Cette séance est levée.'}
  </p>
);

const REPONSES: readonly { readonly valeur: Reponse; readonly dite: string }[] = [
  { valeur: 'vient', dite: 'Je viens' },
  { valeur: 'distance', dite: 'À distance' },
  { valeur: 'absent', dite: 'Je ne viens pas' },
];

const Repondre = ({ ici, jetons, seance, participant, mandataire }: ConvocationPageProps) => {
  const { reponse } = participant;
  const proposees = REPONSES.filter(
    ({ valeur }) =>
      (valeur !== 'distance' || seance.modalite !== 'presence') &&
      (valeur !== 'vient' || seance.modalite !== 'visio'),
  );
  return (
    <section class="mt5" aria-labelledby="venir">
      <h2 id="venir">{reponse ? 'Votre réponse' : 'Viendrez-vous\u00A0?'}</h2>
      <form method="post" action={`${ici}/repondre`} class="mt4">
        <JetonsCaches csrf={jetons.csrf} cle={jetons.cle} />
        {proposees.map(({ valeur, dite }, rang) => (
          <p class="after">
            <button
              class={`button big${reponse === valeur ? ' firm' : !reponse && rang === 0 ? ' next' : ''}`}
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
      {mandataire ? (
        <p class="quiet after">
          Si vous venez, votre pouvoir est repris&nbsp;: vous votez vous-même.
        </p>
      ) : null}
    </section>
  );
};

const Pouvoir = (p: ConvocationPageProps) => {
  if (p.participant.arrivee) return null;
  return (
    <section class="mt6" aria-labelledby="pouvoir">
      <h2 id="pouvoir">Donner mon pouvoir</h2>
      {p.mandataire ? <Donne {...p} mandataire={p.mandataire} /> : <ADonner {...p} />}
    </section>
  );
};

const Donne = ({
  ici,
  jetons,
  mandataire,
}: ConvocationPageProps & { readonly mandataire: string }) => (
  <form method="post" action={`${ici}/reprendre`} class="mt4">
    <p class="ok-text">{`${mandataire} votera pour vous.`}</p>
    <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-reprendre`} />
    <button class="button big after" type="submit">
      Reprendre mon pouvoir
    </button>
  </form>
);

const ADonner = (p: ConvocationPageProps) => {
  const { participant, regles, mandataires, porteLesVoixDe, ici, jetons } = p;
  const raison =
    participant.voix === 'consultative'
      ? 'Votre collège a une voix consultative\u00A0: il n’y a pas de vote à confier.'
      : regles.pouvoirsMax === 0
        ? 'Les statuts n’admettent pas de pouvoir dans cette instance.'
        : regles.pouvoirsMax === null || regles.pouvoirsPortee === null || participant.voix === null
          ? `Ce que les statuts disent des pouvoirs est ${A_SAISIR}\u00A0: demandez à la coordination.`
          : porteLesVoixDe.length > 0
            ? 'Quelqu’un vous a confié sa voix\u00A0: prévenez cette personne avant de donner la vôtre.'
            : mandataires.length === 0
              ? 'Personne ne peut porter un pouvoir de plus.'
              : null;
  if (raison) return <p class="quiet">{raison}</p>;
  return (
    <form method="post" action={`${ici}/pouvoir`} class="mt4">
      <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-pouvoir`} />
      <div class="field">
        <label for="mandataire">Qui votera pour vous</label>
        <select id="mandataire" name="mandataire">
          {mandataires.map((m) => (
            <option value={m.id}>{m.college ? `${m.nom}, ${m.college}` : m.nom}</option>
          ))}
        </select>
      </div>
      <button class="button big" type="submit">
        Donner mon pouvoir
      </button>
    </form>
  );
};

const DIRE_PDF = {
  titulaire: 'Convocation et pouvoir (PDF)',
  suppleant: 'Convocation (PDF)',
  invite: 'Invitation (PDF)',
  remplace: 'Convocation (PDF)',
} as const;

const Suite = ({ seance, points, joints, pdf, participant }: ConvocationPageProps) => {
  const documents = documentsDe(seance);
  return (
    <section class="mt6" aria-labelledby="ordre">
      <h2 id="ordre">Ordre du jour</h2>
      <ol class="rows mt4">
        {points.map((point) => (
          <li>
            <b>{`${point.rang}. ${point.titre}`}</b>
            {point.texte ? <p>{point.texte}</p> : null}
          </li>
        ))}
      </ol>
      {joints.length > 0 ? (
        <>
          <h3 class="mt5">Documents</h3>
          <DocumentsJoints documents={joints} />
        </>
      ) : null}
      <Faits
        faits={[
          ...(seance.adresseVisio
            ? [{ terme: 'Visio', valeur: <a href={seance.adresseVisio}>Rejoindre la visio</a> }]
            : []),
          ...(documents.length > 0
            ? [{ terme: 'Autres documents', valeur: documents.join(', ') }]
            : []),
          { terme: 'À imprimer', valeur: <a href={pdf}>{DIRE_PDF[participant.rang]}</a> },
        ]}
      />
    </section>
  );
};

const Proposer = ({ ici, jetons, proposition, propositions }: ConvocationPageProps) => (
  <section class="mt6" aria-labelledby="proposer">
    <h2 id="proposer">Pour une prochaine séance</h2>
    {propositions.length === 0 ? null : (
      <div class="mt4">
        <SuitesDePropositions propositions={propositions} />
      </div>
    )}
    <details open={proposition.titre !== '' || proposition.texte !== ''}>
      <summary>Proposer un point</summary>
      <form method="post" action={`${ici}/proposer`} class="mt4">
        <JetonsCaches csrf={jetons.csrf} cle={`${jetons.cle}-proposer`} />
        <div class="field">
          <label for="titre">De quoi s’agit-il&nbsp;?</label>
          <input id="titre" name="titre" maxlength={200} value={proposition.titre} />
        </div>
        <div class="field">
          <label for="texte">Ce que vous proposez</label>
          <textarea id="texte" name="texte" rows={3} maxlength={4000}>
            {proposition.texte}
          </textarea>
        </div>
        <button class="button" type="submit">
          Proposer ce point
        </button>
      </form>
    </details>
  </section>
);
