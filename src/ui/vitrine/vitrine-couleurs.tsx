import { contraste, lireCouleur } from '../couleur.ts';
import { couleurDeCpts } from '../couleur-de-cpts.ts';
import { CATEGORIES, COULEURS, type Paire } from '../jetons.ts';
import { Section } from '../page.tsx';
import { type Colonne, Tableau } from '../tableau.tsx';

const CHOISIES = ['#e6007e', '#f2c500', '#0b3d91', '#7a7a7a'].flatMap((c) => lireCouleur(c) ?? []);

export const VitrineCouleurs = () => (
  <Section
    titre="Couleurs"
    id="couleurs"
    introduction="Du papier, de l’encre, des filets. Le pin porte la navigation et les liens ; l’ocre, une seule chose par page : ce qu’il faut faire ensuite."
  >
    <ul class="swatches mt5">
      {Object.entries(COULEURS).map(([nom, couleur]) => (
        <Echantillon nom={nom} paire={couleur} usage={couleur.usage} contre={contreDe(nom)} />
      ))}
    </ul>
    <h3 class="mt6">Six catégories, pour les secteurs et les professions</h3>
    <p class="quiet measure">
      Distinctes aussi pour les personnes daltoniennes, et toujours doublées d’une lettre ou d’un
      motif.
    </p>
    <ul class="swatches six mt5">
      {Object.entries(CATEGORIES).map(([nom, couleur]) => (
        <Echantillon nom={nom} paire={couleur} usage={couleur.usage} contre="paper" />
      ))}
    </ul>
    <h3 class="mt6">La couleur d’une CPTS</h3>
    <p class="quiet measure">
      Elle choisit une teinte ; la clarté est corrigée jusqu’à ce que tout se lise.
    </p>
    <Tableau titre="Couleurs corrigées" titreCache colonnes={COLONNES} lignes={CHOISIES} />
  </Section>
);

const COLONNES: readonly Colonne<(typeof CHOISIES)[number]>[] = [
  { titre: 'Choisie', cellule: (c) => <Carre couleur={c} /> },
  { titre: 'En clair', cellule: (c) => <Carre couleur={couleurDeCpts(c).primary.clair} /> },
  { titre: 'En sombre', cellule: (c) => <Carre couleur={couleurDeCpts(c).primary.sombre} /> },
];

const Carre = ({ couleur }: { readonly couleur: string }) => (
  <span class="actions flat">
    <svg width="34" height="18" aria-hidden="true" focusable="false">
      <rect width="34" height="18" rx="3" fill={couleur} />
    </svg>
    {couleur}
  </span>
);

type EchantillonProps = {
  readonly nom: string;
  readonly paire: Paire;
  readonly usage: string;
  readonly contre: keyof typeof COULEURS | undefined;
};

const Echantillon = ({ nom, paire, usage, contre }: EchantillonProps) => (
  <li>
    <svg aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" fill={`var(--${nom})`} />
    </svg>
    <b>{`--${nom}`}</b>
    <span>{usage}</span>
    <span>{`${paire.clair} · ${paire.sombre}`}</span>
    {contre ? (
      <span>{`${ratio(paire.clair, COULEURS[contre].clair)} · ${ratio(paire.sombre, COULEURS[contre].sombre)} sur ${contre}`}</span>
    ) : null}
  </li>
);

const ratio = (a: Paire['clair'], b: Paire['clair']): string =>
  `${contraste(a, b).toFixed(1).replace('.', ',')}\u00A0: 1`;

function contreDe(nom: string): keyof typeof COULEURS | undefined {
  if (nom === 'on-primary') return 'primary';
  if (nom === 'on-accent') return 'accent-strong';
  return ['paper', 'raised', 'wash', 'hairline', 'accent-wash'].includes(nom) ? undefined : 'paper';
}
