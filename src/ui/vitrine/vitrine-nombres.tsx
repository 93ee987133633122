import { Barres } from '../barres.tsx';
import { Comptes, Somme } from '../comptes.tsx';
import { Courbe } from '../courbe.tsx';
import { Barre, Jauge, LegendeJauge, type Repartition } from '../jauge.tsx';
import { Cote, Section } from '../page.tsx';
import { type Colonne, Tableau } from '../tableau.tsx';
import { enFrancais } from '../trace.tsx';

const MOIS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
];

type Mission = { readonly nom: string; readonly repartition: Repartition };

const MISSIONS: readonly Mission[] = [
  {
    nom: 'Accès aux soins',
    repartition: { acquis: 58500, enJeu: 6500, inconnu: 3000, perdu: 2000 },
  },
  { nom: 'Parcours', repartition: { acquis: 39000, enJeu: 11000 } },
  { nom: 'Prévention', repartition: { acquis: 16500, enJeu: 2500, perdu: 1000 } },
  { nom: 'Crise', repartition: { acquis: 15000, enJeu: 5000 } },
];

const euros = (n: number | undefined): string => `${enFrancais(n ?? 0)}\u00A0€`;
const enMots = ({ nom, repartition: r }: Mission): string =>
  `${nom} : ${euros(r.acquis)} acquis, ${euros(r.enJeu)} en jeu`;

const COLONNES: readonly Colonne<Mission>[] = [
  { titre: 'Mission', cellule: (m) => <a href="#nombres">{m.nom}</a>, pied: 'Ensemble' },
  {
    titre: 'Répartition',
    genre: 'large',
    cellule: (m) => <Barre haute repartition={m.repartition} enMots={enMots(m)} />,
  },
  {
    titre: 'Acquis',
    genre: 'nombre',
    cellule: (m) => euros(m.repartition.acquis),
    pied: euros(129000),
  },
  {
    titre: 'En jeu',
    genre: 'nombre',
    cellule: (m) => <b>{euros(m.repartition.enJeu)}</b>,
    pied: euros(25000),
  },
  {
    titre: 'Inconnu',
    genre: 'nombre',
    cellule: (m) => euros(m.repartition.inconnu),
    pied: euros(3000),
  },
  {
    titre: 'Perdu',
    genre: 'nombre',
    cellule: (m) => euros(m.repartition.perdu),
    pied: euros(3000),
  },
];

export const VitrineNombres = () => (
  <Section
    titre="Nombres"
    id="nombres"
    introduction="Chaque dessin a son tableau et son téléchargement. Un nombre s’ouvre jusqu’aux faits. Ce que l’on ne sait pas se dit."
  >
    <Tableau
      titre="Où en sont les missions"
      titreCache
      precision={<LegendeJauge />}
      colonnes={COLONNES}
      lignes={MISSIONS}
    />
    <Cote>
      {MISSIONS.slice(0, 2).map((m) => (
        <Jauge
          nom={<a href="#nombres">{m.nom}</a>}
          repartition={m.repartition}
          enMots={enMots(m)}
          detail={
            <>
              {`${euros(m.repartition.acquis)} acquis, `}
              <b>{euros(m.repartition.enJeu)}</b> en jeu
            </>
          }
        />
      ))}
    </Cote>
    <div class="mt6">
      <Comptes
        comptes={[
          {
            terme: 'Notre compte au 30 septembre',
            chiffre: '52',
            detail: 'Mesuré par le journal d’activité.',
          },
          {
            terme: 'Liste de la CPAM au 30 septembre',
            chiffre: '58',
            detail: 'Reçue le 12 octobre 2026.',
          },
          {
            terme: 'Écart',
            chiffre: '6',
            detail: 'Quatre déclarations pas encore enregistrées, deux départs.',
          },
        ]}
      />
    </div>
    <div class="mt6">
      <Ald />
    </div>
    <h3 class="mt6">D’où vient 41</h3>
    <Somme
      termes={[
        { nombre: '96', libelle: 'au 31 janvier' },
        { signe: '+', nombre: '15', libelle: 'nouvelles' },
        { signe: '−', nombre: '61', libelle: 'déclarations signées' },
        { signe: '−', nombre: '9', libelle: 'closes' },
        { signe: '=', nombre: '41', libelle: 'aujourd’hui' },
      ]}
    />
    <Cote>
      <Reponses />
      <Delai />
    </Cote>
  </Section>
);

const TELECHARGER = <a href="#csv">Télécharger en CSV</a>;

const Ald = () => (
  <Courbe
    titre="Patients en ALD sans médecin traitant"
    enMots="Notre compte passe de 96 en janvier à 41 en novembre ; la CPAM compte 101 en mars, 79 en juin, 58 en septembre. Objectif : 30."
    etiquettes={MOIS}
    nom="notre compte"
    valeurs={[96, 93, 88, 82, 77, 70, 66, 63, 52, 46, 41]}
    comparaison={{
      nom: 'liste CPAM',
      valeurs: [null, null, 101, null, null, 79, null, null, 58, null, null],
    }}
    cible={{ valeur: 30, libelle: '30 : 5 000 €', gagne: 'dessous' }}
    telechargement={TELECHARGER}
  />
);

const Reponses = () => (
  <Barres
    titre="Réponses données en 2026"
    enMots="Médecins 412, infirmières 186, pharmaciens 143, kinésithérapeutes inconnu, sages-femmes 21, sans solution 17."
    entetes={['Réponse', 'Demandes']}
    lignes={[
      { etiquette: 'Médecins', valeur: 412, cible: 450 },
      { etiquette: 'Infirmières', valeur: 186 },
      { etiquette: 'Pharmaciens', valeur: 143 },
      { etiquette: 'Kinésithérapeutes', valeur: null },
      { etiquette: 'Sages-femmes', valeur: 21 },
      { etiquette: 'Sans solution', valeur: 17, enJeu: true },
    ]}
    telechargement={TELECHARGER}
  />
);

const Delai = () => (
  <Courbe
    titre="Délai médian jusqu’au rendez-vous, en heures"
    enMots="De 14 heures en janvier à 5 en novembre ; juin inconnu."
    etiquettes={MOIS}
    nom="délai médian"
    ecrire={(n) => `${n}\u00A0h`}
    valeurs={[14, 12, 13, 11, 9, null, 8, 7, 6, 6, 5]}
    largeur={440}
    telechargement={TELECHARGER}
  />
);
