import { CODES_DE_MISSIONS, MISSIONS } from '#kernel/mission-du-journal.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampHeure, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { CAS_A_PART, DIRE_GENRE, GENRES } from '../domain/fait.ts';
import { MODES, NATURES } from '../domain/regle.ts';
import { DIRE_MODE, DIRE_NATURE } from './dire-indemnisation.ts';
import type { Cadre } from './vue-de-releve.ts';

export type Metier = { readonly code: string; readonly libelle: string };

type Props = Pick<Cadre, 'base' | 'jetons' | 'onglets'> & {
  /** Professions of the members, and those that a rule names already. */
  readonly metiers: readonly Metier[];
  readonly saisie: Saisie;
};

/** A rule, as an organ adopted it. */
export const NouvelleReglePage = (p: Props) => (
  <>
    <TeteDePage
      moyen
      miettes={[
        { libelle: 'Indemnisations', href: p.base },
        { libelle: 'Règles', href: `${p.base}/regles` },
      ]}
      titre="Saisir une règle"
      phrase="Recopiez-la de la décision : rien n’est supposé à sa place."
    />
    <Onglets libelle="Financement" onglets={p.onglets} />
    <div class="mt5">
      <Formulaire action={`${p.base}/regles`} {...p.jetons} saisie={p.saisie}>
        <CeQuElle {...p} />
        <PourQui {...p} />
        <Decision {...p} />
        <div class="actions">
          <Bouton variante="ferme">Enregistrer la règle</Bouton>
        </div>
      </Formulaire>
    </div>
  </>
);

const CeQuElle = ({ saisie }: Props) => (
  <GroupeDeChamps legende="Ce qu’elle paie">
    <ChampTexte
      {...lier(saisie, 'libelle')}
      libelle="Nom"
      longueurMax={80}
      aide="« Réunion de groupe », « Cas complexe », « Indemnité de la présidence »"
    />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'mode')}
        libelle="Comment"
        vide="Choisir"
        options={MODES.map((m) => ({ valeur: m, libelle: DIRE_MODE[m] }))}
      />
      <ChampListe
        {...lier(saisie, 'genre')}
        libelle="Pour quoi"
        facultatif
        vide="Tout"
        options={GENRES.map((g) => ({ valeur: g, libelle: DIRE_GENRE[g] }))}
      />
    </LigneDeChamps>
    <ChampRadios
      {...lier(saisie, 'nature')}
      libelle="Nature"
      choix={NATURES.map((n) => ({ valeur: n, libelle: DIRE_NATURE[n], precision: PRECISION[n] }))}
    />
    <Combien saisie={saisie} />
  </GroupeDeChamps>
);

/** How much, and what some ways of paying ask besides. */
const Combien = ({ saisie }: Pick<Props, 'saisie'>) => (
  <>
    <LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'montant')}
        libelle="Montant"
        unite="€"
        decimal
        facultatif
        aide="Vide tant qu’il n’est pas décidé"
      />
      <ChampHeure {...lier(saisie, 'desHeure')} libelle="Soirée dès" facultatif />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'bareme')}
        libelle="Kilomètres"
        facultatif
        vide="Sans objet"
        options={KILOMETRES}
      />
      <ChampNombre
        {...lier(saisie, 'milliemes')}
        libelle="Taux du kilomètre"
        unite="millièmes d’euro"
        facultatif
      />
    </LigneDeChamps>
    <ChampListe
      {...lier(saisie, 'partage')}
      libelle="Montant annuel"
      facultatif
      vide="Sans objet"
      options={PARTAGES}
    />
  </>
);

const PRECISION = {
  indemnite: 'compense une perte de revenus',
  remuneration: 'paie la participation à une mission',
  frais: 'rend le coût d’un trajet, hors plafond',
};
const KILOMETRES = [
  { valeur: 'fixe', libelle: 'Un taux fixé par la CPTS' },
  { valeur: 'fiscal', libelle: 'Le barème fiscal' },
];
const PARTAGES = [
  { valeur: 'jours', libelle: 'Par mois, selon les jours du mandat' },
  { valeur: 'fin', libelle: 'En entier à qui tient la fonction le 31 décembre' },
];

const PourQui = ({ saisie, metiers }: Props) => (
  <GroupeDeChamps legende="Pour qui">
    <ChampCases
      {...lierPlusieurs(saisie, 'professions')}
      libelle="Professions"
      aide="Aucune cochée : le même taux pour toutes."
      cote
      choix={metiers.map(({ code, libelle }) => ({ valeur: code, libelle }))}
    />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'mission')}
        libelle="Mission"
        facultatif
        vide="Toutes"
        options={CODES_DE_MISSIONS.map((m) => ({ valeur: m, libelle: MISSIONS[m] }))}
      />
      <ChampListe
        {...lier(saisie, 'instance')}
        libelle="Instance"
        facultatif
        vide="Tous, membres ou non"
        options={[
          { valeur: 'bureau', libelle: 'Bureau' },
          { valeur: 'conseil-d-administration', libelle: 'Conseil d’administration' },
        ]}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampTexte
        {...lier(saisie, 'fonction')}
        libelle="Fonction"
        facultatif
        longueurMax={80}
        aide="Telle qu’elle est dans les mandats : « Présidence »"
      />
      <ChampTexte
        {...lier(saisie, 'cas')}
        libelle="Cas"
        facultatif
        longueurMax={40}
        aide={`Tel qu’il est déclaré, « complexe », ou l’un de ceux qu’aucune autre règle ne paie : ${CAS_A_PART.map((cas) => `« ${cas} »`).join(', ')}`}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const Decision = ({ saisie }: Props) => (
  <GroupeDeChamps legende="Par quelle décision">
    <LigneDeChamps>
      <ChampTexte {...lier(saisie, 'decisionOrgane')} libelle="Organe" longueurMax={80} />
      <ChampDate {...lier(saisie, 'decisionLe')} libelle="Décidé le" />
      <ChampTexte
        {...lier(saisie, 'decisionNumero')}
        libelle="Numéro"
        facultatif
        longueurMax={40}
      />
    </LigneDeChamps>
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'du')} libelle="Vaut du" />
      <ChampDate {...lier(saisie, 'au')} libelle="Au" facultatif />
    </LigneDeChamps>
  </GroupeDeChamps>
);
