type Lieu = {
  readonly cle: string;
  readonly libelle: string;
  readonly chemin: string;
  readonly court?: string;
  /** Right of the page it leads to; nobody is sent where they would be refused. */
  readonly droit?: string;
};

const LIEUX: readonly Lieu[] = [
  { cle: 'aujourdhui', libelle: 'Aujourd’hui', chemin: '' },
  {
    cle: 'soins',
    libelle: 'Accès aux soins',
    chemin: '/soins',
    court: 'Soins',
    droit: 'snp.demande.lire',
  },
  {
    cle: 'medecin-traitant',
    libelle: 'Médecin traitant',
    chemin: '/medecin-traitant',
    court: 'Médecin',
    droit: 'mt.demande.lire',
  },
  { cle: 'patients', libelle: 'Patients', chemin: '/patients', droit: 'patients.dossier.lire' },
  { cle: 'reunions', libelle: 'Réunions', chemin: '/reunions', droit: 'reunions.reunion.lire' },
  {
    cle: 'vie-associative',
    libelle: 'Vie associative',
    chemin: '/vie-associative',
    court: 'Association',
    droit: 'asso.adherent.lire',
  },
  {
    cle: 'documents',
    libelle: 'Documents',
    chemin: '/documents',
    droit: 'documents.document.lire',
  },
  {
    cle: 'pilotage',
    libelle: 'Pilotage',
    chemin: '/pilotage/tableau-de-bord',
    droit: 'pilotage.tableau.lire',
  },
  { cle: 'pilotage', libelle: 'Pilotage', chemin: '/pilotage', droit: 'snp.tableau.lire' },
  {
    cle: 'financement',
    libelle: 'Financement',
    chemin: '/financement',
    court: 'Argent',
    droit: 'financement.contrat.lire',
  },
  {
    cle: 'mes-indemnisations',
    libelle: 'Mes indemnisations',
    chemin: '/financement/indemnisations/moi',
    court: 'Mon dû',
    droit: 'indemnisations.miennes.voir',
  },
  {
    cle: 'mes-heures',
    libelle: 'Mes heures',
    chemin: '/financement/equipe/mes-heures',
    court: 'Heures',
    droit: 'salaries.semaine.declarer',
  },
  { cle: 'territoire', libelle: 'Territoire', chemin: '/territoire', droit: 'territoire.lire' },
  { cle: 'comptes', libelle: 'Comptes et droits', chemin: '/comptes', court: 'Comptes' },
  {
    cle: 'protection',
    libelle: 'Protection des données',
    chemin: '/protection-des-donnees',
    court: 'Données',
    droit: 'rgpd.registre.lire',
  },
];

/** Places of the rail that these rights open, the current one marked. */
export function lieuxDe(slug: string, actif: string, droits: ReadonlySet<string>) {
  const ouverts = LIEUX.filter(({ droit }) => !droit || droits.has(droit));
  // Two entries of one place: whoever may open both is sent to the first.
  return ouverts
    .filter(({ cle }, rang) => ouverts.findIndex((l) => l.cle === cle) === rang)
    .map(({ cle, libelle, chemin, court }) => ({
      libelle,
      href: `/app/${slug}${chemin}`,
      actif: cle === actif || (cle === 'soins' && actif === 'regulation'),
      ...(court ? { court } : {}),
    }));
}
