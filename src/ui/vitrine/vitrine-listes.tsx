import { Attente, GroupeAttente } from '../attente.tsx';
import { Bouton, LienBouton } from '../bouton.tsx';
import { ChampListe } from '../champ-liste.tsx';
import { ChampRecherche } from '../champs-simples.tsx';
import { Etiquette, type Ton } from '../etiquette.tsx';
import { Faits } from '../faits.tsx';
import { Filtres } from '../filtres.tsx';
import { Cote, Section } from '../page.tsx';
import { Pagination } from '../pagination.tsx';
import { type Colonne, Tableau } from '../tableau.tsx';

type Demande = {
  readonly nom: string;
  readonly situation: string;
  readonly attente: string;
  readonly etat: string;
  readonly ton: Ton;
  readonly verbe: string;
};

const DEMANDES: readonly Demande[] = [
  {
    nom: 'Odette Vernassal',
    situation: '81 ans, Giat. ALD, ne se déplace pas',
    attente: '6 jours',
    etat: 'À proposer',
    ton: 'attention',
    verbe: 'Proposer',
  },
  {
    nom: 'Firmin Escoubeyrou',
    situation: '74 ans, Voingt. Médecin parti en retraite',
    attente: '4 jours',
    etat: 'Appelé une fois',
    ton: 'info',
    verbe: 'Rappeler',
  },
  {
    nom: 'Perrine Chauvagnac',
    situation: '38 ans, Fernoël. Grossesse',
    attente: '2 jours',
    etat: 'Prise par la Dre Corliret',
    ton: 'ok',
    verbe: 'Ouvrir',
  },
  {
    nom: 'Gaspard Loubeyrat-Mas',
    situation: '52 ans, Giat. ALD',
    attente: '1 jour',
    etat: 'Injoignable',
    ton: 'grave',
    verbe: 'Écrire',
  },
];

const COLONNES: readonly Colonne<Demande>[] = [
  { titre: 'Personne', cellule: (d) => <a href="#listes">{d.nom}</a>, tri: '?tri=nom' },
  { titre: 'Situation', cellule: (d) => d.situation },
  {
    titre: 'Attente',
    genre: 'nombre',
    cellule: (d) => d.attente,
    tri: '?tri=attente',
    trie: 'decroissant',
  },
  { titre: 'État', cellule: (d) => <Etiquette ton={d.ton}>{d.etat}</Etiquette> },
  {
    titre: 'Action',
    titreCache: true,
    genre: 'actions',
    cellule: (d) => (
      <a href="#listes">
        {d.verbe}
        <span class="hidden">{` : ${d.nom}`}</span>
      </a>
    ),
  },
];

export const VitrineListes = () => (
  <Section
    titre="Listes"
    id="listes"
    introduction="Dense sur un bureau, en fiches sur un téléphone. L’en-tête reste visible, les filtres disent combien. J et K passent d’une ligne à l’autre."
  >
    <Filtres action="#listes" libelle="Filtrer les demandes" effacer="#listes">
      <ChampRecherche nom="nom" libelle="Nom" />
      <ChampListe
        nom="commune-filtre"
        libelle="Commune"
        vide="Toutes"
        options={[{ valeur: 'giat', libelle: 'Giat' }]}
        valeur="giat"
      />
      <ChampListe
        nom="situation"
        libelle="Situation"
        vide="Toutes"
        options={[{ valeur: 'ald', libelle: 'ALD' }]}
        valeur="ald"
      />
    </Filtres>
    <Tableau
      titre="Demandes sans médecin traitant"
      precision="12 sur 41, triées par attente. Filtres : Giat, ALD."
      colonnes={COLONNES}
      lignes={DEMANDES}
      exports={[
        { libelle: 'CSV', href: '#csv' },
        { libelle: 'XLSX', href: '#xlsx' },
      ]}
      pagination={<Pagination page={4} pages={9} adresse={(n) => `?page=${n}`} />}
    />
    <Cote>
      <EnAttente />
      <div>
        <h3>Demande 1147</h3>
        <Faits
          large
          faits={[
            {
              terme: 'Pour qui',
              valeur: 'Lison, 6 ans',
              precision: '06 39 98 04 17, rappel possible',
            },
            { terme: 'Où', valeur: 'Giat', precision: 'En voiture, 30 min au plus' },
            { terme: 'Quand', valeur: 'Aujourd’hui, à partir de 10 h' },
          ]}
        />
      </div>
    </Cote>
  </Section>
);

const EnAttente = () => (
  <GroupeAttente titre="Vie de la CPTS" nombre={2}>
    <Attente
      age="5 jours"
      ancien
      phrase="Le compte rendu du groupe « Plaies chroniques » attend votre relecture."
      detail="Deux pages, écrites par Mahaut Brévillon."
      verbe={<LienBouton href="#listes">Relire</LienBouton>}
    />
    <Attente
      age="Fait"
      fait
      phrase="Trois adhésions acceptées : Côme Darsonnel, Ysaline Montagut, Odile Marquessac."
      verbe={
        <Bouton variante="simple" type="button">
          Annuler
        </Bouton>
      }
    />
    <Attente
      age="1 jour"
      phrase="La réunion du 3 décembre n’a que 4 réponses sur 12."
      verbe={<Bouton type="button">Relancer 8</Bouton>}
    />
  </GroupeAttente>
);
