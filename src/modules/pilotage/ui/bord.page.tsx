import { LienBouton } from '#ui/bouton.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Partage, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { AFaireDAbord } from './a-faire-d-abord.tsx';
import { direAnnee, direTotal, euros } from './dire-bord.ts';
import { Echeances } from './echeances.tsx';
import { MissionsAuBord } from './missions-au-bord.tsx';
import { MoyensEngages } from './moyens-engages.tsx';
import type { BordPageProps } from './vue-de-bord.ts';

/** The year of the contract at a glance: money of each mission, what to do first, last days, what was put into it. */
export const BordPage = (p: BordPageProps) => {
  const [premiere] = p.aFaire;
  return (
    <>
      <TeteDePage
        miettes={direAnnee(p.annee)}
        titre="Tableau de bord"
        phrase={<Resume {...p} />}
        action={
          <>
            {premiere ? (
              <LienBouton
                href={`${p.racine}${premiere.chemin}`}
                variante="suivant"
                precision={premiere.phrase}
              >
                Commencer par là
              </LienBouton>
            ) : null}
            <LienBouton href={`${p.ici}.pdf?annee=${p.annee.rang}`} variante="simple">
              Deux pages pour le bureau (PDF)
            </LienBouton>
          </>
        }
      />
      <Onglets libelle="Pilotage" onglets={p.onglets} />
      <Onglets
        libelle="Année du contrat"
        onglets={Array.from({ length: p.annees }, (_, n) => ({
          libelle: `Année ${n + 1}`,
          href: `${p.ici}?annee=${n + 1}`,
          actif: n + 1 === p.annee.rang,
        }))}
      />
      <MissionsAuBord {...p} />
      <Partage principal={<AFaireDAbord {...p} />} cote={<Echeances {...p} />} />
      <MoyensEngages {...p} />
    </>
  );
};

/** What is secured of the whole, and the simplest thing to win. */
const Resume = ({ total, aFaire: [premiere] }: BordPageProps) => (
  <>
    <strong>{`${euros(total.acquis)} acquis`}</strong>
    {` sur ${direTotal(total)}. `}
    {premiere?.euros
      ? `Par où commencer, pour ${euros(premiere.euros)}\u00A0: ${minuscule(premiere.phrase)}.`
      : null}
  </>
);

const minuscule = (texte: string) => texte.charAt(0).toLowerCase() + texte.slice(1);

/** Before a contract is written there is nothing to steer by. */
export const SansContratPage = (p: {
  readonly racine: string;
  readonly onglets: readonly Onglet[];
}) => (
  <>
    <TeteDePage
      titre="Tableau de bord"
      phrase="Où en est chaque mission du contrat, et quoi faire d’abord."
    />
    <Onglets libelle="Pilotage" onglets={p.onglets} />
    <Vide
      niveau={2}
      titre="Le contrat n’est pas saisi"
      phrase="Les montants, les missions et les indicateurs du tableau de bord sont ceux du contrat signé."
      action={<a href={`${p.racine}/financement`}>Ouvrir le contrat</a>}
    />
  </>
);
