import { dateCourte, depuis } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LIBELLES_DES_ROLES, zRole } from '#kernel/role.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { Vide } from '#ui/vide.tsx';
import type { ROLES_DE_CLE } from '../domain/role-donnable.ts';
import { type OngletOuvert, ongletsDesComptes } from './onglets-des-comptes.ts';

export type CleAffichee = {
  readonly id: string;
  readonly libelle: string;
  readonly role: string;
  readonly creeLe: Date;
  readonly creePar: string;
  readonly vueLe: Date | null;
  readonly revoqueeLe: Date | null;
};

export type ClesApiPageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly moment: { readonly fuseau: string; readonly maintenant: Date };
  readonly cles: readonly CleAffichee[];
  /** Null while this person has not proved again who they are: the list alone shows. */
  readonly creation: Saisie | null;
  readonly onglets: readonly OngletOuvert[];
};

const USAGES: Readonly<Record<(typeof ROLES_DE_CLE)[number], string>> = {
  sas: 'La plateforme SAS lit les créneaux et adresse des demandes',
  regulateur: 'Le logiciel d’un centre de régulation lit et oriente toutes les demandes',
  hopital: 'Le logiciel d’un hôpital lit les créneaux et adresse des demandes',
  coordinateur: 'Les outils de la CPTS lisent tout ce que lit la coordination',
};

/** Keys of programs: list, new one, end. */
export const ClesApiPage = (p: ClesApiPageProps) => (
  <>
    <TeteDePage
      titre="Clés d’API"
      phrase="Une clé laisse entrer un programme, avec un rôle et un seul. Révoquée, elle ne sert plus à l’instant."
    />
    <Onglets
      libelle="Comptes et droits"
      onglets={ongletsDesComptes(p.base, 'cles', { ouverts: p.onglets })}
    />
    <Section titre="Clés" titreCache proche>
      <Liste {...p} />
    </Section>
    <Section titre="Créer une clé">
      {p.creation ? (
        <Creer {...p} creation={p.creation} />
      ) : (
        <>
          <p>
            Une clé survit à votre session. Confirmez d’abord que c’est bien vous&nbsp;: cela vaut
            cinq minutes.
          </p>
          <div class="actions mt4">
            <LienBouton href={`${p.base}/cles/nouvelle`} variante="suivant">
              Confirmer, puis créer
            </LienBouton>
          </div>
        </>
      )}
    </Section>
  </>
);

const Creer = ({ base, jetons, creation }: ClesApiPageProps & { readonly creation: Saisie }) => (
  <Formulaire action={`${base}/cles`} {...jetons} saisie={creation}>
    <ChampTexte
      {...lier(creation, 'libelle')}
      libelle="Nom de la clé"
      aide="Le programme et la machine qui s’en servent"
      remplissage="off"
    />
    <ChampRadios
      {...lier(creation, 'role')}
      libelle="Rôle"
      choix={Object.entries(USAGES).map(([valeur, precision]) => ({
        valeur,
        libelle: direRole(valeur),
        precision,
      }))}
    />
    <div class="actions">
      <Bouton variante="suivant">Créer la clé</Bouton>
    </div>
  </Formulaire>
);

function direRole(role: string): string {
  const lu = zRole.safeParse(role);
  return lu.success ? LIBELLES_DES_ROLES[lu.data] : role;
}

const Liste = ({ cles, moment, base, jetons }: ClesApiPageProps) => (
  <Tableau
    titre="Clés d’API"
    titreCache
    lignes={cles}
    vide={
      <Vide
        titre="Aucune clé"
        phrase="Créez-en une quand un autre logiciel doit lire ou écrire ici."
      />
    }
    colonnes={[
      { titre: 'Nom', entete: true, cellule: (cle) => <span class="anywhere">{cle.libelle}</span> },
      { titre: 'Rôle', cellule: (cle) => direRole(cle.role) },
      {
        titre: 'Créée',
        cellule: (cle) =>
          `${dateCourte(dateCivileDe(cle.creeLe, moment.fuseau))}${cle.creePar ? `, par ${cle.creePar}` : ''}`,
      },
      {
        titre: 'Dernier usage',
        cellule: (cle) => (cle.vueLe ? `il y a ${depuis(cle.vueLe, moment.maintenant)}` : 'Jamais'),
      },
      {
        titre: 'Révoquer',
        genre: 'actions',
        titreCache: true,
        cellule: (cle) =>
          cle.revoqueeLe ? (
            <Etiquette>
              {`Révoquée, ${dateCourte(dateCivileDe(cle.revoqueeLe, moment.fuseau))}`}
            </Etiquette>
          ) : (
            <BoutonPoste
              action={`${base}/cles/${cle.id}/revoquer`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${cle.id.slice(-8)}`}
              variante="danger"
              precision={cle.libelle}
            >
              Révoquer
            </BoutonPoste>
          ),
      },
    ]}
  />
);

type CleCreeeProps = {
  readonly id: string;
  readonly base: string;
  readonly libelle: string;
  readonly cle: string;
};

/** The key, this once. */
export const CleCreeePage = ({ base, libelle, id, cle }: CleCreeeProps) => (
  <>
    <TeteDePage
      titre={`Clé «\u00A0${libelle}\u00A0»`}
      moyen
      miettes={[
        { libelle: 'Comptes et droits', href: base },
        { libelle: 'Clés d’API', href: `${base}/cles` },
      ]}
      phrase={'Copiez-la maintenant\u00A0: elle ne sera plus jamais montrée.'}
    />
    <Bandeau ton="attention">
      <TexteACopier texte={cle} libelle="la clé" />
    </Bandeau>
    <p class="mt5">
      Le programme l’envoie dans l’en-tête <code>Authorization: Bearer</code>. Si quelqu’un d’autre
      la voit, révoquez-la. Un programme qui parle OAuth 2.0 l’échange contre un jeton de cinq
      minutes à <code>/api/oauth/token</code>, son identifiant de client est <code>{id}</code>.
    </p>
    <div class="actions mt5">
      <LienBouton href={`${base}/cles`}>J’ai copié la clé</LienBouton>
    </div>
  </>
);
