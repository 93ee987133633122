import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type Emprunteur, ETATS_DE_MALLETTE } from '../domain/mallette.ts';
import { aujourdhuiDe, DIRE_ETAT, type Moment } from './dire-mallette.ts';

type Commun = {
  readonly action: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

/** In which state a case comes back. */
export const FormulaireDeRetour = (p: Commun & { readonly suivant?: boolean | undefined }) => (
  <Formulaire
    action={p.action}
    csrf={p.jetons.csrf}
    cle={`${p.jetons.cle}-retour`}
    saisie={p.saisie}
    gardeSaisie={false}
  >
    <ChampRadios
      {...lier(p.saisie, 'etat')}
      libelle="Dans quel état&nbsp;?"
      cote
      choix={ETATS_DE_MALLETTE.map((etat) => ({ valeur: etat, libelle: DIRE_ETAT[etat] }))}
    />
    <ChampTexte
      {...lier(p.saisie, 'note')}
      libelle="À signaler"
      aide="Une pile à changer, une pièce qui manque&nbsp;; rien sur un patient"
      facultatif
      longueurMax={300}
    />
    <div class="actions">
      <Bouton variante={p.suivant ? 'suivant' : 'ferme'}>Je la rends</Bouton>
    </div>
  </Formulaire>
);

type Passage = Commun & {
  readonly moment: Moment;
  readonly emprunteurs: readonly Emprunteur[];
  readonly verbe: string;
  readonly suivant?: boolean | undefined;
};

/** To whom a case goes, and until when. */
export const FormulaireDePassage = (p: Passage) =>
  p.emprunteurs.length === 0 ? (
    <p class="quiet">
      Personne d’autre n’est formé aux mallettes&nbsp;: la coordination inscrit qui l’est.
    </p>
  ) : (
    <Formulaire
      action={p.action}
      csrf={p.jetons.csrf}
      cle={`${p.jetons.cle}-passage`}
      saisie={p.saisie}
      gardeSaisie={false}
    >
      <LigneDeChamps>
        <ChampListe
          {...lier(p.saisie, 'professionnel')}
          libelle="À qui"
          vide="Choisir"
          options={p.emprunteurs.map(({ professionnelId, nom }) => ({
            valeur: professionnelId,
            libelle: nom,
          }))}
        />
        <ChampDate
          {...lier(p.saisie, 'retourPrevuLe')}
          libelle="Retour attendu le"
          min={aujourdhuiDe(p.moment)}
        />
      </LigneDeChamps>
      <div class="actions">
        <Bouton variante={p.suivant ? 'suivant' : 'normal'}>{p.verbe}</Bouton>
      </div>
    </Formulaire>
  );
