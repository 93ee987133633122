import { CODES_DE_MISSIONS, direMission } from '#kernel/mission-du-journal.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampCases } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampHeure, ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, lierPlusieurs, type Saisie } from '#ui/saisie.ts';
import { DIRE_MODALITE, MODALITES } from '../domain/reunion.ts';
import { type Choisissable, ChoixDePersonnes } from './choix-de-personnes.tsx';
import type { Jetons } from './dire-quand.ts';

export type NouveauSondagePageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  /** Rows of slots shown. */
  readonly lignes: number;
  readonly groupes: readonly { readonly id: string; readonly nom: string }[];
  readonly professions: readonly { readonly code: string; readonly libelle: string }[];
  readonly choisissables: readonly Choisissable[];
};

/** Who is asked, which dates, until when. */
export const NouveauSondagePage = (p: NouveauSondagePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Réunions', href: p.base }, { libelle: 'Chercher une date' }]}
      titre="Chercher une date"
      moyen
      phrase="Chacun reçoit un lien et répond de son téléphone, sans compte. Vous choisirez ensuite la date."
    />
    <Formulaire action={`${p.base}/sondages`} {...p.jetons} saisie={p.saisie}>
      <Objet {...p} />
      <Creneaux {...p} />
      <GroupeDeChamps legende="Qui est interrogé">
        <p class="hint">Les membres du groupe choisi le sont déjà. Ajoutez d’autres personnes.</p>
        <ChoixDePersonnes saisie={p.saisie} choisissables={p.choisissables} />
      </GroupeDeChamps>
      <Reponses {...p} />
      <div class="actions">
        <Bouton variante="suivant">Envoyer le sondage</Bouton>
      </div>
    </Formulaire>
  </>
);

const Objet = ({ saisie, groupes }: NouveauSondagePageProps) => (
  <>
    <ChampTexte
      {...lier(saisie, 'titre')}
      libelle="De quelle réunion s’agit-il"
      longueurMax={120}
    />
    <LigneDeChamps>
      <ChampListe
        {...lier(saisie, 'groupe')}
        libelle="Groupe"
        vide="Aucun groupe"
        facultatif
        options={groupes.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
      />
      <ChampListe
        {...lier(saisie, 'mission')}
        libelle="Mission"
        options={CODES_DE_MISSIONS.map((code) => ({ valeur: code, libelle: direMission(code) }))}
      />
    </LigneDeChamps>
  </>
);

const Creneaux = ({ saisie, lignes, base }: NouveauSondagePageProps) => (
  <GroupeDeChamps legende="Dates proposées">
    <p class="hint">
      Une fin avant le début est le lendemain. Laissez vides les lignes dont vous n’avez pas besoin.
    </p>
    <input type="hidden" name="lignes" value={String(lignes)} />
    <div class="slots-form">
      {Array.from({ length: lignes }, (_, i) => (
        <Creneau saisie={saisie} rang={i + 1} />
      ))}
    </div>
    <p class="mt4">
      <Bouton action={`${base}/sondages/nouveau`}>Proposer plus de dates</Bouton>
    </p>
  </GroupeDeChamps>
);

const Creneau = ({ saisie, rang }: { readonly saisie: Saisie; readonly rang: number }) => {
  const du = (quoi: string) => ({ ...lier(saisie, `${quoi}-${rang}`), facultatif: true });
  const dit = (mot: string) => (
    <>
      {mot}
      <span class="hidden">{` de la date ${rang}`}</span>
    </>
  );
  return (
    <LigneDeChamps>
      <ChampDate {...du('jour')} facultatif={false} libelle={dit('Jour')} />
      <ChampHeure {...du('debut')} facultatif={false} libelle={dit('Début')} />
      <ChampHeure {...du('fin')} facultatif={false} libelle={dit('Fin')} />
      <ChampListe
        {...du('modalite')}
        facultatif={false}
        libelle={dit('Comment')}
        options={MODALITES.map((m) => ({ valeur: m, libelle: DIRE_MODALITE[m] }))}
      />
      <ChampTexte {...du('lieu')} facultatif={false} libelle={dit('Lieu')} longueurMax={200} />
    </LigneDeChamps>
  );
};

const Reponses = ({ saisie, professions }: NouveauSondagePageProps) => (
  <GroupeDeChamps legende="Réponses">
    <LigneDeChamps>
      <ChampDate {...lier(saisie, 'cloture')} libelle="Répondre au plus tard le" />
      <ChampNombre
        {...lier(saisie, 'places')}
        libelle="Places par date"
        unite="personnes"
        facultatif
      />
    </LigneDeChamps>
    <details open={lierPlusieurs(saisie, 'priorites').valeurs.length > 0}>
      <summary>Interroger d’abord certaines professions</summary>
      <ChampCases
        {...lierPlusieurs(saisie, 'priorites')}
        libelle="Professions que le sujet concerne d’abord"
        aide="Les autres sont interrogées quand vous le décidez."
        facultatif
        cote
        choix={professions.map(({ code, libelle }) => ({ valeur: code, libelle }))}
      />
    </details>
  </GroupeDeChamps>
);
