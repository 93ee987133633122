import { depuis, heure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { LienBouton } from '#ui/bouton.tsx';
import type { Contenu } from '#ui/contenu.ts';
import { MessageDePage, type MessageDePageProps } from '#ui/message-de-page.tsx';
import { PosteDeRegulation, type Touche } from '#ui/poste-de-regulation.tsx';
import type { Ecartes } from '../domain/creneau-ecarte.ts';
import { estSansReponse } from '../domain/demande.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import type { FiliereDeLaDemande } from '../domain/eligibilite.ts';
import { AUTRES_REPONSES } from '../domain/reponse.ts';
import { CarteDeDemande, type CommunePlacee } from './carte-de-demande.tsx';
import { DIRE_ORIGINE, enLettres, type Moment, titreDeDemande } from './dire-demande.ts';
import { faitsDeDemande } from './faits-de-demande.tsx';
import { ListeDePropositions, mettreEnVue, type Proposee } from './propositions.tsx';
import { SuiteDeDemande } from './suite-de-demande.tsx';

export type DemandePageProps = {
  /** `/app/demo/soins/demandes/<id>` */
  readonly base: string;
  readonly demande: DemandeDetaillee;
  readonly parFiliere: readonly FiliereDeLaDemande[];
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly propositions: readonly Proposee[];
  readonly ecartes: readonly Ecartes[];
  readonly communes: readonly CommunePlacee[];
  /** What the action before left to say. */
  readonly message: MessageDePageProps['message'];
  /** What the last attempt was refused for; the list below is already the next best. */
  readonly refus?: string | undefined;
  readonly peut: {
    readonly orienter: boolean;
    readonly issue: boolean;
    readonly rattacher: boolean;
  };
  /** The patient opposed, since, the professional of this appointment: said to the coordination alone. */
  readonly aReorienter?: boolean | undefined;
};

/** The regulator's desk for one request: who asks on the left, what can be answered on the right. */
export const DemandePage = (p: DemandePageProps) => {
  const attend = estSansReponse(p.demande);
  return (
    <PosteDeRegulation
      demande={{
        titre: titreDeDemande(p.demande),
        miettes: <Miettes {...p} />,
        faits: faitsDeDemande(p),
        actions: attend && p.peut.orienter ? <ActionsDeDemande {...p} /> : undefined,
      }}
      reponses={{
        message: <MessageDePage message={p.message} {...p.jetons} />,
        ...(attend
          ? reponsesPossibles(p)
          : { titre: 'Réponse', propositions: <SuiteDeDemande {...p} /> }),
      }}
      touches={attend && p.peut.orienter ? TOUCHES : undefined}
    />
  );
};

const TOUCHES: readonly Touche[] = [
  { touches: ['J', 'K'], libelle: 'choisir' },
  { touches: ['Entrée'], libelle: 'proposer' },
  { touches: ['M'], libelle: 'son médecin' },
  { touches: ['Échap'], libelle: 'en attente' },
  { touches: ['P', 'I', 'T', 'U', 'S'], libelle: 'une autre réponse' },
];

const Miettes = ({ demande, moment, base }: DemandePageProps) => (
  <>
    <a href={base.replace(/\/demandes\/.*$/, '')}>Demandes</a>
    {`, n° ${demande.numero}, reçue ${DIRE_ORIGINE[demande.origine]} il y a ${depuis(demande.recueLe, moment.maintenant)}`}
    {demande.etat === 'en-attente' ? ', mise en attente' : ''}
  </>
);

const ActionsDeDemande = ({ base, demande, jetons }: DemandePageProps) => (
  <>
    {demande.illisible ? null : <LienBouton href={`${base}/modifier`}>Modifier</LienBouton>}
    <form method="post" action={`${base}/attente`}>
      <input type="hidden" name="_csrf" value={jetons.csrf} />
      <input type="hidden" name="_cle" value={jetons.cle} />
      <input type="hidden" name="attente" value={demande.etat === 'en-attente' ? 'non' : 'oui'} />
      <button class="button plain" type="submit" data-touche="Échap">
        {demande.etat === 'en-attente' ? 'Reprendre' : 'Mettre en attente'}
      </button>
    </form>
  </>
);

function reponsesPossibles(props: DemandePageProps) {
  const p = { ...props, propositions: mettreEnVue(props.propositions) };
  const n = p.propositions.length;
  const bandeau: Contenu = p.refus ? (
    <Bandeau ton="attention" annonce="alerte" titre="Ce créneau n’est plus à prendre">
      {p.refus}
    </Bandeau>
  ) : null;
  return {
    titre:
      n === 0
        ? 'Aucun rendez-vous possible'
        : `${enLettres(n)} rendez-vous ${n > 1 ? 'possibles' : 'possible'}`,
    aJour: `À jour à ${heure(p.moment.maintenant, p.moment.fuseau)}`,
    propositions: (
      <>
        {bandeau}
        <ListeDePropositions {...p} />
      </>
    ),
    carte: <CarteDeDemande {...p} />,
    autres: p.peut.orienter ? autresReponses(p.base) : undefined,
  };
}

const autresReponses = (base: string) =>
  AUTRES_REPONSES.filter(({ genre }) => genre !== 'medecin-traitant').map(
    ({ genre, libelle, touche }) => ({
      libelle,
      touche,
      href: `${base}/reponse?reponse=${genre}`,
    }),
  );
