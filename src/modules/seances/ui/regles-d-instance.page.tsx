import { Bouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type Assiette, DIRE_ASSIETTE } from '../domain/majorite.ts';
import { DIRE_GENRE_DE_DECISION, GENRES_DE_DECISION } from '../domain/regles.ts';
import { A_SAISIR, type Jetons, phrase } from './vue-de-seance.ts';

export type ReglesDInstancePageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly id: string;
  readonly nom: string;
  readonly dites: number;
  readonly sur: number;
  readonly saisie: Saisie;
};

const VIDE = phrase(A_SAISIR);

/** What the statutes say of the sessions of one body, empty until it is written. */
export const ReglesDInstancePage = (p: ReglesDInstancePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Séances', href: p.base },
        { libelle: 'Règles', href: `${p.base}/regles` },
        { libelle: p.nom },
      ]}
      titre={p.nom}
      moyen
      phrase={`${p.dites} règles écrites sur ${p.sur}. Recopiez vos statuts\u00A0: ce qui reste vide n’est pas calculé.`}
    />
    <Formulaire action={`${p.base}/regles/${p.id}`} {...p.jetons} saisie={p.saisie}>
      <Convocation {...p} />
      <Quorums {...p} />
      <Pouvoirs {...p} />
      <Majorites {...p} />
      <div class="actions">
        <Bouton variante="suivant">Enregistrer les règles</Bouton>
      </div>
    </Formulaire>
  </>
);

const Convocation = ({ saisie }: ReglesDInstancePageProps) => (
  <GroupeDeChamps legende="Convocation">
    <ChampTexte
      {...lier(saisie, 'convocateurs')}
      libelle="Qui peut convoquer"
      aide="Dans les mots des statuts&nbsp;: la présidence, ou un quart des membres"
      facultatif
      longueurMax={300}
    />
    <LigneDeChamps>
      <Jours
        saisie={saisie}
        nom="preavisJours"
        libelle="Délai de convocation"
        aide="Jours entre l’envoi et la séance&nbsp;; un de plus si vos statuts disent «&nbsp;francs&nbsp;»"
      />
      <Jours
        saisie={saisie}
        nom="secondePreavisJours"
        libelle="Délai, seconde convocation"
        aide="Jours entre son envoi et la seconde séance"
      />
      <Jours
        saisie={saisie}
        nom="secondeDelaiJours"
        libelle="Écart entre les deux séances"
        aide="Jours au moins après la première"
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

type DeJours = {
  readonly saisie: Saisie;
  readonly nom: string;
  readonly libelle: string;
  readonly aide: string;
};

const Jours = ({ saisie, nom, libelle, aide }: DeJours) => (
  <ChampNombre
    {...lier(saisie, nom)}
    libelle={libelle}
    aide={aide}
    unite="jours"
    facultatif
    longueurMax={3}
  />
);

const Quorums = ({ saisie }: ReglesDInstancePageProps) => (
  <GroupeDeChamps legende="Quorum">
    <Quorum saisie={saisie} nom="quorum" libelle="Première convocation" />
    <Quorum saisie={saisie} nom="secondeQuorum" libelle="Seconde convocation" />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'representes')}
        libelle="Les membres représentés"
        vide={VIDE}
        facultatif
        options={[
          { valeur: 'oui', libelle: 'comptent pour le quorum' },
          { valeur: 'non', libelle: 'ne comptent pas' },
        ]}
      />
      <ChampListe
        {...lier(saisie, 'sansCollege')}
        libelle="Un membre d’aucun collège"
        vide={VIDE}
        facultatif
        options={[
          { valeur: 'deliberative', libelle: 'vote' },
          { valeur: 'consultative', libelle: 'a une voix consultative' },
        ]}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const ASSIETTES_DE_QUORUM: readonly Option[] = [
  { valeur: 'aucun', libelle: 'aucun quorum' },
  { valeur: 'voix', libelle: 'des membres qui votent' },
  { valeur: 'membres', libelle: 'de tous les membres, consultatifs compris' },
  { valeur: 'colleges', libelle: 'des membres qui votent, dans chaque collège' },
];
const SENS: readonly Option[] = [
  { valeur: 'au-moins', libelle: 'au moins' },
  { valeur: 'plus-de', libelle: 'plus de' },
];

type DeQuorum = { readonly saisie: Saisie; readonly nom: string; readonly libelle: string };

const Quorum = ({ saisie, nom, libelle }: DeQuorum) => (
  <LigneDeChamps>
    <ChampListe
      {...lier(saisie, `${nom}.assiette`)}
      libelle={libelle}
      vide={VIDE}
      facultatif
      options={ASSIETTES_DE_QUORUM}
    />
    <ChampListe
      {...lier(saisie, `${nom}.sens`)}
      libelle="Seuil"
      vide="Sans objet"
      facultatif
      options={SENS}
    />
    <ChampTexte
      {...lier(saisie, `${nom}.seuil`)}
      libelle="Fraction"
      largeur="court"
      facultatif
      longueurMax={5}
    />
  </LigneDeChamps>
);

const Pouvoirs = ({ saisie }: ReglesDInstancePageProps) => (
  <GroupeDeChamps legende="Pouvoirs">
    <LigneDeChamps>
      <ChampNombre
        {...lier(saisie, 'pouvoirsMax')}
        libelle="Pouvoirs par personne"
        aide="0 si vos statuts n’en admettent pas"
        facultatif
        longueurMax={3}
      />
      <ChampListe
        {...lier(saisie, 'pouvoirsPortee')}
        libelle="Un pouvoir se donne"
        vide={VIDE}
        facultatif
        options={[
          { valeur: 'instance', libelle: 'à tout membre de l’instance qui vote' },
          { valeur: 'college', libelle: 'à un membre du même collège' },
        ]}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const REGLES: readonly Option[] = [
  { valeur: 'simple', libelle: 'majorité simple' },
  { valeur: 'absolue', libelle: 'plus de la moitié' },
  { valeur: 'deux-tiers', libelle: 'deux tiers au moins' },
  { valeur: 'fraction', libelle: 'une autre fraction' },
];
const ASSIETTE_OPTIONS: readonly Option[] = (
  ['exprimes', 'presents', 'membres'] satisfies readonly Assiette[]
).map((valeur) => ({ valeur, libelle: DIRE_ASSIETTE[valeur] }));
const EN_PLUS: readonly Option[] = [
  { valeur: 'exprimees', libelle: 'comptent parmi les suffrages exprimés' },
  { valeur: 'non-exprimees', libelle: 'ne comptent pas' },
];

const Majorites = ({ saisie }: ReglesDInstancePageProps) => (
  <GroupeDeChamps legende="Majorités">
    <p class="quiet small">
      La majorité simple est plus de la moitié des suffrages exprimés. Pour les autres, dites de
      quoi c’est une part.
    </p>
    {GENRES_DE_DECISION.map((genre) => (
      <div class="mt4">
        <LigneDeChamps>
          <ChampListe
            {...lier(saisie, `majorites.${genre}.regle`)}
            libelle={DIRE_GENRE_DE_DECISION[genre]}
            vide={VIDE}
            facultatif
            options={REGLES}
          />
          <ChampListe
            {...lier(saisie, `majorites.${genre}.assiette`)}
            libelle="Part"
            vide="Sans objet"
            facultatif
            options={ASSIETTE_OPTIONS}
          />
          <ChampTexte
            {...lier(saisie, `majorites.${genre}.seuil`)}
            libelle="Autre fraction"
            largeur="court"
            facultatif
            longueurMax={5}
          />
        </LigneDeChamps>
      </div>
    ))}
    <div class="mt4">
      <LigneDeChamps>
        <ChampListe
          {...lier(saisie, 'abstentions')}
          libelle="Les abstentions"
          vide={VIDE}
          facultatif
          options={EN_PLUS}
        />
        <ChampListe
          {...lier(saisie, 'blancs')}
          libelle="Les bulletins blancs"
          vide={VIDE}
          facultatif
          options={EN_PLUS}
        />
      </LigneDeChamps>
    </div>
  </GroupeDeChamps>
);
