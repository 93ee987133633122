import { Etiquette } from '#ui/etiquette.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';

export type ReglesPageProps = {
  readonly base: string;
  readonly instances: readonly {
    readonly id: string;
    readonly nom: string;
    readonly dites: number;
    readonly sur: number;
  }[];
};

/** The bodies, and how much of what the statutes say of their sessions was written. */
export const ReglesPage = ({ base, instances }: ReglesPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Séances', href: base }, { libelle: 'Règles' }]}
      titre="Règles des instances"
      moyen
      phrase="Ce que vos statuts disent des convocations, du quorum, des pouvoirs et des majorités. Ce qui n’est pas écrit n’est jamais supposé."
    />
    <div class="mt5">
      <Tableau
        titre="Instances"
        titreCache
        lignes={instances}
        vide={
          <Vide
            niveau={2}
            titre="Aucune instance"
            phrase="Ajoutez d’abord les instances que créent vos statuts."
          />
        }
        colonnes={[
          {
            titre: 'Instance',
            entete: true,
            cellule: (i) => <a href={`${base}/regles/${i.id}`}>{i.nom}</a>,
          },
          { titre: 'Règles écrites', cellule: (i) => `${i.dites} sur ${i.sur}` },
          {
            titre: 'État',
            cellule: (i) =>
              i.dites === i.sur ? (
                <Etiquette ton="ok">Complètes</Etiquette>
              ) : (
                <Etiquette ton="attention">À saisir d’après les statuts</Etiquette>
              ),
          },
        ]}
      />
    </div>
  </>
);
