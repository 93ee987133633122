import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampDate, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import {
  ChercherUnProfessionnel,
  ProfessionnelsTrouves,
  type Recherche,
} from './choisir-un-professionnel.tsx';

export type VueDAjout = {
  readonly base: string;
  readonly patient: string;
  readonly nom: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly recherche: Recherche;
  readonly saisie: Saisie;
};

/** Somebody joins a team, from a day to a day. */
export const AjouterMembrePage = (p: VueDAjout) => {
  const ici = `${p.base}/${p.patient}`;
  const choisi = p.recherche.choix !== null && p.recherche.choix.length > 0;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Patients', href: p.base },
          { libelle: p.nom, href: ici },
          { libelle: 'Équipe de soins' },
        ]}
        titre="Ajouter à l’équipe de soins"
        phrase="Cherchez un professionnel de l’annuaire, ou une personne d’une structure qui a un compte dans la CPTS."
      />
      <ChercherUnProfessionnel action={`${ici}/equipe/ajouter`} recherche={p.recherche} />
      <Formulaire
        action={`${ici}/equipe?q=${encodeURIComponent(p.recherche.q)}`}
        {...p.jetons}
        saisie={p.saisie}
      >
        <ProfessionnelsTrouves
          champ="membre"
          libelle="Qui ?"
          recherche={p.recherche}
          saisie={p.saisie}
        />
        {choisi ? <Place {...p} /> : null}
      </Formulaire>
    </>
  );
};

/** In what capacity, and from when to when. */
const Place = (p: VueDAjout) => (
  <>
    <ChampRadios
      libelle="À quel titre"
      choix={[
        { valeur: 'equipe', libelle: 'De l’équipe de soins de la personne' },
        {
          valeur: 'partage',
          libelle: 'Au-delà de l’équipe',
          precision: 'Demande l’accord de la personne au partage ; s’arrête avec lui.',
        },
      ]}
      {...lier(p.saisie, 'cadre')}
    />
    <ChampTexte
      libelle="Fonction auprès de la personne"
      aide="Sans rien écrire : sa profession."
      facultatif
      longueurMax={120}
      remplissage="off"
      {...lier(p.saisie, 'fonction')}
    />
    <LigneDeChamps>
      <ChampDate libelle="Du" aide="Vide : dès maintenant." facultatif {...lier(p.saisie, 'du')} />
      <ChampDate libelle="Au" aide="Vide : sans fin prévue." facultatif {...lier(p.saisie, 'au')} />
    </LigneDeChamps>
    <div class="actions mt6">
      <Bouton variante="ferme">Ajouter</Bouton>
      <LienBouton href={`${p.base}/${p.patient}`} variante="simple">
        Annuler
      </LienBouton>
    </div>
  </>
);
