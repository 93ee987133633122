import type { AFaire } from '#kernel/a-faire.ts';
import { dateLongue, depuis, heure } from '#kernel/formats.ts';
import { Attente, GroupeAttente } from '#ui/attente.tsx';
import { BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Partage, Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { estOuvert } from '../domain/creneau.ts';
import type { CreneauDuJour, Praticien } from '../domain/journee.ts';
import { CeQuiVousAttend } from './a-faire-ailleurs.tsx';
import { Deplacements } from './aujourdhui-coordination.page.tsx';
import {
  aujourdhuiDe,
  direEcart,
  direMotif,
  direPersonne,
  direTelephone,
  enLettres,
  type Moment,
  phrase,
} from './dire-demande.ts';
import { DIRE_GENRE, DIRE_ISSUE } from './dire-rendez-vous.ts';
import { LigneDeLaJournee } from './ligne-de-la-journee.tsx';
import { OuvrirEnUneTouche, type Suggestion } from './ouvrir-en-une-touche.tsx';
import { Recensement, type RecensementProps } from './recensement.tsx';

export type JourneePageProps = {
  /** `/app/demo` */
  readonly racine: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly points: readonly { readonly lon: number; readonly lat: number }[];
  readonly creneaux: readonly CreneauDuJour[];
  /** What waits for whoever looks beyond care: treasurers and presidents see patients too. */
  readonly aFaire: readonly AFaire[];
  /** Appointments that they can no longer honour. */
  readonly aDeplacer: number;
  readonly suggestions: readonly Suggestion[];
  readonly recensement: RecensementProps['recensement'];
  /** Past appointments of other days whose outcome nobody noted. */
  readonly sansIssue: readonly CreneauDuJour[];
  /** Whose day it is. */
  readonly qui: string;
  /** The same, when it is not that of whoever looks. */
  readonly pour: Praticien | null;
  /** Days that may be opened. */
  readonly choix: readonly Praticien[];
  readonly peut: { readonly ouvrir: boolean; readonly compter: boolean };
};

/** A professional's day on a phone: who comes, what is still free, one touch for each gesture. */
export const AujourdhuiProfessionnelPage = (p: JourneePageProps) => {
  const base = `${p.racine}/soins`;
  const ouverts = p.creneaux.filter(estOuvert);
  return (
    <>
      <TeteDePage
        miettes={phrase(dateLongue(aujourdhuiDe(p.moment)))}
        titre="Aujourd’hui"
        phrase={<Resume {...p} />}
        embleme={p.points}
      />
      {p.choix.length > 1 ? <ChoixDeLaJournee {...p} /> : null}
      <LigneDeLaJournee
        moment={p.moment}
        base={base}
        aMoi
        journee={{
          demandes: [],
          creneaux: ouverts.map((c) => ({ debut: c.debut, pris: c.etat === 'reserve' })),
        }}
      />
      <Partage
        principal={<MesCreneaux {...p} base={base} />}
        cote={
          <>
            {p.peut.compter ? <Recensement {...p} valeurs={valeursPour(p.pour)} /> : null}
            {p.peut.ouvrir ? <OuvrirEnUneTouche {...p} base={base} /> : null}
            <Section titre="Adresser un patient">
              <p class="small quiet">
                {`Un patient à voir aujourd’hui, que ${p.pour ? `${p.pour.nom} ne peut` : 'vous ne pouvez'} pas recevoir.`}
              </p>
              <div class="actions mt4">
                <LienBouton href={`${base}/demandes/nouvelle`} touche="N">
                  Chercher un rendez-vous
                </LienBouton>
              </div>
            </Section>
          </>
        }
      />
      {p.sansIssue.length > 0 ? (
        <Section
          titre={'Venus ou non\u00A0?'}
          droite={`${p.sansIssue.length} de ces derniers jours`}
        >
          <GroupeAttente titre="Rendez-vous passés">
            {p.sansIssue.map((creneau) => (
              <LigneDeCreneau {...p} base={base} creneau={creneau} />
            ))}
          </GroupeAttente>
        </Section>
      ) : null}
      <CeQuiVousAttend racine={p.racine} jour={aujourdhuiDe(p.moment)} aFaire={p.aFaire} />
    </>
  );
};

/** A delegate opens the day of each one they act for. */
const ChoixDeLaJournee = ({ racine, choix, qui }: JourneePageProps) => (
  <Onglets
    libelle="La journée de"
    onglets={choix.map(({ id, nom }) => ({
      libelle: nom,
      href: `${racine}?qui=${id}`,
      actif: id === qui,
    }))}
  />
);

function valeursPour(pour: Praticien | null) {
  return pour ? { qui: pour.id, professionnel: pour.rpps ?? '' } : undefined;
}

const Resume = ({ creneaux, moment, pour }: JourneePageProps) => {
  const patients = creneaux.filter((c) => c.etat === 'reserve' && !c.patient?.aDeplacer);
  const prochain = patients.find((c) => c.debut > moment.maintenant);
  const n = patients.length;
  if (n === 0)
    return <>{pour ? `Personne n’est adressé à ${pour.nom} pour l’instant.` : SANS_PATIENT}</>;
  return (
    <>
      {`${enLettres(n)} ${n > 1 ? 'patients' : 'patient'} ${adresses(n, pour)} aujourd’hui`}
      {prochain ? (
        <>
          {', le prochain '}
          <strong>{`à ${heure(prochain.debut, moment.fuseau)}`}</strong>.
        </>
      ) : (
        '.'
      )}
    </>
  );
};

const SANS_PATIENT = 'Personne ne vous est adressé pour l’instant.';

function adresses(n: number, pour: Praticien | null): string {
  if (pour) return `${n > 1 ? 'sont adressés' : 'est adressé'} à ${pour.nom}`;
  return n > 1 ? 'vous sont adressés' : 'vous est adressé';
}

const MesCreneaux = (p: JourneePageProps & { readonly base: string }) => (
  <Section
    titre={p.pour ? `Les créneaux de ${p.pour.nom}` : 'Vos créneaux'}
    droite={<a href={`${p.base}/creneaux${p.pour ? `?qui=${p.qui}` : ''}`}>Voir la semaine</a>}
    proche
  >
    <Deplacements nombre={p.aDeplacer} base={p.base} />
    {p.creneaux.length === 0 ? (
      <Vide
        titre="Aucun créneau aujourd’hui"
        phrase="Ouvrez-en un : la régulation le voit aussitôt."
      />
    ) : (
      <GroupeAttente titre="Du jour" nombre={p.creneaux.length}>
        {p.creneaux.map((creneau) => (
          <LigneDeCreneau {...p} creneau={creneau} />
        ))}
      </GroupeAttente>
    )}
  </Section>
);

type LigneProps = Pick<JourneePageProps, 'moment' | 'jetons' | 'pour' | 'peut'> & {
  readonly base: string;
  readonly creneau: CreneauDuJour;
};

/** One slot: who comes or that it is free, and the one gesture that makes sense now. */
const LigneDeCreneau = (p: LigneProps) => {
  const { creneau: c, moment } = p;
  const autreJour = moment.maintenant.getTime() - c.debut.getTime() > 20 * 3_600_000;
  return (
    <Attente
      age={autreJour ? `${depuis(c.debut, moment.maintenant)}` : heure(c.debut, moment.fuseau)}
      ancien={autreJour}
      fait={c.patient?.issue != null || !estOuvert(c)}
      phrase={phraseDuCreneau(p)}
      detail={detailDuCreneau(p)}
      verbe={<Gestes {...p} />}
    />
  );
};

function phraseDuCreneau({ creneau: c, base, moment, pour }: LigneProps) {
  if (c.etat === 'ferme') return 'Fermé';
  if (c.etat === 'occupe') return `Occupé dans ${pour ? 'son' : 'votre'} agenda`;
  if (!c.patient) {
    if (c.etat === 'reserve') return 'Réservé';
    return c.debut <= moment.maintenant ? 'Resté libre' : 'Libre';
  }
  const issue = c.patient.issue ? ` ${DIRE_ISSUE[c.patient.issue]}.` : '';
  return (
    <>
      <a href={`${base}/demandes/${c.patient.demandeId}`}>{direPersonne(c.patient)}</a>
      {`\u00A0: ${(c.patient.description ?? direMotif(c.patient.motif)).replace(/\.$/, '')}.${issue}`}
      {c.patient.aDeplacer ? (
        <>
          {' '}
          <Etiquette ton="attention">À déplacer</Etiquette>
        </>
      ) : null}
    </>
  );
}

function detailDuCreneau({ creneau: c, moment }: LigneProps) {
  if (c.patient)
    return (
      <>
        {c.genre === 'cabinet' ? null : `${DIRE_GENRE[c.genre]}. `}
        {c.patient.telephone ? (
          <a href={`tel:${c.patient.telephone}`}>{direTelephone(c.patient.telephone)}</a>
        ) : c.patient.illisible ? null : (
          'Aucun téléphone'
        )}
      </>
    );
  const lieu = c.genre === 'cabinet' ? c.communeNom : DIRE_GENRE[c.genre];
  if (c.etat === 'libre' && c.libereLe && c.libereLe > moment.maintenant)
    return `${lieu}, proposé à partir de ${heure(c.libereLe, moment.fuseau)}`;
  return c.debut > moment.maintenant ? `${lieu}, ${direEcart(c.debut, moment)}` : lieu;
}

const Gestes = ({ creneau: c, base, moment, jetons, pour, peut }: LigneProps) => {
  const avenir = c.debut > moment.maintenant;
  const poste = (action: string, verbe: string, valeurs: Readonly<Record<string, string>> = {}) => (
    <BoutonPoste
      action={action}
      csrf={jetons.csrf}
      cle={`${jetons.cle}-${c.id.slice(-8)}${verbe.slice(0, 3)}`}
      valeurs={{ ...valeurs, suite: 'aujourdhui', ...(pour ? { qui: pour.id } : {}) }}
      precision={`créneau de ${heure(c.debut, moment.fuseau)}`}
    >
      {verbe}
    </BoutonPoste>
  );
  if (c.etat !== 'reserve' && !peut.ouvrir) return null;
  if (c.etat === 'ferme')
    return avenir ? poste(`${base}/creneaux/${c.id}/rouvrir`, 'Rouvrir') : null;
  if (c.etat !== 'reserve')
    return avenir ? poste(`${base}/creneaux/${c.id}/fermer`, 'Fermer') : null;
  if (c.patient?.aDeplacer)
    return (
      <LienBouton
        href={`${base}/a-deplacer`}
        precision={`créneau de ${heure(c.debut, moment.fuseau)}`}
      >
        Déplacer
      </LienBouton>
    );
  if (!c.patient || c.patient.issue || avenir) return null;
  const issue = `${base}/demandes/${c.patient.demandeId}/issue`;
  const reservation = c.patient.reservationId;
  return (
    <div class="actions flat">
      {poste(issue, 'Venu', { issue: 'venu', reservation })}
      {poste(issue, 'Pas venu', { issue: 'pas-venu', reservation })}
    </div>
  );
};
