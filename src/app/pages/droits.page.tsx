import { LIBELLES_DES_ROLES, lisentLaSante, ROLES, type Role } from '#kernel/role.ts';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { ongletsDesComptes, ongletsPermis } from '../../modules/comptes/module.ts';

type Action = { readonly phrase: string; readonly roles: readonly Role[] };
export type GroupeDeDroits = { readonly titre: string; readonly actions: readonly Action[] };

type Props = {
  readonly base: string;
  readonly groupes: readonly GroupeDeDroits[];
  /** One role to look at, or all of them. */
  readonly choisi: Role | null;
  readonly miens: readonly Role[];
  readonly droits: ReadonlySet<string>;
};

/** Who may do what, in plain words: by module, then role by role. */
export const DroitsPage = (p: Props) => (
  <>
    <TeteDePage
      titre="Droits"
      phrase={
        <>
          Ce que chaque rôle permet ici. Vous avez le rôle{' '}
          <strong>{p.miens.map((role) => LIBELLES_DES_ROLES[role]).join(', ')}</strong>.
        </>
      }
    />
    <Onglets
      libelle="Comptes et droits"
      onglets={ongletsDesComptes(p.base, 'droits', { ouverts: ongletsPermis(p.droits) })}
    />
    <Filtres
      action={`${p.base}/droits`}
      libelle="Regarder un rôle"
      effacer={p.choisi ? `${p.base}/droits` : undefined}
    >
      <ChampListe
        nom="role"
        libelle="Rôle"
        vide="Tous"
        valeur={p.choisi ?? ''}
        options={ROLES.map((role) => ({ valeur: role, libelle: LIBELLES_DES_ROLES[role] }))}
      />
    </Filtres>
    <Sante />
    {p.choisi ? (
      <Section titre={LIBELLES_DES_ROLES[p.choisi]}>
        <CarteDeRole role={p.choisi} groupes={p.groupes} />
      </Section>
    ) : (
      <>
        <div class="wide-only">
          {p.groupes.map((groupe) => (
            <Section titre={groupe.titre}>
              <TableauDesActions {...groupe} />
            </Section>
          ))}
        </div>
        <div class="narrow-only">
          {ROLES.map((role) => (
            <details class="role-card" open={p.miens.includes(role)}>
              <summary>{LIBELLES_DES_ROLES[role]}</summary>
              <CarteDeRole role={role} groupes={p.groupes} />
            </details>
          ))}
        </div>
      </>
    )}
  </>
);

/** Which roles may come to read health data: the database itself hides it from the others. */
const Sante = () => (
  <Section titre="Données de santé" proche>
    <p>
      Peuvent en lire, chacun dans ce que sa mission demande&nbsp;: {liste(true)}. Les autres (
      {liste(false)}) ne voient que des nombres.
    </p>
  </Section>
);

function liste(sante: boolean): string {
  return ROLES.filter((role) => lisentLaSante([role]) === sante)
    .map((role) => LIBELLES_DES_ROLES[role])
    .join(', ');
}

const TableauDesActions = ({ titre, actions }: GroupeDeDroits) => (
  <Tableau
    titre={titre}
    titreCache
    lignes={actions}
    colonnes={[
      { titre: 'Action', entete: true, cellule: ({ phrase }) => phrase },
      { titre: 'Qui le peut', genre: 'large', cellule: ({ roles }) => direRoles(roles) },
    ]}
  />
);

function direRoles(roles: readonly Role[]): string {
  if (roles.length === ROLES.length) return 'Tout le monde';
  return ROLES.filter((role) => roles.includes(role))
    .map((role) => LIBELLES_DES_ROLES[role])
    .join(', ');
}

type CarteProps = { readonly role: Role; readonly groupes: readonly GroupeDeDroits[] };

const CarteDeRole = ({ role, groupes }: CarteProps) => {
  const siens = groupes
    .map(({ titre, actions }) => ({
      titre,
      actions: actions.filter(({ roles }) => roles.includes(role)),
    }))
    .filter(({ actions }) => actions.length > 0);
  return (
    <>
      <p>
        {lisentLaSante([role]) ? (
          <Etiquette ton="info">Peut lire des données de santé</Etiquette>
        ) : (
          <Etiquette>Ne voit que des nombres</Etiquette>
        )}
      </p>
      {siens.map(({ titre, actions }) => (
        <>
          <h3 class="mt4">{titre}</h3>
          <ul class="rows tight">
            {actions.map(({ phrase }) => (
              <li>{phrase}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
};
