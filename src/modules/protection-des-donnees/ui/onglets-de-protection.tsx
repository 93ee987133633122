import { Onglets } from '#ui/onglets.tsx';

const ONGLETS = [
  { cle: 'registre', libelle: 'Registre', chemin: '' },
  { cle: 'durees', libelle: 'Durées', chemin: '/durees' },
  { cle: 'analyse', libelle: 'Analyse d’impact', chemin: '/analyse' },
] as const;

type Props = { readonly base: string; readonly actif: (typeof ONGLETS)[number]['cle'] };

export const OngletsDeProtection = ({ base, actif }: Props) => (
  <Onglets
    libelle="Protection des données"
    onglets={ONGLETS.map(({ cle, libelle, chemin }) => ({
      libelle,
      href: `${base}${chemin}`,
      actif: cle === actif,
    }))}
  />
);
