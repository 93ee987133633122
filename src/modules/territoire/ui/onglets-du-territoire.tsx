import { Onglets } from '#ui/onglets.tsx';

const ONGLETS = [
  { cle: 'vue', libelle: 'Vue d’ensemble', chemin: '', modifie: false },
  { cle: 'annuaire', libelle: 'Annuaire', chemin: '/annuaire', modifie: false },
  { cle: 'demographie', libelle: 'Démographie', chemin: '/demographie', modifie: false },
  { cle: 'communes', libelle: 'Communes', chemin: '/communes', modifie: true },
  { cle: 'secteurs', libelle: 'Secteurs', chemin: '/secteurs', modifie: true },
  { cle: 'trajets', libelle: 'Temps de trajet', chemin: '/trajets', modifie: false },
  { cle: 'cpts', libelle: 'Réglages', chemin: '/cpts', modifie: true },
] as const;

type Props = {
  readonly slug: string;
  readonly actif: (typeof ONGLETS)[number]['cle'];
  /** False for those who only read: the tabs that change something are left out. */
  readonly peutModifier: boolean;
};

export const OngletsDuTerritoire = ({ slug, actif, peutModifier }: Props) => (
  <Onglets
    libelle="Territoire"
    onglets={ONGLETS.filter((o) => peutModifier || !o.modifie).map((o) => ({
      libelle: o.libelle,
      href: `/app/${slug}/territoire${o.chemin}`,
      actif: o.cle === actif,
    }))}
  />
);
