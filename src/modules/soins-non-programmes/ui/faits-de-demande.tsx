import { LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { heure } from '#kernel/formats.ts';
import { Coche } from '#ui/coche.tsx';
import type { Fait } from '#ui/faits.tsx';
import { estSansReponse } from '../domain/demande.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import type { FiliereDeLaDemande } from '../domain/eligibilite.ts';
import {
  DIRE_MOBILITE,
  DIRE_TENTATIVE,
  direDelai,
  direMoment,
  direMotif,
  direPersonne,
  direTelephone,
  type Moment,
  phrase,
  titreDeDemande,
} from './dire-demande.ts';

type Props = {
  readonly demande: DemandeDetaillee;
  readonly moment: Moment;
  readonly base: string;
  readonly parFiliere: readonly FiliereDeLaDemande[];
  readonly peut: { readonly rattacher: boolean; readonly orienter: boolean };
};

/** What is known of a request, in the order in which a regulator reads it. */
export function faitsDeDemande(p: Props): readonly Fait[] {
  return [
    signes(p),
    pourQui(p),
    ...(p.peut.rattacher ? [dossier(p)] : []),
    ou(p),
    quand(p),
    medecinTraitant(p),
    ...p.parFiliere.map((une) => filiere(p, une)),
    ...notes(p),
  ];
}

function signes({ demande, moment }: Props): Fait {
  if (demande.signes === 'non-demandes') {
    return {
      terme: 'Signes d’alerte',
      valeur: <span class="warn-text">Non demandés</span>,
      precision: 'Posez les cinq questions avant de proposer.',
    };
  }
  return {
    terme: 'Signes d’alerte',
    valeur: (
      <span class="ok-text">
        <Coche />
        Cinq questions, cinq non
      </span>
    ),
    precision: demande.signesLe
      ? `Demandé en premier, à ${heure(demande.signesLe, moment.fuseau)}.`
      : undefined,
  };
}

function pourQui({ demande }: Props): Fait {
  const personne = direPersonne(demande);
  const valeur = demande.demandeur ? `${personne}. Demandé par ${demande.demandeur}.` : personne;
  return {
    terme: 'Pour qui',
    valeur,
    precision: telephone(demande),
  };
}

function dossier({ demande, base }: Props): Fait {
  const [valeur, verbe] = demande.patientId
    ? [
        <a href={`${base.replace(/\/soins\/.*$/, '')}/patients/${demande.patientId}`}>
          Voir son dossier
        </a>,
        'Détacher',
      ]
    : [<span class="quiet">Sans dossier</span>, 'Rattacher à un dossier'];
  const precision = demande.purgeeLe ? undefined : <a href={`${base}/dossier`}>{verbe}</a>;
  return { terme: 'Dossier', valeur, precision };
}

function telephone({ telephone: numero, illisible }: DemandeDetaillee) {
  if (numero) return <a href={`tel:${numero}`}>{direTelephone(numero)}</a>;
  return illisible ? undefined : <span class="warn-text">Aucun téléphone</span>;
}

function ou({ demande }: Props): Fait {
  const mobilite = demande.mobilite ? DIRE_MOBILITE[demande.mobilite] : 'Déplacement inconnu';
  const limite =
    demande.trajetMax === null ? '' : `, ${demande.trajetMax}\u00A0min de route au plus`;
  return {
    terme: 'Où',
    valeur: demande.horsTerritoire
      ? `${demande.communeNom}, hors du territoire`
      : demande.communeNom,
    precision: `${mobilite}${limite}`,
  };
}

function quand({ demande, moment }: Props): Fait {
  const des = demande.disponibleDes
    ? `Dès ${direMoment(demande.disponibleDes, moment)}`
    : 'Dès que possible';
  const jusqua = demande.disponibleJusqua
    ? `, jusqu’à ${heure(demande.disponibleJusqua, moment.fuseau)}`
    : '';
  return {
    terme: 'Quand',
    valeur: `${des}${jusqua}`,
    precision: `Délai demandé\u00A0: ${direDelai(demande.delaiHeures)}`,
  };
}

function medecinTraitant({ demande, moment, base }: Props): Fait {
  const terme = 'Médecin traitant';
  if (demande.medecinTraitant === 'aucun') return { terme, valeur: 'Aucun' };
  if (demande.medecinTraitant === 'inconnu') return { terme, valeur: <Inconnu /> };
  const valeur = demande.medecinTraitantNom ?? 'Désigné';
  if (demande.tentative) {
    const quand = demande.tentativeLe ? ` à ${heure(demande.tentativeLe, moment.fuseau)}` : '';
    return {
      terme,
      valeur,
      precision: (
        <>
          <Coche />
          {`Appelé${quand}\u00A0: ${DIRE_TENTATIVE[demande.tentative]}.`}
        </>
      ),
    };
  }
  const attend = demande.etat === 'ouverte' || demande.etat === 'en-attente';
  return {
    terme,
    valeur,
    precision: attend ? (
      <>
        <span class="warn-text">À appeler d’abord.</span>{' '}
        <a href={`${base}/medecin-traitant`} data-touche="M">
          Noter sa réponse
        </a>
      </>
    ) : (
      'Non appelé'
    ),
  };
}

const Inconnu = () => <span class="quiet">Non demandé</span>;

/** The reason of the list, when the title holds the person's words; then the rest of what was written. */
function notes({ demande }: Props): readonly Fait[] {
  const titre = titreDeDemande(demande);
  const motif = direMotif(demande.motif);
  return [
    ...(titre === motif ? [] : [{ terme: 'Motif', valeur: motif }]),
    ...(demande.description && demande.description.trim() !== titre
      ? [{ terme: 'En ses mots', valeur: phrase(demande.description) }]
      : []),
    ...(demande.note ? [{ terme: 'Note', valeur: demande.note }] : []),
  ];
}

/** What the protocol of an urgent path answered, or that its questions are still to be asked. */
function filiere({ demande, base, peut, moment }: Props, une: FiliereDeLaDemande): Fait {
  const href = `${base}/eligibilite?filiere=${une.filiere}`;
  const terme = LIBELLES_DES_FILIERES[une.filiere];
  const { derniere } = une;
  const ouverte = estSansReponse(demande) && peut.orienter;
  if (!derniere || (!derniere.enVigueur && ouverte))
    return {
      terme,
      valeur: ouverte ? <a href={href}>Poser les questions du protocole</a> : 'Non demandée',
      precision: derniere ? 'Le protocole a changé depuis la dernière réponse.' : undefined,
    };
  const admise = derniere.issue === 'eligible';
  return {
    terme,
    valeur: (
      <span class={admise ? 'ok-text' : 'warn-text'}>
        {admise ? <Coche /> : null}
        {admise ? 'Éligible à un kinésithérapeute' : 'Écartée par le protocole'}
      </span>
    ),
    precision: (
      <>
        {admise || !derniere.sinon ? null : `${derniere.sinon} `}
        {`${derniere.repondueParNom}, à ${heure(derniere.repondueLe, moment.fuseau)}. `}
        {ouverte ? <a href={href}>Revoir les réponses</a> : null}
      </>
    ),
  };
}
