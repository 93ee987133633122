import type { Appel } from '#platform/call.ts';
import type { OngletDePage } from '#platform/http/request.ts';

type Onglet = {
  readonly cle: string;
  readonly libelle: string;
  readonly chemin: string;
  /** Right of the page it leads to. */
  readonly droit: string;
};

/** Access to care: pages of several modules, one row of tabs. */
const SOINS: readonly Onglet[] = [
  { cle: 'demandes', libelle: 'Demandes', chemin: '/soins', droit: 'snp.demande.lire' },
  { cle: 'creneaux', libelle: 'Créneaux', chemin: '/soins/creneaux', droit: 'snp.creneau.lire' },
  { cle: 'gardes', libelle: 'Gardes', chemin: '/gardes', droit: 'gardes.tableau.lire' },
  { cle: 'sites', libelle: 'Sites', chemin: '/sites', droit: 'sites.site.lire' },
  {
    cle: 'mallettes',
    libelle: 'Mallettes',
    chemin: '/mallettes',
    droit: 'mallettes.mallette.lire',
  },
  { cle: 'agendas', libelle: 'Agendas', chemin: '/soins/agendas', droit: 'snp.creneau.ouvrir' },
  {
    cle: 'recensement',
    libelle: 'Recensement',
    chemin: '/soins/recensement',
    droit: 'snp.recensement.declarer',
  },
  { cle: 'messages', libelle: 'Messages', chemin: '/soins/messages', droit: 'snp.mission.regler' },
  { cle: 'sas', libelle: 'SAS', chemin: '/sas', droit: 'sas.raccordement.regler' },
  { cle: 'reglages', libelle: 'Réglages', chemin: '/soins/reglages', droit: 'snp.mission.regler' },
];

/** People who look for a médecin traitant. */
const MEDECIN_TRAITANT: readonly Onglet[] = [
  {
    cle: 'mt-demandes',
    libelle: 'Demandes',
    chemin: '/medecin-traitant',
    droit: 'mt.demande.lire',
  },
  {
    cle: 'mt-a-prendre',
    libelle: 'À prendre',
    chemin: '/medecin-traitant/a-prendre',
    droit: 'mt.demande.prendre',
  },
  {
    cle: 'mt-listes',
    libelle: 'Listes reçues',
    chemin: '/medecin-traitant/listes',
    droit: 'mt.liste.importer',
  },
  {
    cle: 'mt-campagnes',
    libelle: 'Campagnes',
    chemin: '/medecin-traitant/campagnes',
    droit: 'mt.campagne.tenir',
  },
  {
    cle: 'mt-chiffres',
    libelle: 'Chiffres',
    chemin: '/medecin-traitant/chiffres',
    droit: 'mt.chiffres.lire',
  },
  {
    cle: 'mt-populations',
    libelle: 'Population couverte',
    chemin: '/medecin-traitant/populations',
    droit: 'mt.chiffres.lire',
  },
  {
    cle: 'mt-departs',
    libelle: 'Départs',
    chemin: '/medecin-traitant/departs',
    droit: 'mt.depart.lire',
  },
  {
    cle: 'mt-reglages',
    libelle: 'Priorité et délais',
    chemin: '/medecin-traitant/reglages',
    droit: 'mt.mission.regler',
  },
];

/** Groups and meetings. */
const REUNIONS: readonly Onglet[] = [
  { cle: 'reunions', libelle: 'Réunions', chemin: '/reunions', droit: 'reunions.reunion.lire' },
  {
    cle: 'groupes',
    libelle: 'Groupes',
    chemin: '/reunions/groupes',
    droit: 'reunions.reunion.lire',
  },
  {
    cle: 'actions',
    libelle: 'Actions',
    chemin: '/reunions/actions',
    droit: 'reunions.reunion.lire',
  },
  {
    cle: 'rapports',
    libelle: 'Rapports annuels',
    chemin: '/rapports',
    droit: 'preuves.publie.lire',
  },
];

/** Figures, module by module. */
const PILOTAGE: readonly Onglet[] = [
  {
    cle: 'pilotage-bord',
    libelle: 'Tableau de bord',
    chemin: '/pilotage/tableau-de-bord',
    droit: 'pilotage.tableau.lire',
  },
  { cle: 'pilotage', libelle: 'Soins', chemin: '/pilotage', droit: 'snp.tableau.lire' },
  {
    cle: 'pilotage-mt',
    libelle: 'Médecin traitant',
    chemin: '/medecin-traitant/chiffres',
    droit: 'mt.chiffres.lire',
  },
  {
    cle: 'pilotage-mt-campagnes',
    libelle: 'Campagnes',
    chemin: '/medecin-traitant/campagnes',
    droit: 'mt.campagne.lire',
  },
  {
    cle: 'pilotage-populations',
    libelle: 'Population couverte',
    chemin: '/medecin-traitant/populations',
    droit: 'mt.chiffres.lire',
  },
  {
    cle: 'pilotage-departs',
    libelle: 'Départs de médecins',
    chemin: '/medecin-traitant/departs',
    droit: 'mt.depart.lire',
  },
];

/** Money of the ACI contract. */
const FINANCEMENT: readonly Onglet[] = [
  {
    cle: 'financement',
    libelle: 'Contrat',
    chemin: '/financement',
    droit: 'financement.contrat.lire',
  },
  {
    cle: 'financement-versements',
    libelle: 'Versements',
    chemin: '/financement/versements',
    droit: 'financement.contrat.lire',
  },
  {
    cle: 'financement-budget',
    libelle: 'Budget',
    chemin: '/financement/budget',
    droit: 'budget.compte.lire',
  },
  {
    cle: 'financement-indemnisations',
    libelle: 'Indemnisations',
    chemin: '/financement/indemnisations',
    droit: 'indemnisations.releve.lire',
  },
  {
    cle: 'financement-equipe',
    libelle: 'Équipe salariée',
    chemin: '/financement/equipe',
    droit: 'salaries.equipe.lire',
  },
  {
    cle: 'preuves',
    libelle: 'Preuves et dossier',
    chemin: '/financement/preuves',
    droit: 'preuves.dossier.lire',
  },
];

/** The association: its members, its fees, its bodies. */
const VIE_ASSOCIATIVE: readonly Onglet[] = [
  {
    cle: 'asso-adherents',
    libelle: 'Adhérents',
    chemin: '/vie-associative',
    droit: 'asso.adherent.lire',
  },
  {
    cle: 'asso-cotisations',
    libelle: 'Cotisations',
    chemin: '/vie-associative/cotisations',
    droit: 'asso.adherent.lire',
  },
  {
    cle: 'asso-instances',
    libelle: 'Instances',
    chemin: '/vie-associative/instances',
    droit: 'asso.adherent.lire',
  },
  {
    cle: 'asso-scrutins',
    libelle: 'Scrutins',
    chemin: '/vie-associative/scrutins',
    droit: 'scrutins.scrutin.lire',
  },
  {
    cle: 'asso-seances',
    libelle: 'Séances',
    chemin: '/vie-associative/seances',
    droit: 'seances.seance.lire',
  },
  {
    cle: 'asso-registre',
    libelle: 'Décisions',
    chemin: '/vie-associative/seances/registre',
    droit: 'seances.seance.lire',
  },
  {
    cle: 'asso-calendrier',
    libelle: 'Calendrier légal',
    chemin: '/vie-associative/seances/calendrier',
    droit: 'seances.seance.lire',
  },
  {
    cle: 'asso-mobilisation',
    libelle: 'Mobilisation',
    chemin: '/vie-associative/mobilisation',
    droit: 'asso.adherent.lire',
  },
  {
    cle: 'asso-reglages',
    libelle: 'Règles',
    chemin: '/vie-associative/reglages',
    droit: 'asso.reglage.tenir',
  },
];

/** Documents of the CPTS, its agreements, its statutes and rules. */
const DOCUMENTS: readonly Onglet[] = [
  {
    cle: 'documents',
    libelle: 'Bibliothèque',
    chemin: '/documents',
    droit: 'documents.document.lire',
  },
  {
    cle: 'documents-conventions',
    libelle: 'Conventions',
    chemin: '/documents/conventions',
    droit: 'documents.convention.lire',
  },
  {
    cle: 'documents-statuts',
    libelle: 'Statuts',
    chemin: '/documents/statuts',
    droit: 'documents.reserve.lire',
  },
  {
    cle: 'documents-reglement-interieur',
    libelle: 'Règlement intérieur',
    chemin: '/documents/reglement-interieur',
    droit: 'documents.reserve.lire',
  },
];

/** Parts of the place that a tab is of, those that whoever calls may open, the current one marked. */
export function ongletsDe({ acteur, cpts }: Appel, actif: string): readonly OngletDePage[] {
  const lieux = [
    SOINS,
    MEDECIN_TRAITANT,
    REUNIONS,
    VIE_ASSOCIATIVE,
    DOCUMENTS,
    PILOTAGE,
    FINANCEMENT,
  ];
  const lieu = lieux.find((onglets) => onglets.some(({ cle }) => cle === actif));
  return (lieu ?? [])
    .filter(({ droit }) => acteur.droits.has(droit))
    .map(({ cle, libelle, chemin }) => ({
      libelle,
      href: `/app/${cpts?.slug ?? ''}${chemin}`,
      actif: cle === actif,
    }));
}
