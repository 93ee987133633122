import { pluriel } from '#kernel/formats.ts';
import { LIBELLES_DES_ROLES, type Role } from '#kernel/role.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampCourriel, ChampDate, ChampRecherche } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';

type Compte = {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  readonly desactiveLe: Date | null;
};

export type InstallationPageProps = {
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moi: string | null;
  readonly q: string;
  readonly page: number;
  readonly pages: number;
  readonly comptes: readonly Compte[];
  /** Accounts that administer the installation today. */
  readonly administrateurs: ReadonlySet<string>;
  readonly cpts: readonly { readonly slug: string; readonly nom: string }[];
  readonly donnables: readonly Role[];
  readonly saisie: Saisie;
};

/** For the host: every account of the installation, and the first person of a CPTS. */
export const InstallationPage = (p: InstallationPageProps) => (
  <>
    <TeteDePage
      titre="Comptes de l’installation"
      miettes={[{ libelle: 'Vos CPTS', href: '/app' }]}
      phrase="Un compte fermé ne s’ouvre plus nulle part, dès sa prochaine page. Ses rôles l’attendent."
    />
    <Filtres action="/comptes" libelle="Chercher un compte" effacer={p.q ? '/comptes' : undefined}>
      <ChampRecherche nom="q" libelle="Nom ou adresse" valeur={p.q} />
    </Filtres>
    <Tableau
      titre="Comptes"
      titreCache
      precision={<span class="quiet">{pluriel(p.comptes.length, 'compte')}</span>}
      lignes={p.comptes}
      vide={<Vide titre="Aucun compte ne répond" phrase="Cherchez un autre nom." />}
      pagination={
        <Pagination
          page={p.page}
          pages={p.pages}
          adresse={(page) => `/comptes?q=${encodeURIComponent(p.q)}&page=${page}`}
        />
      }
      colonnes={[
        { titre: 'Personne', entete: true, cellule: (c) => `${c.prenom} ${c.nom}` },
        { titre: 'Adresse', cellule: (c) => <span class="anywhere">{c.courriel}</span> },
        { titre: 'État', cellule: (c) => <Etat compte={c} {...p} /> },
        {
          titre: 'Actions',
          genre: 'actions',
          titreCache: true,
          cellule: (c) => <Gestes compte={c} {...p} />,
        },
      ]}
    />
    <Inviter {...p} />
  </>
);

type Un = InstallationPageProps & { readonly compte: Compte };

const Etat = ({ compte, administrateurs }: Un) => {
  if (compte.desactiveLe) return <Etiquette ton="grave">Fermé</Etiquette>;
  return administrateurs.has(compte.id) ? (
    <Etiquette ton="info">Administration</Etiquette>
  ) : (
    <Etiquette ton="ok">Ouvert</Etiquette>
  );
};

const Gestes = ({ compte, moi, administrateurs, jetons }: Un) => {
  const commun = { csrf: jetons.csrf, precision: `${compte.prenom} ${compte.nom}` };
  const cle = `${jetons.cle}-${compte.id.slice(-8)}`;
  const administre = administrateurs.has(compte.id);
  const retirer = (libelle: string) => (
    <BoutonPoste
      action={`/comptes/${compte.id}/retirer-de-l-administration`}
      {...commun}
      cle={`${cle}r`}
    >
      {libelle}
    </BoutonPoste>
  );
  if (compte.id === moi)
    return administrateurs.size > 1 ? (
      retirer('Quitter l’administration')
    ) : (
      <span class="quiet">Vous</span>
    );
  if (compte.desactiveLe)
    return (
      <BoutonPoste action={`/comptes/${compte.id}/rouvrir`} {...commun} cle={`${cle}o`}>
        Rouvrir
      </BoutonPoste>
    );
  return (
    <div class="actions">
      {administre ? (
        retirer('Retirer de l’administration')
      ) : (
        <BoutonPoste action={`/comptes/${compte.id}/administrer`} {...commun} cle={`${cle}a`}>
          Nommer à l’administration
        </BoutonPoste>
      )}
      <BoutonPoste
        action={`/comptes/${compte.id}/fermer`}
        {...commun}
        cle={`${cle}f`}
        variante="danger"
      >
        Fermer
      </BoutonPoste>
    </div>
  );
};

const Inviter = ({ jetons, saisie, cpts, donnables }: InstallationPageProps) => (
  <Section
    titre="Inviter dans une CPTS"
    introduction="Pour la première personne d’une CPTS, ou quand plus personne ne la coordonne."
  >
    <Formulaire action="/comptes/inviter" {...jetons} cle={`${jetons.cle}-i`} saisie={saisie}>
      <ChampListe
        {...lier(saisie, 'cpts')}
        libelle="CPTS"
        vide="Choisir"
        options={cpts.map(({ slug, nom }) => ({ valeur: slug, libelle: nom }))}
      />
      <ChampCourriel
        {...lier(saisie, 'courriel')}
        libelle="Adresse de courriel"
        remplissage="off"
      />
      <ChampListe
        {...lier(saisie, 'role')}
        libelle="Rôle"
        vide="Choisir"
        options={donnables.map((role) => ({ valeur: role, libelle: LIBELLES_DES_ROLES[role] }))}
      />
      <LigneDeChamps>
        <ChampDate {...lier(saisie, 'du')} libelle="Premier jour" />
        <ChampDate {...lier(saisie, 'au')} libelle="Dernier jour" facultatif />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Envoyer l’invitation</Bouton>
      </div>
    </Formulaire>
  </Section>
);
