import { Bouton, LienBouton } from '../bouton.tsx';
import { Dialogue } from '../dialogue.tsx';
import { Onglets } from '../onglets.tsx';
import { Cote, Section } from '../page.tsx';
import { TexteACopier } from '../texte-a-copier.tsx';

export const VitrineActions = () => (
  <Section
    titre="Actions"
    id="actions"
    introduction="Un verbe, et les mots de la personne. Une seule action ocre par page. Ce qui se défait se fait tout de suite, avec « Annuler »."
  >
    <div class="actions">
      <Bouton variante="suivant" type="button">
        Proposer à la Dre Corliret
      </Bouton>
      <Bouton variante="ferme" type="button">
        Enregistrer
      </Bouton>
      <Bouton type="button">Relire</Bouton>
      <LienBouton href="#actions" variante="simple">
        Annuler
      </LienBouton>
      <Bouton variante="danger" ouvre="clore">
        Clore la période
      </Bouton>
    </div>
    <div class="actions mt4">
      <Bouton indisponible="Il manque l’IBAN de deux personnes.">Payer</Bouton>
      <a class="small" href="#champs">
        Le leur demander
      </a>
    </div>
    <Dialogue id="clore" {...CLORE}>
      <Bouton variante="danger">Clore et figer 14 relevés</Bouton>
    </Dialogue>
    <Cote>
      <Dialogue id="clore-en-page" {...CLORE} ouvert>
        <Bouton variante="danger">Clore et figer 14 relevés</Bouton>
      </Dialogue>
      <div>
        <p>Clavier : le contour bleu suit toujours.</p>
        <p class="after">
          <button class="button focus-demo" type="button">
            Relancer 8
          </button>
        </p>
        <p class="after">
          <TexteACopier texte="maillage.example/s/7GQK" libelle="le lien d’émargement" />
        </p>
        <div class="after">
          <Onglets
            libelle="Exemple d’onglets"
            onglets={[
              { libelle: 'À faire', href: '#a-faire', nombre: 8, actif: true },
              { libelle: 'En attente', href: '#en-attente', nombre: 3 },
              { libelle: 'Fait', href: '#fait' },
            ]}
          />
        </div>
      </div>
    </Cote>
  </Section>
);

const CLORE = {
  titre: 'Clore novembre 2026 ?',
  phrase:
    '14 relevés seront figés, pour 6 420 €. Ensuite, une erreur se corrige par une écriture contraire.',
};
