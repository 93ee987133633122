import { Onglets } from '#ui/onglets.tsx';

type Props = {
  /** `/app/demo` */
  readonly racine: string;
  readonly peut: (droit: string) => boolean;
};

/** The parts of the access to care; each page but this one is of another module. */
const ONGLETS = [
  ['Demandes', '/soins', 'snp.demande.lire'],
  ['Créneaux', '/soins/creneaux', 'snp.creneau.lire'],
  ['Gardes', '/gardes', 'gardes.tableau.lire'],
  ['Agendas', '/soins/agendas', 'snp.creneau.ouvrir'],
  ['Messages', '/soins/messages', 'snp.mission.regler'],
  ['SAS', '/sas', 'snp.mission.regler'],
  ['Réglages', '/soins/reglages', 'snp.mission.regler'],
] as const;

export const OngletsDeSoins = ({ racine, peut }: Props) => (
  <Onglets
    libelle="Accès aux soins"
    onglets={ONGLETS.filter(([, , droit]) => peut(droit)).map(([libelle, chemin]) => ({
      libelle,
      href: `${racine}${chemin}`,
      actif: chemin === '/gardes',
    }))}
  />
);
