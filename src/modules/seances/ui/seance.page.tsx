import { pluriel } from '#kernel/formats.ts';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { DocumentsJoints } from '#ui/documents-joints.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { direHoraire } from '../domain/annonce.ts';
import { direConstat, direPresences } from '../domain/presences.ts';
import { DIRE_MODALITE, documentsDe } from '../domain/seance.ts';
import { direRang } from '../domain/siege.ts';
import { Arrives } from './arrives.tsx';
import { Constater } from './constater.tsx';
import { Decisions } from './decisions-de-seance.tsx';
import { Invites } from './invites.tsx';
import { OrdreDuJour } from './ordre-du-jour.tsx';
import { Pouvoirs } from './pouvoirs.tsx';
import { Preparer } from './preparation.tsx';
import { Presences } from './presences.tsx';
import { Lever, Ouvrir, Quorum } from './quorum-de-seance.tsx';
import { Seconde } from './seconde.tsx';
import { Votes } from './votes.tsx';
import { VotesSecrets } from './votes-secrets.tsx';
import { DIRE_ETAT, phrase, TON_D_ETAT, type VueDeSeance } from './vue-de-seance.ts';

/** One session, from its agenda to its minutes: each state shows what is to be done in it. */
export const SeancePage = (p: VueDeSeance) => {
  const { etat } = p.seance;
  const tenue = etat === 'ouverte' || etat === 'close';
  return (
    <>
      <Tete {...p} />
      {etat === 'convoquee' || etat === 'ouverte' ? <Quorum {...p} /> : null}
      {etat === 'ouverte' ? <Constater {...p} /> : null}
      {p.tenir && etat === 'convoquee' ? <Ouvrir {...p} /> : null}
      {p.tenir && etat === 'convoquee' ? <Arrives {...p} /> : null}
      {p.tenir && etat === 'preparee' ? <Preparer {...p} /> : null}
      {etat === 'carence' || (etat === 'close' && p.seance.constat) ? <Constat {...p} /> : null}
      {etat === 'carence' ? <Seconde {...p} /> : null}
      {tenue ? <Votes {...p} /> : null}
      {tenue ? <VotesSecrets {...p} /> : null}
      {tenue ? <Decisions {...p} /> : null}
      <OrdreDuJour {...p} />
      <Documents {...p} />
      <Membres {...p} />
      {p.tenir && ['preparee', 'convoquee', 'ouverte'].includes(etat) ? <Invites {...p} /> : null}
      {p.tenir && (etat === 'convoquee' || etat === 'ouverte') ? <Pouvoirs {...p} /> : null}
      {p.tenir && etat === 'ouverte' ? <Lever {...p} /> : null}
      {p.tenir && (etat === 'preparee' || etat === 'convoquee') ? <Annuler {...p} /> : null}
    </>
  );
};

/** What whoever is convened opens by their link, without account. */
const Documents = ({ seance, joints, joindre }: VueDeSeance) => {
  const autres = documentsDe(seance);
  if (joints.length === 0 && autres.length === 0 && joindre === null) return null;
  return (
    <Section
      titre="Documents"
      droite={joindre ? <a href={joindre}>Joindre ou retirer un document</a> : null}
    >
      <DocumentsJoints documents={joints} />
      {joints.length === 0 ? (
        <p class="quiet">Aucun de la bibliothèque n’est joint à la convocation.</p>
      ) : null}
      {autres.length > 0 ? (
        <p class="mt4">{`Annoncés, remis autrement\u00A0: ${autres.join(', ')}.`}</p>
      ) : null}
    </Section>
  );
};

/** Who would be convened, then who is, then who was there. */
const Membres = (p: VueDeSeance) => {
  const { etat } = p.seance;
  if (etat === 'preparee' || etat === 'annulee') return <QuiSerait {...p} />;
  if (etat === 'convoquee' || etat === 'ouverte') return <Presences {...p} />;
  return (
    <Section titre="Qui était là" droite={pluriel(p.participants.length, 'convoqué')}>
      {direPresences(p.participants, {
        fuseau: p.moment.fuseau,
        ouverteLe: p.seance.ouverteLe,
      }).map((ligne) => (
        <p class="mt4">{ligne}</p>
      ))}
      {p.seance.reunionId ? (
        <p class="mt4">
          <a href={`${p.racine}/reunions/${p.seance.reunionId}`}>Feuille d’émargement figée</a>
        </p>
      ) : null}
    </Section>
  );
};

const Tete = (p: VueDeSeance) => {
  const { base, seance, moment } = p;
  const tenue = ['ouverte', 'close', 'carence'].includes(seance.etat);
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Séances', href: base }, { libelle: seance.titre }]}
        titre={seance.titre}
        moyen
        phrase={phrase(direHoraire(seance, moment.fuseau))}
        action={
          <>
            {tenue ? (
              <LienBouton href={`${base}/${seance.id}/proces-verbal`}>
                {p.approuveLe ? 'Procès-verbal approuvé' : 'Procès-verbal'}
              </LienBouton>
            ) : null}
            {p.points.length > 0 ? (
              <LienBouton href={`${base}/${seance.id}/convocation.pdf`} variante="simple">
                Convocation (PDF)
              </LienBouton>
            ) : null}
          </>
        }
      />
      <div class="mt4">
        <Faits large faits={faitsDe(p)} />
      </div>
    </>
  );
};

function faitsDe({ seance, participants }: VueDeSeance) {
  return [
    {
      terme: 'État',
      valeur: <Etiquette ton={TON_D_ETAT[seance.etat]}>{DIRE_ETAT[seance.etat]}</Etiquette>,
    },
    { terme: 'Instance', valeur: seance.instance },
    {
      terme: 'Lieu',
      valeur: seance.lieu ?? DIRE_MODALITE[seance.modalite],
      precision: seance.adresseVisio ? <a href={seance.adresseVisio}>Visio</a> : undefined,
    },
    ...(seance.rang === 2 ? [{ terme: 'Convocation', valeur: 'Seconde' }] : []),
    ...(seance.convoqueeLe
      ? [{ terme: 'Convoqués', valeur: pluriel(participants.length, 'personne') }]
      : []),
  ];
}

const Constat = ({ seance, constats, moment }: VueDeSeance) => (
  <Section titre="Quorum constaté" proche>
    {constats.length === 0 ? <p>{seance.constat}</p> : null}
    {constats.map((constat) => (
      <p>{direConstat(constat, moment.fuseau)}</p>
    ))}
  </Section>
);

const QuiSerait = ({ participants }: VueDeSeance) => {
  const membres = participants.filter(({ rang }) => rang === 'titulaire');
  const votent = membres.filter(({ voix }) => voix === 'deliberative').length;
  const entendus = membres.filter(({ voix }) => voix === 'consultative').length;
  const inconnus = membres.length - votent - entendus;
  return (
    <Section titre="Qui serait convoqué" droite={pluriel(participants.length, 'personne')}>
      <p class="quiet">
        {`${pluriel(votent, 'vote', 'votent')}, ${entendus} à voix consultative${inconnus > 0 ? `, ${inconnus} sans collège, dont la voix est à saisir d’après les statuts` : ''}${direAutres(participants)}.`}
      </p>
      <p>
        {participants
          .slice(0, 60)
          .map((p) => [p.nom, direRang(p, participants)].filter(Boolean).join(', '))
          .join('\u00A0; ')}
      </p>
      {participants.length > 60 ? (
        <p class="quiet">{`et ${participants.length - 60} autres.`}</p>
      ) : null}
    </Section>
  );
};

/** ", 4 suppléants, 2 invités" */
function direAutres(participants: VueDeSeance['participants']): string {
  const combien = (rang: 'suppleant' | 'invite') =>
    participants.filter((p) => p.rang === rang).length;
  const [suppleants, invites] = [combien('suppleant'), combien('invite')];
  return [
    suppleants > 0 ? `, ${pluriel(suppleants, 'suppléant')}` : '',
    invites > 0 ? `, ${pluriel(invites, 'invité')}` : '',
  ].join('');
}

const Annuler = ({ base, seance, jetons }: VueDeSeance) => (
  <Section titre="Annuler la séance">
    <BoutonPoste
      action={`${base}/${seance.id}/annuler`}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-annuler`}
      variante="danger"
    >
      {seance.etat === 'convoquee' ? 'Annuler et prévenir les convoqués' : 'Annuler cette séance'}
    </BoutonPoste>
  </Section>
);
