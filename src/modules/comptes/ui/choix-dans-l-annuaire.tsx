import { nomPropre } from '#kernel/texte.ts';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { direProfession } from '../domain/profession.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';

type Props = {
  readonly saisie: Saisie;
  /** Those who answered what was typed, to choose one among. */
  readonly choix: readonly PersonneDeLAnnuaire[];
  readonly aide: string;
};

/** A person of the directory by name or RPPS number; when several answer, the list to choose in. */
export const ChoixDansLAnnuaire = ({ saisie, choix, aide }: Props) => (
  <>
    <ChampTexte
      {...lier(saisie, 'annuaire')}
      libelle="Qui est-ce dans l’annuaire"
      aide={aide}
      facultatif
      remplissage="off"
    />
    {choix.length === 0 ? null : (
      <>
        <input type="hidden" name="annuaireAvant" value={lier(saisie, 'annuaire').valeur ?? ''} />
        <ChampRadios
          {...lier(saisie, 'professionnel')}
          libelle="Choisissez la personne"
          choix={choix.map((personne) => ({
            valeur: personne.id,
            libelle: direPersonne(personne),
            precision: direLieu(personne),
          }))}
        />
      </>
    )}
  </>
);

/** `Garance Corliret, Médecin`. */
export function direPersonne({ prenom, nom, profession }: PersonneDeLAnnuaire): string {
  const metier = direProfession(profession);
  return `${nomPropre(prenom)} ${nomPropre(nom)}${metier ? `, ${metier}` : ''}`;
}

function direLieu({ commune, rpps }: PersonneDeLAnnuaire): string {
  return [commune, rpps ? `RPPS ${rpps}` : null].filter(Boolean).join(', ');
}
