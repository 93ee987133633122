/** One thing that a CPTS chooses for a text; without options, in its own words. */
export type Choix = {
  readonly cle: string;
  readonly groupe: string;
  readonly libelle: string;
  readonly aide?: string;
  readonly options?: readonly { readonly valeur: string; readonly libelle: string }[];
};

/** What was chosen, by key; a choice nobody made is not there. */
export type Choisis = Readonly<Record<string, string>>;

const options = (...dites: readonly (readonly [string, string])[]) =>
  dites.map(([valeur, libelle]) => ({ valeur, libelle }));

const ORGANES = options(
  ['ca', 'Conseil d’administration'],
  ['bureau', 'Bureau'],
  ['ag', 'Assemblée générale'],
);

/** The headings of statutes of CPTS, as the thesis on them lists them (§ 4.1.1 a and b). */
export const CHOIX_DES_STATUTS: readonly Choix[] = [
  {
    ...{ cle: 'siege', groupe: 'L’association', libelle: 'Adresse du siège social' },
  },
  {
    ...{ cle: 'transfert', groupe: 'L’association', libelle: 'Qui peut transférer le siège' },
    options: ORGANES,
  },
  {
    ...{ cle: 'duree', groupe: 'L’association', libelle: 'Durée de l’association' },
    options: options(['illimitee', 'Illimitée'], ['fixee', 'Limitée, à dire ci-dessous']),
  },
  {
    ...{ cle: 'dureeDite', groupe: 'L’association', libelle: 'Durée, si elle est limitée' },
    aide: 'Par exemple\u00A0: dix ans à compter de sa déclaration.',
  },
  {
    ...{ cle: 'ouverture', groupe: 'Les membres', libelle: 'Qui peut adhérer' },
    options: options(
      ['tous', 'Tous les acteurs de santé du territoire, sans discrimination'],
      ['soignants', 'Les professionnels de santé seulement'],
    ),
  },
  {
    ...{ cle: 'cotisation', groupe: 'Les membres', libelle: 'Cotisation' },
    options: options(
      ['aucune', 'Aucune'],
      ['ag', 'Fixée chaque année par l’assemblée générale'],
      ['ca', 'Fixée chaque année par le conseil d’administration'],
    ),
  },
  {
    ...{ cle: 'radiation', groupe: 'Les membres', libelle: 'Qui prononce une radiation' },
    options: ORGANES,
  },
  {
    ...{ cle: 'frais', groupe: 'Les membres', libelle: 'Défraiement des adhérents' },
    options: options(
      ['reglement', 'Dans les conditions du règlement intérieur'],
      ['ag', 'Dans les conditions votées par l’assemblée générale'],
      ['aucun', 'Aucun défraiement'],
    ),
  },
  {
    ...{ cle: 'reunionsAg', groupe: 'Les instances', libelle: 'Assemblée générale ordinaire' },
    options: options(
      ['annuelle', 'Au moins une fois par an'],
      ['semestrielle', 'Au moins deux fois par an'],
      ['libre', 'Quand qui la convoque le juge utile'],
    ),
  },
  {
    ...{ cle: 'election', groupe: 'Les instances', libelle: 'Élection des dirigeants' },
    options: options(
      ['tous', 'Tous élus par l’assemblée générale'],
      ['moitie', 'La moitié au moins élue par l’assemblée générale'],
      ['colleges', 'Désignés par les collèges ou les structures'],
    ),
  },
  {
    ...{ cle: 'renouvellement', groupe: 'Les instances', libelle: 'Renouvellement' },
    options: options(
      ['entier', 'En entier, au terme des mandats'],
      ['moitie', 'Par moitié'],
      ['tiers', 'Par tiers'],
    ),
  },
  {
    ...{ cle: 'rapport', groupe: 'Les instances', libelle: 'Qui approuve le rapport annuel' },
    options: options(['ag', 'Assemblée générale'], ['ca', 'Conseil d’administration']),
  },
  {
    ...{ cle: 'exercice', groupe: 'Les comptes', libelle: 'Exercice social' },
    options: options(['civile', 'L’année civile'], ['autre', 'Une autre période, à dire']),
  },
  {
    ...{ cle: 'exerciceDit', groupe: 'Les comptes', libelle: 'Exercice, s’il n’est pas civil' },
    aide: 'Par exemple\u00A0: du 1er juillet au 30 juin.',
  },
  {
    ...{ cle: 'budget', groupe: 'Les comptes', libelle: 'Qui adopte le budget annuel' },
    options: options(
      ['ag', 'Assemblée générale'],
      ['ca', 'Conseil d’administration, sans l’assemblée'],
    ),
  },
  {
    ...{ cle: 'comptes', groupe: 'Les comptes', libelle: 'Qui approuve les comptes' },
    options: options(
      ['ag', 'Assemblée générale'],
      ['ca', 'Conseil d’administration, sans l’assemblée'],
    ),
  },
  {
    ...{
      cle: 'delaiDesComptes',
      groupe: 'Les comptes',
      libelle: 'Quand les membres les reçoivent',
    },
    aide: 'Par exemple\u00A0: quinze jours avant l’assemblée.',
  },
  {
    ...{ cle: 'financeurs', groupe: 'Les comptes', libelle: 'Communication aux financeurs' },
    options: options(['oui', 'Budget et comptes leur sont communiqués'], ['non', 'Rien de prévu']),
  },
  {
    ...{ cle: 'commissaire', groupe: 'Les comptes', libelle: 'Commissaire aux comptes' },
    options: options(
      ['loi', 'Quand la loi l’exige'],
      ['toujours', 'Toujours, nommé par l’assemblée générale'],
    ),
  },
  {
    ...{ cle: 'reglement', groupe: 'Le règlement intérieur', libelle: 'Qui l’adopte' },
    options: options(
      ['ca-ag', 'Écrit par le conseil, approuvé par l’assemblée'],
      ['ca', 'Conseil d’administration'],
      ['ag', 'Assemblée générale'],
    ),
  },
];

export const CHOIX_DU_REGLEMENT: readonly Choix[] = [
  {
    ...{ cle: 'convocation', groupe: 'Les réunions', libelle: 'Convocation aux instances' },
    options: options(
      ['courriel', 'Par courriel'],
      ['courrier', 'Par courriel, ou par courrier à qui le demande'],
    ),
  },
  {
    ...{ cle: 'distance', groupe: 'Les réunions', libelle: 'Participation à distance' },
    options: options(['oui', 'Admise, en visioconférence'], ['non', 'Non admise']),
  },
  {
    ...{ cle: 'secret', groupe: 'Les réunions', libelle: 'Vote secret' },
    options: options(
      ['personnes', 'Pour les élections, et quand un membre présent le demande'],
      ['elections', 'Pour les élections seulement'],
    ),
  },
  {
    ...{ cle: 'groupes', groupe: 'Les groupes de travail', libelle: 'Qui peut y participer' },
    options: options(
      ['tous', 'Adhérents, invités, élus et représentants d’usagers'],
      ['adherents', 'Les adhérents seulement'],
    ),
  },
  {
    ...{ cle: 'referent', groupe: 'Les groupes de travail', libelle: 'Qui nomme les référents' },
    options: options(
      ['bureau', 'Bureau'],
      ['ca', 'Conseil d’administration'],
      ['groupe', 'Le groupe lui-même'],
    ),
  },
  {
    ...{ cle: 'bareme', groupe: 'L’argent', libelle: 'Qui fixe le barème d’indemnisation' },
    options: options(['ag', 'Assemblée générale'], ['ca', 'Conseil d’administration']),
  },
  {
    ...{
      cle: 'delaiDeDemande',
      groupe: 'L’argent',
      libelle: 'Délai pour déclarer son temps, ses frais',
    },
    aide: 'Par exemple\u00A0: dans les trois mois.',
  },
  {
    ...{ cle: 'engagement', groupe: 'L’argent', libelle: 'Dépense que la trésorerie engage seule' },
    aide: 'Par exemple\u00A0: jusqu’à 500 euros.',
  },
  {
    ...{ cle: 'interets', groupe: 'Les règles communes', libelle: 'Conflit d’intérêts' },
    options: options(
      ['deport', 'Le membre concerné le dit et ne vote pas'],
      ['sortie', 'Le membre concerné le dit, ne vote pas et quitte la séance'],
    ),
  },
  {
    ...{ cle: 'parole', groupe: 'Les règles communes', libelle: 'Qui parle au nom de la CPTS' },
    options: options(
      ['presidence', 'La présidence, ou qui elle désigne'],
      ['bureau', 'Tout membre du bureau'],
    ),
  },
  {
    ...{
      cle: 'defense',
      groupe: 'Les règles communes',
      libelle: 'Délai pour s’expliquer avant une radiation',
    },
    aide: 'Par exemple\u00A0: quinze jours.',
  },
];
