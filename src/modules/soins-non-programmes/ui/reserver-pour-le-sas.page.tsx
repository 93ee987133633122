import { dateLongue, duree, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { afficherTelephone, estTelephone } from '#kernel/telephone.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import type { Option } from '#ui/champ-liste.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import type { Public } from '../domain/creneau.ts';
import { type CreneauDuSas, suiteDe } from '../domain/creneau-du-sas.ts';
import {
  ChampAge,
  ChampDeCommune,
  ChampDeTelephone,
  ChampMotif,
  ChampNote,
  ChampsDeNom,
} from './champs-de-demande.tsx';
import { type Moment, phrase } from './dire-demande.ts';
import { DIRE_GENRE, DIRE_PUBLIC, direAges } from './dire-rendez-vous.ts';
import { ArretSurAlerte, QuestionsDAlerte } from './signes-d-alerte.tsx';

export type CreneauDuSasProps = {
  readonly creneau: CreneauDuSas;
  readonly moment: Moment;
  /** Where the form is sent, `origin` included. */
  readonly action: string;
  /** Where names of communes are looked up. */
  readonly communes: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly choixDeCommune?: readonly Option[] | undefined;
  readonly alerte: boolean;
};

/** One slot, for a regulator who came from the platform: whom, where, then half a minute of questions. */
export const CreneauDuSasPage = (p: CreneauDuSasProps) => {
  const { creneau: c, moment } = p;
  const suite = suiteDe(c, moment.maintenant);
  return (
    <>
      <TeteDePage
        titre={`${phrase(dateLongue(dateCivileDe(c.debut, moment.fuseau)))}, ${heure(c.debut, moment.fuseau)}`}
        phrase={`${c.professionnel}, ${c.genre === 'cabinet' ? `à ${c.communeNom}` : DIRE_GENRE[c.genre].toLowerCase()}.`}
        moyen
      />
      {p.alerte ? <ArretSurAlerte /> : null}
      <Lieu creneau={c} />
      {suite === 'a-prendre' ? <FormulaireDuSas {...p} /> : <Fini suite={suite} />}
    </>
  );
};

const Lieu = ({ creneau: c }: { readonly creneau: CreneauDuSas }) => {
  const ages = direAges(c);
  return (
    <Faits
      large
      faits={[
        { terme: 'Durée', valeur: duree((c.fin.getTime() - c.debut.getTime()) / 60_000) },
        { terme: 'Où', valeur: direAdresse(c) },
        ...(c.telephone && estTelephone(c.telephone)
          ? [
              {
                terme: 'Téléphone',
                valeur: <a href={`tel:${c.telephone}`}>{afficherTelephone(c.telephone)}</a>,
              },
            ]
          : []),
        ...(c.public === 'tous' ? [] : [{ terme: 'Pour qui', valeur: DIRE_PUBLIC[c.public] }]),
        ...(ages ? [{ terme: 'Âge reçu', valeur: ages }] : []),
      ]}
    />
  );
};

function direAdresse({ adresse, codePostal, ville, lieu, communeNom }: CreneauDuSas): string {
  const connue = adresse ? `${adresse}, ${[codePostal, ville].filter(Boolean).join(' ')}` : null;
  return [lieu, connue ?? communeNom].filter(Boolean).join(', ');
}

const FINS = {
  'pris-par-soi': {
    titre: 'Ce rendez-vous est pris',
    phrase:
      'Vous l’avez réservé, et la plateforme SAS l’apprend de Maillage. Donnez l’heure et l’adresse à la personne.',
  },
  'plus-libre': {
    titre: 'Ce créneau n’est plus libre',
    phrase: 'Quelqu’un vient de le prendre. Revenez à la plateforme SAS pour en choisir un autre.',
  },
  passe: {
    titre: 'Ce créneau est passé',
    phrase: 'Revenez à la plateforme SAS pour en choisir un autre.',
  },
} as const;

const Fini = ({ suite }: { readonly suite: keyof typeof FINS }) => (
  <div class="mt6">
    <Vide {...FINS[suite]} />
  </div>
);

/** Who asks for a slot kept for the patients of its professional says that it is for one of them. */
const MedecinTraitant = ({ creneau: c, saisie }: Pick<CreneauDuSasProps, 'creneau' | 'saisie'>) => {
  const sien = c.public === 'ma-patientele';
  return (
    <ChampRadios
      {...lier(saisie, 'medecin')}
      libelle="Médecin traitant"
      aide={AIDES[c.public]}
      facultatif={c.public === 'tous'}
      cote={!sien}
      choix={[
        ...(sien ? [{ valeur: c.professionnelId, libelle: `C’est ${c.professionnel}` }] : []),
        { valeur: 'aucun', libelle: 'N’en a pas' },
        {
          valeur: 'inconnu',
          libelle: sien ? 'En a un autre, ou ne sait pas' : 'En a un, ou ne sait pas',
        },
      ]}
    />
  );
};

const AIDES: Readonly<Record<Public, string | undefined>> = {
  tous: undefined,
  'ma-patientele': 'Ce créneau est gardé à ses patients.',
  'sans-medecin-traitant': 'Ce créneau est gardé à qui n’en a pas.',
};

const FormulaireDuSas = ({
  creneau,
  action,
  communes,
  jetons,
  saisie,
  choixDeCommune,
}: CreneauDuSasProps) => (
  <Formulaire action={action} csrf={jetons.csrf} cle={jetons.cle} saisie={saisie}>
    <div class="mt6">
      <QuestionsDAlerte {...lier(saisie, 'signes')} />
    </div>
    <div class="two mt6">
      <GroupeDeChamps legende="2. Pourquoi, et d’où">
        <ChampMotif saisie={saisie} />
        <ChampDeCommune saisie={saisie} recherche={communes} choix={choixDeCommune} />
        <ChampNote saisie={saisie} />
      </GroupeDeChamps>
      <GroupeDeChamps legende="3. Pour qui">
        <ChampsDeNom saisie={saisie} />
        <LigneDeChamps>
          <ChampAge saisie={saisie} facultatif />
          <ChampDeTelephone saisie={saisie} />
        </LigneDeChamps>
        <MedecinTraitant creneau={creneau} saisie={saisie} />
      </GroupeDeChamps>
    </div>
    <div class="actions mt5">
      <Bouton variante="suivant" touche="Entrée">
        Réserver ce rendez-vous
      </Bouton>
    </div>
  </Formulaire>
);

/** The account was given by the SAS, and serves from there. */
export const SansOriginePage = () => (
  <>
    <TeteDePage titre="Ouvrez ce créneau depuis le SAS" moyen />
    <Bandeau ton="info" titre="Ce compte sert depuis la plateforme SAS">
      Retrouvez le créneau sur la plateforme, puis suivez son lien de réservation.
    </Bandeau>
  </>
);
