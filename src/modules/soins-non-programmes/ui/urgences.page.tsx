import { heure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import type { Option } from '#ui/champ-liste.tsx';
import { Formulaire, GroupeDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Proposition, Propositions } from '#ui/proposition.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import type { RendezVousDit } from '../domain/appareil.ts';
import { MOTIFS } from '../domain/motif.ts';
import {
  ChampAge,
  ChampDeCommune,
  ChampDeTelephone,
  ChampMotif,
  ChampsDeNom,
} from './champs-de-demande.tsx';
import { direMoment, direTelephone, type Moment, phrase } from './dire-demande.ts';
import { DIRE_GENRE, direAvecQui } from './dire-rendez-vous.ts';
import { jourCourt, mettreEnVue, type Proposee } from './propositions.tsx';
import { Raisons } from './raisons.tsx';
import { ArretSurAlerte, QuestionsDAlerte } from './signes-d-alerte.tsx';

type Commun = {
  /** `/c/demo/urgences` */
  readonly ici: string;
  /** Where names of communes are looked up. */
  readonly communes: string;
  readonly appareil: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

export type UrgencesPageProps = Commun & {
  readonly saisie: Saisie;
  readonly choixDeCommune?: readonly Option[] | undefined;
  readonly alerte: boolean;
};

/** Red flags, three fields, the best slots: what a nurse does between two people. */
export const UrgencesPage = (p: UrgencesPageProps) => (
  <>
    <TeteDePage
      titre="Ré-orienter vers la ville"
      phrase="Pour une personne vue à l’accueil, dont le soin peut se donner en ville aujourd’hui ou demain."
      moyen
    />
    {p.alerte ? <ArretSurAlerte /> : null}
    <div class="mt5">
      <FormulaireDesUrgences {...p} />
    </div>
    <p class="small quiet section">{`Appareil\u00A0: ${p.appareil}. Il ouvre une demande et réserve, il ne lit rien.`}</p>
  </>
);

const FormulaireDesUrgences = (p: UrgencesPageProps) => (
  <Formulaire
    action={`${p.ici}/creneaux`}
    csrf={p.jetons.csrf}
    saisie={p.saisie}
    gardeSaisie={false}
  >
    <QuestionsDAlerte {...lier(p.saisie, 'signes')} />
    <div class="two mt5">
      <GroupeDeChamps legende="2. Pourquoi, et d’où">
        <ChampMotif saisie={p.saisie} />
        <ChampDeCommune saisie={p.saisie} recherche={p.communes} choix={p.choixDeCommune} />
        <ChampAge saisie={p.saisie} />
      </GroupeDeChamps>
      <GroupeDeChamps legende="Pour la prévenir, si elle le veut bien">
        <ChampsDeNom saisie={p.saisie} />
        <ChampDeTelephone saisie={p.saisie} />
      </GroupeDeChamps>
    </div>
    <div class="actions mt5">
      <Bouton variante="suivant" touche="Entrée">
        Voir les rendez-vous
      </Bouton>
    </div>
  </Formulaire>
);

export type CreneauxDesUrgencesProps = Commun & {
  readonly propositions: readonly Proposee[];
  /** Sent again with the choice: nothing was kept. */
  readonly valeurs: Readonly<Record<string, string>>;
  readonly faute?: string | undefined;
};

/** The best slots, one touch each; or leave it to the regulation. */
export const CreneauxDesUrgencesPage = (p: CreneauxDesUrgencesProps) => (
  <>
    <TeteDePage titre="Quel rendez-vous&nbsp;?" phrase={direResume(p.valeurs)} moyen />
    {p.faute ? (
      <Bandeau ton="attention" annonce="alerte">
        {p.faute}
      </Bandeau>
    ) : null}
    {p.propositions.length === 0 ? (
      <Vide
        titre="Aucun créneau ne convient"
        phrase="La régulation peut encore appeler un professionnel."
      />
    ) : (
      <Section titre="Les meilleurs créneaux" titreCache proche>
        <Propositions>{mettreEnVue(p.propositions).map((un) => unCreneau(p, un))}</Propositions>
      </Section>
    )}
    <div class="actions mt5">
      <BoutonPoste
        action={`${p.ici}/rendez-vous`}
        csrf={p.jetons.csrf}
        cle={`${p.jetons.cle}-0`}
        valeurs={p.valeurs}
      >
        Laisser la régulation rappeler
      </BoutonPoste>
      <LienBouton href={p.ici} variante="simple">
        Recommencer
      </LienBouton>
    </div>
  </>
);

function direResume({ motif, age }: Readonly<Record<string, string>>): string {
  const libelle = MOTIFS.find(({ code }) => code === motif)?.libelle ?? '';
  return [libelle, age ? `${age} ans` : ''].filter(Boolean).join(', ');
}

/** How many patients each was sent is between members: it stays off this screen. */
const unCreneau = (p: CreneauxDesUrgencesProps, un: Proposee) => (
  <Proposition
    rang={un.rang}
    heure={heure(new Date(un.debut), p.moment.fuseau)}
    datetime={un.debut}
    jour={jourCourt(new Date(un.debut), p.moment)}
    nom={avecQui(un)}
    raison={<Raisons raisons={un.raisonsDetaillees.filter(({ genre }) => genre !== 'equite')} />}
    meilleure={un.rang === 1}
    verbe={
      <BoutonPoste
        action={`${p.ici}/rendez-vous`}
        csrf={p.jetons.csrf}
        cle={`${p.jetons.cle}-${un.rang}`}
        valeurs={{ ...p.valeurs, creneau: un.creneauId }}
        variante={un.rang === 1 ? 'suivant' : 'normal'}
        precision={`${avecQui(un)}, ${direMoment(new Date(un.debut), p.moment)}`}
      >
        Réserver
      </BoutonPoste>
    }
  />
);

const avecQui = ({ nom, communeNom, commune, genre }: Proposee): string =>
  direAvecQui({ professionnel: nom, communeNom: communeNom ?? commune, genre });

type FaitProps = Pick<Commun, 'ici' | 'moment'> & {
  readonly numero: number;
  /** Null when the regulation calls back. */
  readonly rdv: RendezVousDit | null;
};

/** To read aloud, or to print and hand over. */
export const ReorienteePage = ({ ici, moment, numero, rdv }: FaitProps) => (
  <>
    <TeteDePage
      titre={rdv ? phrase(direMoment(rdv.debut, moment)) : 'La régulation rappelle'}
      phrase={
        rdv ? (
          <>
            <strong>{rdv.professionnel}</strong>
            {`, ${direOu(rdv)}`}
          </>
        ) : (
          'Aucun rendez-vous n’est pris. La CPTS rappelle la personne dès qu’un créneau se libère.'
        )
      }
    />
    {rdv?.telephone ? (
      <p class="phone-line mt4">{`Cabinet\u00A0: ${direTelephone(rdv.telephone)}`}</p>
    ) : null}
    <p class="quiet mt4">{`Demande n°\u00A0${numero}. Si cela s’aggrave avant, appelez le 15.`}</p>
    <div class="actions mt5 no-print">
      <button class="button firm" type="button" data-imprimer hidden>
        Imprimer
      </button>
      <LienBouton href={ici} variante="suivant">
        Personne suivante
      </LienBouton>
    </div>
  </>
);

const direOu = ({ genre, communeNom, lieu }: RendezVousDit): string =>
  genre === 'cabinet'
    ? [lieu, communeNom].filter(Boolean).join(', ')
    : DIRE_GENRE[genre].toLowerCase();

/** Opened once, on the device itself. */
export const AppairerPage = (p: {
  readonly ici: string;
  readonly csrf: string;
  readonly nom: string;
}) => (
  <>
    <TeteDePage
      titre={`Appairer «\u00A0${p.nom}\u00A0»`}
      phrase="Cet appareil pourra ré-orienter des personnes vers la ville, et rien d’autre. Faites-le sur l’appareil lui-même."
      moyen
    />
    <form class="mt5" method="post" action={p.ici}>
      <input type="hidden" name="_csrf" value={p.csrf} />
      <Bouton variante="suivant" grand>
        Appairer cet appareil
      </Bouton>
    </form>
  </>
);

/** Never paired, revoked and expired look the same. */
export const AppareilInconnuPage = () => (
  <TeteDePage
    titre="Cet appareil n’est pas appairé"
    phrase="Demandez un lien à la coordination de la CPTS, et ouvrez-le sur cet appareil."
    moyen
  />
);
