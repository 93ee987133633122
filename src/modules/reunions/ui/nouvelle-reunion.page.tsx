import { CODES_DE_MISSIONS, direMission } from '#kernel/mission-du-journal.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { ChampsDeReunion } from './champs-de-reunion.tsx';
import { type Choisissable, ChoixDePersonnes } from './choix-de-personnes.tsx';
import type { Jetons } from './dire-quand.ts';

export type NouvelleReunionPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  /** Where to prepare one in each sector; null without a group. */
  readonly parSecteur: string | null;
  readonly groupes: readonly { readonly id: string; readonly nom: string }[];
  readonly choisissables: readonly Choisissable[];
};

/** A meeting whose date is known. */
export const NouvelleReunionPage = ({ base, jetons, saisie, ...p }: NouvelleReunionPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Réunions', href: base }, { libelle: 'Nouvelle' }]}
      titre="Fixer une réunion"
      moyen
      phrase="Chacun reçoit une convocation, un lien pour répondre et pour signer, et l’événement pour son agenda."
    />
    {p.parSecteur ? (
      <p class="mt4">
        <a href={p.parSecteur}>Plutôt une réunion par secteur</a>
      </p>
    ) : null}
    <Formulaire action={`${base}/nouvelle`} {...jetons} saisie={saisie}>
      <ChampsDeReunion saisie={saisie} />
      <LigneDeChamps>
        <ChampListe
          {...lier(saisie, 'groupe')}
          libelle="Groupe"
          vide="Aucun groupe"
          facultatif
          options={p.groupes.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
        />
        <ChampListe
          {...lier(saisie, 'mission')}
          libelle="Mission"
          options={CODES_DE_MISSIONS.map((code) => ({ valeur: code, libelle: direMission(code) }))}
        />
      </LigneDeChamps>
      <GroupeDeChamps legende="Qui est convoqué">
        <p class="hint">Les membres du groupe choisi le sont déjà. Ajoutez d’autres personnes.</p>
        <ChoixDePersonnes saisie={saisie} choisissables={p.choisissables} />
      </GroupeDeChamps>
      <div class="actions">
        <Bouton variante="suivant">Convoquer</Bouton>
      </div>
    </Formulaire>
  </>
);
