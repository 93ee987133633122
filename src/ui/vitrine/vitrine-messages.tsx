import { Bandeau } from '../bandeau.tsx';
import { LienBouton } from '../bouton.tsx';
import { Etiquette } from '../etiquette.tsx';
import { Cote, Section } from '../page.tsx';
import { Progression } from '../progression.tsx';
import { Vide } from '../vide.tsx';
import { CPTS } from './territoire.ts';

export const VitrineMessages = () => (
  <Section
    titre="Messages"
    id="messages"
    introduction="Ils disent ce qui se passe et ce que l’on peut faire. La couleur ne parle jamais seule : une forme l’accompagne."
  >
    <p class="actions">
      <Etiquette>Brouillon</Etiquette>
      <Etiquette ton="info">En cours</Etiquette>
      <Etiquette ton="ok">Pris</Etiquette>
      <Etiquette ton="attention">À relancer</Etiquette>
      <Etiquette ton="grave">Sans solution</Etiquette>
    </p>
    <Cote>
      <Bandeau ton="info" titre="Marie-Lou Teyssandier modifie aussi cette page">
        Elle a commencé à 9 h 02. <a href="#messages">Voir sa version</a>
      </Bandeau>
      <Bandeau ton="ok" titre="Huit rappels envoyés">
        Réponses attendues d’ici jeudi. <a href="#messages">Annuler l’envoi</a>
      </Bandeau>
      <Bandeau ton="attention" titre="Agenda de Bourg-Lastic muet depuis 13 h">
        Dernier état gardé. <a href="#messages">Prévenir le cabinet</a>
      </Bandeau>
      <Bandeau ton="grave" titre="Créneau déjà pris">
        Quelqu’un l’a réservé à l’instant. <a href="#messages">Prendre 11 h, à Bourg-Lastic</a>
      </Bandeau>
    </Cote>
    <Cote>
      <Progression
        titre="Liste de la CPAM, import en cours"
        fait={612}
        total={1840}
        phrase="612 lignes sur 1 840, dont 4 refusées. Encore deux minutes."
        rassure="Vous pouvez quitter cette page : l’import continue."
      />
      <Vide
        titre="Aucune garde en décembre"
        phrase="Reprenez le tour de novembre, puis ajustez les dates."
        points={CPTS.points}
        action={<LienBouton href="#messages">Reprendre novembre</LienBouton>}
      />
    </Cote>
  </Section>
);
