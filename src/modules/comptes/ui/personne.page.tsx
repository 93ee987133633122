import { LIBELLES_DES_ROLES, lisentLaSante, type Role } from '#kernel/role.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';
import { direPersonne } from './choix-dans-l-annuaire.tsx';
import { direJours, etatDeMandat } from './dire-mandat.ts';
import type { PersonneListee } from './personnes.page.tsx';
import { RoleADonner } from './role-a-donner.tsx';

type Jetons = { readonly csrf: string; readonly cle: string };

type Mandat = PersonneListee['mandats'][number] & {
  readonly id: string;
  readonly professionnel: string | null;
};

export type PersonnePageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly jour: string;
  readonly fuseau: string;
  readonly personne: Omit<PersonneListee, 'mandats'> & { readonly mandats: readonly Mandat[] };
  /** People of the directory named by the mandates, by id. */
  readonly fiches: ReadonlyMap<string, PersonneDeLAnnuaire>;
  readonly donnables: readonly Role[];
  readonly saisie: Saisie;
  readonly choix: readonly PersonneDeLAnnuaire[];
  readonly peutDonner: boolean;
  readonly peutReinitialiser: boolean;
};

/** One person: their roles here, and what may be done about them. */
export const PersonnePage = (p: PersonnePageProps) => {
  const nom = `${p.personne.prenom} ${p.personne.nom}`;
  const vivants = p.personne.mandats.filter((m) => etatDeMandat(m, p.jour) !== 'termine');
  const finis = p.personne.mandats.filter((m) => etatDeMandat(m, p.jour) === 'termine');
  return (
    <>
      <TeteDePage
        titre={nom}
        moyen
        miettes={[{ libelle: 'Comptes et droits', href: p.base }, { libelle: nom }]}
        phrase={p.personne.courriel}
      />
      {p.personne.desactiveLe ? (
        <Bandeau ton="grave">
          Ce compte est fermé par l’administration de l’installation&nbsp;: ses rôles n’ouvrent
          rien.
        </Bandeau>
      ) : null}
      <Section titre="Rôles" proche>
        {vivants.length === 0 ? (
          <p class="quiet">Aucun en ce moment&nbsp;: cette personne ne peut pas entrer.</p>
        ) : (
          <ul class="rows">
            {vivants.map((mandat) => (
              <MandatEnCours mandat={mandat} {...p} />
            ))}
          </ul>
        )}
      </Section>
      {p.peutDonner ? <Donner {...p} /> : null}
      {finis.length > 0 ? <Finis mandats={finis} {...p} /> : null}
      {p.peutReinitialiser && vivants.length > 0 ? (
        <p class="mt5">
          <a href={`${p.base}/second-facteur`}>Cette personne a perdu son second facteur</a>
        </p>
      ) : null}
      {p.peutDonner && vivants.length > 0 ? <Retirer nom={nom} {...p} /> : null}
    </>
  );
};

type Un = PersonnePageProps & { readonly mandat: Mandat };

const MandatEnCours = ({ mandat, ...p }: Un) => (
  <li>
    <div class="section-head">
      <h3>{LIBELLES_DES_ROLES[mandat.role]}</h3>
      {lisentLaSante([mandat.role]) ? <Etiquette ton="info">Données de santé</Etiquette> : null}
    </div>
    <p class="quiet">{direJours(mandat, p.jour, p.fuseau)}</p>
    <Fiche mandat={mandat} fiches={p.fiches} />
    {p.peutDonner && p.donnables.includes(mandat.role) ? (
      <details class="bare">
        <summary>Changer les dates, ou finir</summary>
        <Dates mandat={mandat} {...p} />
      </details>
    ) : null}
  </li>
);

const Fiche = ({ mandat, fiches }: Pick<Un, 'mandat' | 'fiches'>) => {
  const fiche = mandat.professionnel ? fiches.get(mandat.professionnel) : undefined;
  return fiche ? <p>{`Dans l’annuaire\u00A0: ${direPersonne(fiche)}`}</p> : null;
};

const Dates = ({ mandat, base, jetons }: Un) => {
  const action = `${base}/mandats/${mandat.id}`;
  const cle = `${jetons.cle}-${mandat.id.slice(-8)}`;
  const role = LIBELLES_DES_ROLES[mandat.role];
  return (
    <div class="two mt4">
      <Formulaire action={`${action}/prolonger`} {...jetons} cle={`${cle}p`} gardeSaisie={false}>
        <ChampDate
          nom="au"
          id={`prolonger-${mandat.id}`}
          libelle="Prolonger jusqu’au"
          aide={'Vide\u00A0: sans terme'}
          valeur={mandat.au ?? ''}
          facultatif
        />
        <Bouton precision={role}>Prolonger</Bouton>
      </Formulaire>
      <Formulaire action={`${action}/fin`} {...jetons} cle={`${cle}f`} gardeSaisie={false}>
        <ChampDate
          nom="le"
          id={`finir-${mandat.id}`}
          libelle="Finir le"
          aide={'Vide\u00A0: dès maintenant'}
          facultatif
        />
        <Bouton variante="danger" precision={role}>
          Finir
        </Bouton>
      </Formulaire>
    </div>
  );
};

const Donner = ({ base, personne, jetons, saisie, donnables, choix }: PersonnePageProps) => (
  <Section titre="Donner un rôle de plus">
    <Formulaire action={`${base}/personnes/${personne.compte}/roles`} {...jetons} saisie={saisie}>
      <RoleADonner saisie={saisie} donnables={donnables} choix={choix} />
      <div class="actions">
        <Bouton variante="ferme">Donner ce rôle</Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Finis = (p: PersonnePageProps & { readonly mandats: readonly Mandat[] }) => (
  <Section titre="Rôles terminés">
    <ul class="rows tight">
      {p.mandats.map((mandat) => (
        <li>
          {LIBELLES_DES_ROLES[mandat.role]}
          <span class="quiet small">{`, ${direJours(mandat, p.jour, p.fuseau)}`}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const Retirer = ({ nom, base, personne, jetons }: PersonnePageProps & { readonly nom: string }) => (
  <Section
    titre="Fermer la CPTS à cette personne"
    introduction="Tous ses rôles ici finissent à l’instant, ceux à venir aussi. Son compte et ses rôles dans d’autres CPTS restent."
  >
    <div class="mt4">
      <BoutonPoste
        action={`${base}/personnes/${personne.compte}/retirer`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-retirer`}
        variante="danger"
      >
        {`Retirer tous les rôles de ${nom}`}
      </BoutonPoste>
    </div>
  </Section>
);
