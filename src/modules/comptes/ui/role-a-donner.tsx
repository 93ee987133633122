import { LIBELLES_DES_ROLES, lisentLaSante, type Role } from '#kernel/role.ts';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';
import { ChoixDansLAnnuaire } from './choix-dans-l-annuaire.tsx';

type Props = {
  readonly saisie: Saisie;
  readonly donnables: readonly Role[];
  readonly choix: readonly PersonneDeLAnnuaire[];
};

/** A role to give: which, to whom of the directory, from when to when. */
export const RoleADonner = ({ saisie, donnables, choix }: Props) => (
  <>
    <ChampListe
      {...lier(saisie, 'role')}
      libelle="Rôle"
      vide="Choisir"
      options={[
        { groupe: 'Peuvent lire des données de santé', options: options(donnables, true) },
        { groupe: 'Ne voient que des nombres', options: options(donnables, false) },
      ]}
    />
    <ChoixDansLAnnuaire
      saisie={saisie}
      choix={choix}
      aide="Nom ou numéro RPPS. Nécessaire pour un professionnel adhérent"
    />
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'du')} libelle="Premier jour" />
      <ChampDate
        {...lier(saisie, 'au')}
        libelle="Dernier jour"
        aide="Le rôle finit de lui-même à minuit"
        facultatif
      />
    </LigneDeChamps>
  </>
);

function options(donnables: readonly Role[], sante: boolean) {
  return donnables
    .filter((role) => lisentLaSante([role]) === sante)
    .map((role) => ({ valeur: role, libelle: LIBELLES_DES_ROLES[role] }));
}
