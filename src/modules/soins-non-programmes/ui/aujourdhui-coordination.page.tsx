import type { AFaire } from '#kernel/a-faire.ts';
import { dateLongue, depuis, nombre, pluriel, pourcent } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { Bandeau } from '#ui/bandeau.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Jauge } from '#ui/jauge.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { AReorienter } from '../domain/a-reorienter.ts';
import type { DemandeListee } from '../domain/demande-detaillee.ts';
import type { CreneauDuJour, JourneeEnChiffres } from '../domain/journee.ts';
import { AFaireAilleurs } from './a-faire-ailleurs.tsx';
import { phraseDe } from './demandes.page.tsx';
import {
  aujourdhuiDe,
  direEcart,
  direMoment,
  direPersonne,
  enLettres,
  type Moment,
  phrase,
} from './dire-demande.ts';
import { LigneDeLaJournee } from './ligne-de-la-journee.tsx';

export type ChiffresDuMois = {
  readonly recues: number;
  readonly repondues24h: number;
  readonly offerts: number;
  readonly pourvus: number;
};

export type AujourdhuiCoordinationProps = {
  readonly racine: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly journee: JourneeEnChiffres;
  readonly demandes: readonly DemandeListee[];
  readonly sansIssue: readonly CreneauDuJour[];
  /** Appointments with somebody the patient opposed since; empty for whoever does not know of oppositions. */
  readonly aReorienter: readonly AReorienter[];
  /** Appointments whose professional can no longer receive. */
  readonly aDeplacer: number;
  /** Late or soon due in other modules, and theirs to do. */
  readonly aFaire: readonly AFaire[];
  readonly messages: { readonly enAttente: number; readonly enEchec: number };
  readonly mois: ChiffresDuMois;
  readonly faitesAujourdhui: number;
  /** Alerts about who reads what; null for whoever does not answer them. */
  readonly journal: { readonly aVoir: number } | null;
};

/** What waits for those who run the CPTS and its regulation, done in place. */
export const AujourdhuiCoordinationPage = (p: AujourdhuiCoordinationProps) => (
  <>
    <TeteDePage
      miettes={phrase(dateLongue(aujourdhuiDe(p.moment)))}
      titre="Aujourd’hui"
      phrase={<Resume {...p} />}
      embleme={p.points}
    />
    <AlertesDuJournal {...p} />
    <LigneDeLaJournee journee={p.journee} moment={p.moment} base={`${p.racine}/soins`} />
    <Partage principal={<CeQuiAttend {...p} />} cote={<Mission {...p} />} />
  </>
);

const Resume = (p: AujourdhuiCoordinationProps) => {
  const { demandes, moment } = p;
  const n =
    demandes.length + p.sansIssue.length + p.aReorienter.length + p.aDeplacer + p.aFaire.length;
  const premiere = demandes[0];
  if (n === 0) return <>Rien ne vous attend.</>;
  return (
    <>
      {`${enLettres(n, true)} ${n > 1 ? 'choses vous attendent' : 'chose vous attend'}`}
      {premiere ? (
        <>
          {', la plus ancienne demande '}
          <strong>{`depuis ${depuis(premiere.recueLe, moment.maintenant)}`}</strong>.
        </>
      ) : (
        '.'
      )}
    </>
  );
};

const AlertesDuJournal = ({ journal, racine }: AujourdhuiCoordinationProps) =>
  journal && journal.aVoir > 0 ? (
    <Bandeau
      ton="grave"
      annonce="statut"
      titre={`${pluriel(journal.aVoir, 'alerte', 'alertes')} sur les accès aux données de santé`}
      action={<LienBouton href={`${racine}/tracabilite`}>Voir ce qui s’est passé</LienBouton>}
    />
  ) : null;

const CeQuiAttend = (p: AujourdhuiCoordinationProps) => (
  <Section
    titre="Ce qui vous attend"
    droite={
      <a
        href={`${p.racine}/soins#fait-aujourd-hui`}
      >{`Fait aujourd’hui\u00A0: ${p.faitesAujourdhui}`}</a>
    }
    proche
  >
    {p.demandes.length +
      p.sansIssue.length +
      p.aReorienter.length +
      p.aDeplacer +
      p.aFaire.length +
      p.messages.enEchec ===
    0 ? (
      <Vide titre="Tout est fait" phrase="Les nouvelles demandes arriveront ici." />
    ) : null}
    <Deplacements nombre={p.aDeplacer} base={`${p.racine}/soins`} />
    <Reorientations {...p} />
    <Demandes {...p} />
    <SansIssue {...p} />
    <MessagesEnEchec {...p} />
    <AFaireAilleurs {...{ racine: p.racine, aFaire: p.aFaire }} jour={aujourdhuiDe(p.moment)} />
  </Section>
);

const MessagesEnEchec = ({ messages: { enEchec }, racine }: AujourdhuiCoordinationProps) =>
  enEchec === 0 ? null : (
    <GroupeAttente titre="Messages" nombre={enEchec}>
      <Attente
        age="Échec"
        ancien
        phrase={`${pluriel(enEchec, 'message n’est pas parti', 'messages ne sont pas partis')}.`}
        verbe={<LienBouton href={`${racine}/soins/messages?etat=echec`}>Voir</LienBouton>}
      />
    </GroupeAttente>
  );

type DeplacementsProps = { readonly nombre: number; readonly base: string };

/** Appointments that nobody will honour, and where they are moved. */
export const Deplacements = ({ nombre: n, base }: DeplacementsProps) =>
  n === 0 ? null : (
    <GroupeAttente titre="Rendez-vous à déplacer" nombre={n}>
      <Attente
        age="À faire"
        ancien
        phrase={`${pluriel(n, 'rendez-vous', 'rendez-vous')} que ${n < 2 ? 'son professionnel ne peut plus honorer' : 'leur professionnel ne peut plus honorer'}, ou dont la personne est à prévenir.`}
        verbe={<LienBouton href={`${base}/a-deplacer`}>Déplacer</LienBouton>}
      />
    </GroupeAttente>
  );

const Reorientations = ({ aReorienter, moment, racine }: AujourdhuiCoordinationProps) =>
  aReorienter.length === 0 ? null : (
    <GroupeAttente titre="À réorienter" nombre={aReorienter.length}>
      {aReorienter.map((r) => (
        <Attente
          age={direEcart(r.debut, moment)}
          ancien
          phrase={`${direPersonne(r)}\u00A0: s’oppose désormais à ${r.professionnel}, qui ne voit plus ce rendez-vous.`}
          verbe={
            <LienBouton
              href={`${racine}/soins/demandes/${r.demandeId}`}
              precision={`demande ${r.numero}`}
            >
              Réorienter
            </LienBouton>
          }
        />
      ))}
    </GroupeAttente>
  );

const Demandes = ({ demandes, moment, racine }: AujourdhuiCoordinationProps) =>
  demandes.length === 0 ? null : (
    <GroupeAttente titre="Accès aux soins" nombre={demandes.length}>
      {demandes.slice(0, 6).map((d, i) => (
        <Attente
          age={depuis(d.recueLe, moment.maintenant)}
          ancien={
            moment.maintenant.getTime() - d.recueLe.getTime() > (d.delaiHeures * 3_600_000) / 2
          }
          phrase={phraseDe(d)}
          verbe={
            <LienBouton
              href={`${racine}/soins/demandes/${d.id}`}
              variante={i === 0 ? 'suivant' : 'normal'}
              precision={`demande ${d.numero}`}
            >
              Orienter
            </LienBouton>
          }
        />
      ))}
      {demandes.length > 6 ? (
        <li class="after">
          <a href={`${racine}/soins`}>{`Voir les ${demandes.length} demandes`}</a>
        </li>
      ) : null}
    </GroupeAttente>
  );

const SansIssue = ({ sansIssue, moment, racine, jetons }: AujourdhuiCoordinationProps) =>
  sansIssue.length === 0 ? null : (
    <GroupeAttente titre="Rendez-vous passés, sont-ils venus&nbsp;?" nombre={sansIssue.length}>
      {sansIssue.slice(0, 5).flatMap((c) =>
        c.patient
          ? [
              <Attente
                age={depuis(c.debut, moment.maintenant)}
                phrase={`${direPersonne(c.patient)}, reçu par ${c.professionnel} ${direMoment(c.debut, moment)}.`}
                verbe={
                  <div class="actions flat">
                    {(['venu', 'pas-venu'] as const).map((issue) => (
                      <BoutonPoste
                        action={`${racine}/soins/demandes/${c.patient?.demandeId ?? ''}/issue`}
                        csrf={jetons.csrf}
                        cle={`${jetons.cle}-${c.id.slice(-8)}${issue}`}
                        valeurs={{
                          issue,
                          reservation: c.patient?.reservationId ?? '',
                          suite: 'aujourdhui',
                        }}
                        precision={direPersonne(
                          c.patient ?? { prenom: null, nom: null, age: null },
                        )}
                      >
                        {issue === 'venu' ? 'Venu' : 'Pas venu'}
                      </BoutonPoste>
                    ))}
                  </div>
                }
              />,
            ]
          : [],
      )}
    </GroupeAttente>
  );

const Mission = ({ mois, racine, messages, journal }: AujourdhuiCoordinationProps) => (
  <Section
    titre="Accès aux soins"
    proche
    introduction={
      <span class="small">Depuis le début du mois, d’après le journal d’activité.</span>
    }
  >
    <Jauge
      nom={<a href={`${racine}/pilotage`}>Réponses en moins de 24 h</a>}
      repartition={{ acquis: mois.repondues24h, total: mois.recues }}
      enMots={`${mois.repondues24h} demandes répondues en moins de 24 heures sur ${mois.recues}`}
      detail={
        mois.recues === 0
          ? 'Aucune demande ce mois-ci.'
          : `${nombre(mois.repondues24h)} sur ${pluriel(mois.recues, 'demande')}, ${pourcent(mois.repondues24h / mois.recues)}.`
      }
    />
    <Jauge
      nom={<a href={`${racine}/soins/creneaux`}>Créneaux pourvus</a>}
      repartition={{ acquis: mois.pourvus, total: mois.offerts }}
      enMots={`${mois.pourvus} créneaux pourvus sur ${mois.offerts} offerts`}
      detail={
        mois.offerts === 0
          ? 'Aucun créneau offert ce mois-ci.'
          : `${nombre(mois.pourvus)} sur ${pluriel(mois.offerts, 'créneau offert', 'créneaux offerts')}.`
      }
    />
    {messages.enAttente > 0 ? (
      <p class="mt5 small">
        <a href={`${racine}/soins/messages`}>
          {pluriel(messages.enAttente, 'message attend', 'messages attendent')}
        </a>
        {' de partir.'}
      </p>
    ) : null}
    {journal ? (
      <p class="mt5 small">
        <a href={`${racine}/tracabilite`}>Journal des accès</a>
        {'\u00A0: qui a lu et fait quoi.'}
      </p>
    ) : null}
  </Section>
);
