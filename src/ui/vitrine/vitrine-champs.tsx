import { Bouton } from '../bouton.tsx';
import { ChampCase, ChampCases, ChampRadios } from '../champ-choix.tsx';
import { ChampCommune } from '../champ-commune.tsx';
import { ChampFichier } from '../champ-fichier.tsx';
import { ChampListe } from '../champ-liste.tsx';
import { ChampTexteLong } from '../champ-texte-long.tsx';
import {
  ChampCourriel,
  ChampDate,
  ChampHeure,
  ChampMotDePasse,
  ChampNombre,
  ChampTelephone,
  ChampTexte,
} from '../champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '../formulaire.tsx';
import { Cote, Section } from '../page.tsx';
import { ResumeErreurs } from '../resume-erreurs.tsx';
import { lier, lierPlusieurs, type Saisie } from '../saisie.ts';

const SAISIE: Saisie = {
  valeurs: {
    objet: 'Groupe Plaies chroniques',
    date: '2026-11-23',
    debut: '20:00',
    fin: '22:00',
    lieu: 'pontaumur',
    venue: 'sur-place',
    publics: ['medecins', 'infirmiers'],
    iban: 'FR76 1234 5678 9012 3456 7890 1',
    preparation: '5',
    communeTexte: 'Saint-Avit',
  },
  erreurs: { iban: 'L’IBAN compte 25 caractères, il en faut 27. Recopiez-le depuis votre relevé.' },
};

const saisi = (nom: string) => lier(SAISIE, nom);

export const VitrineChamps = () => (
  <Section
    titre="Champs"
    id="champs"
    introduction="Une étiquette au-dessus, une aide si elle sert, une erreur qui dit quoi faire. Rien de ce qui est écrit ne se perd."
  >
    <Formulaire action="#champs" csrf="exemple" cle="exemple" gardeSaisie={false} fichiers>
      <ResumeErreurs erreurs={SAISIE.erreurs} focus={false} />
      <Cote>
        <Reunion />
        <Personne />
      </Cote>
      <div class="actions mt5">
        <Bouton variante="ferme">Enregistrer la réunion</Bouton>
        <Bouton variante="simple" nom="geste" valeur="brouillon">
          Garder en brouillon
        </Bouton>
      </div>
    </Formulaire>
  </Section>
);

const Reunion = () => (
  <GroupeDeChamps legende="La réunion">
    <ChampTexte libelle="Objet" aide="Ce que l’on lira sur l’invitation" {...saisi('objet')} />
    <LigneDeChamps>
      <ChampDate libelle="Date" {...saisi('date')} />
      <ChampHeure libelle="Début" {...saisi('debut')} />
      <ChampHeure libelle="Fin" {...saisi('fin')} />
    </LigneDeChamps>
    <ChampListe
      libelle="Lieu"
      {...saisi('lieu')}
      options={[
        { valeur: 'giat', libelle: 'Maison de santé de Giat' },
        { valeur: 'pontaumur', libelle: 'Mairie de Pontaumur' },
      ]}
    />
    <ChampCases
      libelle="Qui est invité"
      {...lierPlusieurs(SAISIE, 'publics')}
      cote
      choix={[
        { valeur: 'medecins', libelle: 'Médecins' },
        { valeur: 'infirmiers', libelle: 'Infirmiers' },
        { valeur: 'pharmaciens', libelle: 'Pharmaciens' },
      ]}
    />
    <ChampTexteLong libelle="Ordre du jour" facultatif lignes={3} {...saisi('ordre')} />
    <ChampFichier libelle="Document à lire avant" facultatif accepte=".pdf" nom="document" />
  </GroupeDeChamps>
);

const Personne = () => (
  <GroupeDeChamps legende="La personne">
    <ChampTexte libelle="Votre IBAN" {...saisi('iban')} />
    <ChampCommune
      libelle="Commune d’exercice"
      recherche="/ui/communes"
      nom="commune"
      texte="Saint-Avit"
      choix={[
        { valeur: '63320', libelle: 'Saint-Avit, Puy-de-Dôme' },
        { valeur: '40250', libelle: 'Saint-Avit, Landes' },
      ]}
    />
    <ChampRadios
      libelle="Comment viendrez-vous ?"
      {...saisi('venue')}
      choix={[
        { valeur: 'sur-place', libelle: 'Sur place' },
        { valeur: 'a-distance', libelle: 'À distance', precision: 'Le lien arrive la veille.' },
      ]}
    />
    <ChampNombre libelle="Temps de préparation" unite="heures" decimal {...saisi('preparation')} />
    <ChampTelephone libelle="Téléphone" facultatif {...saisi('telephone')} />
    <ChampCourriel libelle="Adresse électronique" {...saisi('courriel')} />
    <ChampMotDePasse libelle="Mot de passe" {...saisi('motDePasse')} />
    <ChampCase libelle="Je remplis pour quelqu’un d’autre, avec son accord" {...saisi('aidant')} />
  </GroupeDeChamps>
);
