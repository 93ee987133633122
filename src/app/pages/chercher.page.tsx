import { Bouton } from '#ui/bouton.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Rangees } from '#ui/public.tsx';
import { Vide } from '#ui/vide.tsx';

export type GroupeTrouve = {
  readonly titre: string;
  readonly trouves: readonly {
    readonly libelle: string;
    readonly precision: string | null;
    readonly href: string;
  }[];
};

type Props = {
  readonly q: string;
  readonly action: string;
  readonly groupes: readonly GroupeTrouve[];
};

/** What answers the find box, by kind. */
export function ChercherPage({ q, action, groupes }: Props) {
  return (
    <>
      <TeteDePage titre="Chercher" phrase="Une personne, une commune ou une page de cette CPTS." />
      <form method="get" action={action}>
        <ChampRecherche nom="q" libelle="Nom, commune ou page" valeur={q} />
        <p class="actions">
          <Bouton type="submit" variante="ferme">
            Chercher
          </Bouton>
        </p>
      </form>
      {groupes.map(({ titre, trouves }) => (
        <Section titre={titre}>
          <Rangees
            rangees={trouves.map(({ libelle, precision, href }) => ({
              titre: <a href={href}>{libelle}</a>,
              texte: precision ?? undefined,
            }))}
          />
        </Section>
      ))}
      {q !== '' && groupes.length === 0 ? (
        <Vide titre="Rien ne répond" phrase="Essayez le début d’un nom, ou un autre mot." />
      ) : null}
    </>
  );
}
