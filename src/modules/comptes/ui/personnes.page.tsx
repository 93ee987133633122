import { pluriel } from '#kernel/formats.ts';
import { LIBELLES_DES_ROLES, lisentLaSante, type Role } from '#kernel/role.ts';
import { LienBouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampRecherche } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import { ROLES_DE_PERSONNES } from '../domain/role-donnable.ts';
import { direJours, etatDeMandat } from './dire-mandat.ts';
import { type OngletOuvert, ongletsDesComptes } from './onglets-des-comptes.ts';

type Mandat = {
  readonly role: Role;
  readonly du: string;
  readonly au: string | null;
  readonly finiLe: Date | null;
};

export type PersonneListee = {
  readonly compte: string;
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
  readonly desactiveLe: Date | null;
  readonly mandats: readonly Mandat[];
};

export type FiltreDesPersonnes = {
  readonly q: string;
  readonly role: string;
  readonly etat: string;
};

export type PersonnesPageProps = {
  readonly base: string;
  readonly jour: string;
  readonly fuseau: string;
  readonly personnes: readonly PersonneListee[];
  readonly total: number;
  readonly filtre: FiltreDesPersonnes;
  readonly onglets: readonly OngletOuvert[];
  readonly attend: { readonly invitations: number; readonly demandes: number };
  readonly peutInviter: boolean;
};

/** Who may enter the CPTS, as what, from when to when. */
export const PersonnesPage = (p: PersonnesPageProps) => (
  <>
    <TeteDePage
      titre="Comptes et droits"
      phrase={
        <>
          <strong>{pluriel(p.total, 'personne', 'personnes')}</strong>
          {p.total > 1 ? ' ont' : ' a'} un rôle ici aujourd’hui. Un rôle finit de lui-même à minuit
          de son dernier jour.
        </>
      }
      action={
        p.peutInviter ? (
          <LienBouton href={`${p.base}/invitations/nouvelle`} variante="suivant">
            Inviter une personne
          </LienBouton>
        ) : null
      }
    />
    <Onglets
      libelle="Comptes et droits"
      onglets={ongletsDesComptes(p.base, 'personnes', { ouverts: p.onglets, nombres: p.attend })}
    />
    <FiltresDesPersonnes {...p} />
    <Liste {...p} />
  </>
);

const FiltresDesPersonnes = ({ base, filtre }: PersonnesPageProps) => (
  <Filtres
    action={base}
    libelle="Filtrer les personnes"
    effacer={filtre.q || filtre.role || filtre.etat ? base : undefined}
  >
    <ChampRecherche nom="q" libelle="Nom ou adresse" valeur={filtre.q} />
    <ChampListe
      nom="role"
      libelle="Rôle"
      vide="Tous"
      valeur={filtre.role}
      options={ROLES_DE_PERSONNES.map((role) => ({
        valeur: role,
        libelle: LIBELLES_DES_ROLES[role],
      }))}
    />
    <ChampListe
      nom="etat"
      libelle="État"
      vide="En cours"
      valeur={filtre.etat}
      options={[
        { valeur: 'a-venir', libelle: 'À venir' },
        { valeur: 'termine', libelle: 'Terminé' },
        { valeur: 'tous', libelle: 'Tous' },
      ]}
    />
  </Filtres>
);

const Liste = ({ base, personnes, jour, fuseau }: PersonnesPageProps) => (
  <Tableau
    titre="Personnes"
    titreCache
    precision={<span class="quiet">{pluriel(personnes.length, 'personne')}</span>}
    lignes={personnes}
    vide={
      <Vide
        titre="Personne ne répond à ces filtres"
        phrase="Élargissez-les, ou invitez la personne qui manque."
      />
    }
    colonnes={[
      {
        titre: 'Personne',
        entete: true,
        cellule: (une) => (
          <a href={`${base}/personnes/${une.compte}`}>{`${une.prenom} ${une.nom}`}</a>
        ),
      },
      { titre: 'Adresse', cellule: (une) => <span class="anywhere">{une.courriel}</span> },
      {
        titre: 'Rôles',
        cellule: (une) => (
          <ul>
            {une.mandats.map((mandat) => (
              <li>
                <RoleTenu mandat={mandat} jour={jour} fuseau={fuseau} />
              </li>
            ))}
          </ul>
        ),
      },
      {
        titre: 'Compte',
        titreCache: true,
        cellule: (une) =>
          une.desactiveLe ? <Etiquette ton="grave">Compte fermé</Etiquette> : null,
      },
    ]}
  />
);

type RoleTenuProps = { readonly mandat: Mandat; readonly jour: string; readonly fuseau: string };

/** A role in words, its days quiet beside it. */
const RoleTenu = ({ mandat, jour, fuseau }: RoleTenuProps) => (
  <>
    {etatDeMandat(mandat, jour) === 'en-cours' ? (
      <b>{LIBELLES_DES_ROLES[mandat.role]}</b>
    ) : (
      LIBELLES_DES_ROLES[mandat.role]
    )}
    {lisentLaSante([mandat.role]) ? (
      <span class="hidden">, peut lire des données de santé</span>
    ) : null}
    <span class="quiet small">{`, ${direJours(mandat, jour, fuseau)}`}</span>
  </>
);
