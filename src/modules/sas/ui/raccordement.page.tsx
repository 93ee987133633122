import { depuis, nombre, pluriel } from '#kernel/formats.ts';
import { nomPropre } from '#kernel/texte.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampDate, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { Obstacle } from '../domain/exercant.ts';
import { ETAPES, type Etape, type Raccordement } from '../domain/raccordement.ts';

export type RaccordementProps = {
  /** `/app/demo` */
  readonly racine: string;
  readonly onglets: readonly Onglet[];
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moment: { readonly fuseau: string; readonly maintenant: Date };
  readonly saisie: Saisie;
  readonly raccordement: Raccordement;
  readonly regulateurs: { readonly habilites: number; readonly retires: number };
  readonly envois: {
    readonly transmis: number;
    readonly enAttente: number;
    readonly depuis: Date | null;
    readonly faute: string | null;
  };
  readonly creneaux: {
    readonly total: number;
    readonly dits: number;
    readonly obstacles: readonly {
      readonly obstacle: Obstacle;
      readonly creneaux: number;
      readonly professionnels: readonly string[];
    }[];
  };
};

/** How far the CPTS is connected to the SAS, step by step, and what the platform sees today. */
export const RaccordementPage = (p: RaccordementProps) => {
  const faites = ETAPES.filter((etape) => p.raccordement[etape] !== null).length;
  return (
    <>
      <TeteDePage
        titre="Raccordement au SAS"
        phrase={
          p.raccordement.actif ? (
            <>
              La CPTS <strong>répond</strong> à la plateforme&nbsp;: {direCreneaux(p.creneaux)}.
            </>
          ) : (
            `La CPTS ne répond pas encore à la plateforme. ${faites} étapes sur ${ETAPES.length} sont faites.`
          )
        }
      />
      <Onglets libelle="Accès aux soins" onglets={p.onglets} />
      <Obstacles {...p} />
      <Echanges {...p} />
      <Reglages {...p} />
    </>
  );
};

function direCreneaux({ dits, total }: RaccordementProps['creneaux']): string {
  if (total === 0) return 'aucun créneau ne lui est ouvert dans les trois jours';
  const vus = pluriel(dits, 'créneau visible', 'créneaux visibles');
  return dits === total
    ? `${vus} dans les trois jours`
    : `${vus} sur ${nombre(total)} dans les trois jours`;
}

const DIRE_OBSTACLE: Readonly<Record<Obstacle, string>> = {
  'pour-sa-patientele':
    'Créneaux gardés pour leurs patients : le SAS ne dit pas qui il adresse. Ouvrez-les à tous pour les lui montrer',
  'professionnel-inconnu':
    'Créneaux de qui n’est plus dans le fichier national des professionnels : réimportez l’annuaire',
  'sans-lieu':
    'Créneaux de qui n’a, dans l’annuaire, aucun lieu d’exercice avec adresse et numéro FINESS ou SIRET : réimportez l’annuaire',
  'sans-lieu-ici':
    'Créneaux dans une commune où l’annuaire ne lui connaît pas de lieu d’exercice : corrigez celle du créneau',
};

const Obstacles = ({ creneaux: { obstacles } }: RaccordementProps) =>
  obstacles.length === 0 ? null : (
    <Section
      titre="Créneaux que le SAS ne voit pas"
      introduction="Une adresse fausse enverrait la personne ailleurs, un créneau gardé la ferait refuser : mieux vaut les taire."
    >
      <ul class="rows tight">
        {obstacles.map(({ obstacle, creneaux, professionnels }) => (
          <li class="wait">
            <span class="age">{nombre(creneaux)}</span>
            <div>
              <p>{professionnels.map(nomPropre).join(', ')}</p>
              <p>{DIRE_OBSTACLE[obstacle]}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );

const Echanges = ({ envois, regulateurs, moment }: RaccordementProps) => (
  <Section titre="Ce qui passe entre les deux">
    {envois.faute ? (
      <Bandeau ton="attention" titre="Des rendez-vous attendent d’être transmis">
        {envois.faute} Maillage réessaie de lui-même, de plus en plus rarement, pendant sept jours.
      </Bandeau>
    ) : null}
    <Faits
      large
      faits={[
        { terme: 'Régulateurs habilités', valeur: nombre(regulateurs.habilites) },
        { terme: 'Habilitations retirées', valeur: nombre(regulateurs.retires) },
        { terme: 'Rendez-vous transmis', valeur: nombre(envois.transmis) },
        {
          terme: 'En attente',
          valeur:
            envois.depuis === null
              ? 'aucun'
              : `${nombre(envois.enAttente)}, le plus ancien ${depuis(envois.depuis, moment.maintenant)}`,
        },
      ]}
    />
  </Section>
);

const ETAPE: Readonly<Record<Etape, { readonly titre: string; readonly aide: string }>> = {
  rorLe: {
    titre: 'La CPTS est décrite dans le ROR',
    aide: 'Catégorie 604, nom et téléphone, saisis avec votre GRADeS.',
  },
  zoneRorLe: {
    titre: 'Ses communes y sont sa zone d’intervention',
    aide: 'Le SAS retrouve une CPTS par elles. La liste se télécharge depuis Territoire.',
  },
  certificatsLe: {
    titre: 'Les certificats sont échangés',
    aide: 'Votre hébergeur pose ceux de l’IGC-Santé et les noms admis (guide d’exploitation, MTLS et SAS).',
  },
  adhesionsLe: {
    titre: 'Les professionnels ont déclaré participer « via ma CPTS »',
    aide: 'Chacun le choisit dans son compte SAS, avec le FINESS de la CPTS.',
  },
  essaiLe: {
    titre: 'Un essai a réussi avec la plateforme',
    aide: 'Un créneau vu, réservé, et le rendez-vous retrouvé des deux côtés.',
  },
};

const Reglages = ({ racine, jetons, saisie, raccordement }: RaccordementProps) => (
  <Section
    titre="Étapes du raccordement"
    introduction="Datez chaque étape quand elle est faite ; laissez vide ce qui ne l’est pas."
  >
    <Formulaire action={`${racine}/sas`} {...jetons} saisie={saisie}>
      <LigneDeChamps>
        <ChampTexte
          {...lier(saisie, 'finess')}
          libelle="Numéro FINESS de la CPTS"
          aide="Neuf caractères"
          facultatif
          remplissage="off"
        />
        <ChampTelephone
          {...lier(saisie, 'telephone')}
          libelle="Téléphone montré au SAS"
          facultatif
          remplissage="off"
        />
      </LigneDeChamps>
      <ol class="rows mt6">
        {ETAPES.map((etape) => (
          <li class="wait">
            <span class="age">
              <Etiquette ton={raccordement[etape] ? 'ok' : 'neutre'}>
                {raccordement[etape] ? 'Fait' : 'À faire'}
              </Etiquette>
            </span>
            <div>
              <ChampDate
                {...lier(saisie, etape)}
                libelle={ETAPE[etape].titre}
                aide={ETAPE[etape].aide}
                facultatif
              />
            </div>
          </li>
        ))}
      </ol>
      <div class="mt6">
        <ChampRadios
          {...lier(saisie, 'actif')}
          libelle="Répondre à la plateforme"
          aide="Ses recherches reçoivent alors les créneaux ouverts au SAS."
          cote
          choix={[
            { valeur: 'oui', libelle: 'Oui' },
            { valeur: 'non', libelle: 'Pas encore' },
          ]}
        />
      </div>
      <div class="actions mt5">
        <Bouton variante="suivant">Enregistrer</Bouton>
      </div>
    </Formulaire>
  </Section>
);
