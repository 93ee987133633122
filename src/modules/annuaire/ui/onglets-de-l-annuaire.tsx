import { Onglets } from '#ui/onglets.tsx';

// The same tabs as the other pages of the place called Territoire: one bar, whichever module the page is of.
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
  readonly actif: 'annuaire' | 'demographie';
  /** May change the territory: for the others the tabs that change it are left out. */
  readonly peutModifier: boolean;
};

export const OngletsDeLAnnuaire = ({ slug, actif, peutModifier }: Props) => (
  <Onglets
    libelle="Territoire"
    onglets={ONGLETS.filter((o) => peutModifier || !o.modifie).map((o) => ({
      libelle: o.libelle,
      href: `/app/${slug}/territoire${o.chemin}`,
      actif: o.cle === actif,
    }))}
  />
);
