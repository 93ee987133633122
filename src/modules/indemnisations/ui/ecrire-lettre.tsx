import { CODES_DE_MISSIONS, MISSIONS } from '#kernel/mission-du-journal.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { type Liaison, lier, type Saisie } from '#ui/saisie.ts';
import type { Cadre } from './vue-de-releve.ts';

type Props = Pick<Cadre, 'base' | 'jetons'> & {
  readonly membres: readonly { readonly id: string; readonly nom: string }[];
  readonly saisie: Saisie;
};

/** What is asked of somebody, in how long, for how much, by which decision. */
export const EcrireLettre = ({ base, jetons, membres, saisie }: Props) => {
  const refuse = Object.keys(saisie.erreurs).length > 0;
  // The page has other forms with the same names: only a refused one keeps the ids its summary leads to.
  const champ = (nom: string): Liaison & { readonly id?: string } => ({
    ...lier(saisie, nom),
    ...(refuse ? {} : { id: `lettre-${nom}` }),
  });
  return (
    <details class="mt5" open={refuse}>
      <summary>Écrire une lettre de mission</summary>
      <Formulaire
        action={`${base}/lettres`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-lettre-de-mission`}
        saisie={saisie}
      >
        <ChampListe
          {...champ('personne')}
          libelle="À qui"
          vide="Choisir un membre"
          options={membres.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        />
        <ChampTexte {...champ('objet')} libelle="Ce qui est demandé" longueurMax={200} />
        <LigneDeChamps>
          <ChampListe
            {...champ('mission')}
            libelle="Mission"
            vide="Choisir"
            options={CODES_DE_MISSIONS.map((m) => ({ valeur: m, libelle: MISSIONS[m] }))}
          />
          <ChampNombre {...champ('minutes')} libelle="Temps prévu" unite="min" facultatif />
          <ChampNombre {...champ('montant')} libelle="Montant" unite="€" decimal />
        </LigneDeChamps>
        <ChampTexte
          {...champ('decision')}
          libelle="Décision"
          longueurMax={200}
          aide="L’organe, le jour, le numéro"
        />
        <LigneDeChamps>
          <ChampDate {...champ('signeeLe')} libelle="Signée le" />
          <ChampDate {...champ('terme')} libelle="À finir avant le" facultatif />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">Enregistrer la lettre</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
